import { writeAudit } from "../../account/audit.service.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { entityById } from "../../named-entity/named-entity.loaders.js";
import { EntityKind } from "../../named-entity/named-entity.model.js";
import { Sector } from "../../named-entity/organization.model.js";
import { PlaceLevel } from "../../named-entity/place.model.js";
import { readBack } from "../edited-row.js";
import { insertWithSlug, slugWordsFrom } from "../free-slug.js";
import { canonicalOf } from "../input/check-names.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import { insertRow } from "../write-row.js";
import { checkEntity, type EntityFacts } from "./check-entity.js";
import { checkIdentifiersFree } from "./check-identifiers-free.js";
import type { CreateEntityPayload } from "./entity.payloads.js";
import type { CreateEntityInput } from "./entity.types.js";
import { TYPE_OF_KIND } from "./type-of-kind.js";
import { writePosts } from "./write-posts.js";

/** Adds a person, organisation or place to the register. */
export function createEntity(context: RequestContext, input: CreateEntityInput): Promise<CreateEntityPayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createEntity", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addEntity(tx, input));
    return { entity: await readBack(tx, entityById, id) };
  });
}

async function addEntity(tx: RequestContext, { kind, entity }: CreateEntityInput): Promise<Id> {
  const check = new InputCheck(["entity"]);
  const { facts, posts } = await checkEntity(check, tx, kind, { ...entity, names: entity.names ?? [] });
  await checkIdentifiersFree(check.at("identifiers"), tx, facts.identifiers, null);
  check.refuse();
  const id = await insertEntity(tx, kind, facts);
  await writePosts(tx.db, id, posts);
  await writeAudit(tx, { action: "createEntity", subjectType: TYPE_OF_KIND[kind], subjectId: id, version: 1 });
  return id;
}

async function insertEntity({ db, site }: RequestContext, kind: EntityKind, facts: EntityFacts): Promise<Id> {
  const id = await insertRow(db, "mentionable", { kind });
  const { descriptions = [], identifiers = [], names = [] } = facts;
  const { sector = UNSAID[kind].sector, level = UNSAID[kind].level } = facts;
  const said = { ...facts, descriptions, identifiers, sector, level };
  const words = slugWordsFrom(site, canonicalOf(names), "entity");
  return insertWithSlug(db, "named_entity", words, { ...said, id, key: newKey("entity"), kind });
}

/** What is taken for true of a kind where nobody says otherwise. */
const UNSAID: Readonly<Record<EntityKind, { sector?: Sector; level?: PlaceLevel }>> = {
  [EntityKind.PERSON]: {},
  [EntityKind.ORGANIZATION]: { sector: Sector.OTHER },
  [EntityKind.PLACE]: { level: PlaceLevel.OTHER },
};
