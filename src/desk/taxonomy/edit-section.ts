import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { sectionById } from "../../taxonomy/section.loaders.js";
import { Section } from "../../taxonomy/section.model.js";
import { checkTree } from "../check-tree.js";
import { lockRow, readBack, saveChange } from "../edited-row.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { checkSection, holdSections, type SectionFacts } from "./check-section.js";
import type { EditSectionInput } from "./section.types.js";
import type { EditSectionPayload } from "./taxonomy.payloads.js";

const MENU = { table: "section", above: "parent_id" } as const;

/** Changes a desk or moves it; the database files its articles anew. */
export function editSection(context: RequestContext, input: EditSectionInput): Promise<EditSectionPayload> {
  return act(context, async (tx) => {
    const { row, facts } = await checkEdit(tx, input);
    await saveChange(tx, { action: "editSection", table: "section", subjectType: "Section", row, facts });
    return { section: await readBack(tx, sectionById, row.id) };
  });
}

async function checkEdit(
  tx: RequestContext,
  { id, section }: EditSectionInput,
): Promise<{ row: Section; facts: SectionFacts }> {
  const check = new InputCheck();
  await holdSections(tx);
  const reference = await checkReference(check.at("id"), tx, ["Section"], id);
  const row = await lockRow(tx.db, Section, "section", reference?.id);
  const facts = await checkSection(check.at("section"), tx, row?.id ?? null, section);
  await checkTree(check.at("section", "parentId"), tx.db, MENU, row?.id ?? null, facts.parentId);
  return { facts, row: check.passed(row) };
}
