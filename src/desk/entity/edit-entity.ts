import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { entityById, entityFrom } from "../../named-entity/named-entity.loaders.js";
import { NamedEntity } from "../../named-entity/named-entity.model.js";
import { ENTITY_TYPES } from "../../named-entity/named-entity.types.js";
import { checkTree } from "../check-tree.js";
import { checkVersion, lockRow, readBack, saveChange } from "../edited-row.js";
import { withKnownSize } from "../input/check-image.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { type CheckedEntity, checkEntity } from "./check-entity.js";
import { checkIdentifiersFree } from "./check-identifiers-free.js";
import type { EditEntityPayload } from "./entity.payloads.js";
import type { EditEntityInput } from "./entity.types.js";
import { TYPE_OF_KIND } from "./type-of-kind.js";
import { writePosts } from "./write-posts.js";

const UNITS = { table: "named_entity", above: "parent_id" } as const;
const PLACES = { table: "named_entity", above: "contained_in_id" } as const;

/** Changes what the register says of a person, organisation or place. */
export function editEntity(context: RequestContext, input: EditEntityInput): Promise<EditEntityPayload> {
  return act(context, async (tx) => {
    const { row, facts, posts } = await checkEdit(tx, input);
    const hasOtherParts = await writePosts(tx.db, row.id, posts);
    const subjectType = TYPE_OF_KIND[row.kind];
    await saveChange(tx, { action: "editEntity", table: "named_entity", subjectType, row, facts, hasOtherParts });
    return { entity: await readBack(tx, entityById, row.id) };
  });
}

async function checkEdit(tx: RequestContext, input: EditEntityInput): Promise<CheckedEntity & { row: NamedEntity }> {
  const check = new InputCheck();
  const inside = check.at("entity");
  const reference = await checkReference(check.at("id"), tx, ENTITY_TYPES, input.id);
  const row = await lockRow(tx.db, NamedEntity, "named_entity", reference?.id);
  const id = row?.id ?? null;
  checkVersion(check, row && entityFrom(row), input.expectedVersion);
  const checked = await checkEntity(inside, tx, row?.kind ?? null, input.entity);
  await checkIdentifiersFree(inside.at("identifiers"), tx, checked.facts.identifiers, id);
  await checkTree(inside.at("parentId"), tx.db, UNITS, id, checked.facts.parentId);
  await checkTree(inside.at("containedInId"), tx.db, PLACES, id, checked.facts.containedInId);
  const image = withKnownSize(checked.facts.image, row?.image ?? null);
  return { ...checked, facts: { ...checked.facts, image }, row: check.passed(row) };
}
