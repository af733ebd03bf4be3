import { writeAudit } from "../../account/audit.service.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { sectionById } from "../../taxonomy/section.loaders.js";
import { readBack } from "../edited-row.js";
import { insertWithSlug, slugWordsFrom } from "../free-slug.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import { checkSection, holdSections } from "./check-section.js";
import type { CreateSectionInput, SectionInput } from "./section.types.js";
import type { CreateSectionPayload } from "./taxonomy.payloads.js";

/** Adds a desk to the site. */
export function createSection(context: RequestContext, input: CreateSectionInput): Promise<CreateSectionPayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createSection", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addSection(tx, input.section));
    return { section: await readBack(tx, sectionById, id) };
  });
}

async function addSection(tx: RequestContext, section: SectionInput): Promise<Id> {
  const check = new InputCheck(["section"]);
  await holdSections(tx);
  const facts = await checkSection(check, tx, null, { ...section, names: section.names ?? [] });
  check.refuse();
  const { names = [], parentId = null } = facts;
  const { slug = slugWordsFrom(tx.site, names, "section"), position = await lastPlace(tx, parentId) } = facts;
  const key = newKey("section");
  const id = await insertWithSlug(tx.db, "section", slug, { key, names, parentId, position });
  await writeAudit(tx, { action: "createSection", subjectType: "Section", subjectId: id });
  return id;
}

async function lastPlace({ db }: RequestContext, parentId: Id | null): Promise<number> {
  const [last] = await db.rows<{ place: number }>(
    "select coalesce(max(position), 0) + 1 as place from section where parent_id is not distinct from $1::bigint",
    [parentId],
  );
  return last?.place ?? 1;
}
