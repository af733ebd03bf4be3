import { writeAudit } from "../../account/audit.service.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { sourceById } from "../../taxonomy/source.loaders.js";
import { readBack } from "../edited-row.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import { insertRow } from "../write-row.js";
import { checkSource } from "./check-source.js";
import type { CreateSourceInput, SourceInput } from "./source.types.js";
import type { CreateSourcePayload } from "./taxonomy.payloads.js";

/** Adds a publication or agency. */
export function createSource(context: RequestContext, input: CreateSourceInput): Promise<CreateSourcePayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createSource", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addSource(tx, input.source));
    return { source: await readBack(tx, sourceById, id) };
  });
}

async function addSource(tx: RequestContext, source: SourceInput): Promise<Id> {
  const check = new InputCheck(["source"]);
  const { name = "", language = null } = source;
  const facts = await checkSource(check, tx, { ...source, name, language });
  check.refuse();
  const id = await insertRow(tx.db, "source", { ...facts, key: newKey("source") });
  await writeAudit(tx, { action: "createSource", subjectType: "Source", subjectId: id });
  return id;
}
