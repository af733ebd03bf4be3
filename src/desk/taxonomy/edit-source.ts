import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { sourceById } from "../../taxonomy/source.loaders.js";
import { Source } from "../../taxonomy/source.model.js";
import { lockRow, readBack, saveChange } from "../edited-row.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { checkSource } from "./check-source.js";
import type { EditSourceInput } from "./source.types.js";
import type { EditSourcePayload } from "./taxonomy.payloads.js";

/** Changes what is known of a publication or agency. */
export function editSource(context: RequestContext, { id, source }: EditSourceInput): Promise<EditSourcePayload> {
  return act(context, async (tx) => {
    const check = new InputCheck();
    const reference = await checkReference(check.at("id"), tx, ["Source"], id);
    const facts = await checkSource(check.at("source"), tx, source);
    const row = check.passed(await lockRow(tx.db, Source, "source", reference?.id));
    await saveChange(tx, { action: "editSource", table: "source", subjectType: "Source", row, facts });
    return { source: await readBack(tx, sourceById, row.id) };
  });
}
