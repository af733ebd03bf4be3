import { writeAudit } from "../../account/audit.service.js";
import { seriesById } from "../../event/event.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { readBack } from "../edited-row.js";
import { checkNames } from "../input/check-names.js";
import { checkPointer } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import { insertRow } from "../write-row.js";
import type { CreateEventSeriesPayload } from "./event.payloads.js";
import type { CreateEventSeriesInput } from "./series.types.js";

/** Adds a recurring event. */
export function createEventSeries(
  context: RequestContext,
  input: CreateEventSeriesInput,
): Promise<CreateEventSeriesPayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createEventSeries", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addSeries(tx, input));
    return { eventSeries: await readBack(tx, seriesById, id) };
  });
}

async function addSeries(tx: RequestContext, input: CreateEventSeriesInput): Promise<Id> {
  const check = new InputCheck();
  const names = checkNames(check.at("names"), input.names);
  const organizerId = await checkPointer(check.at("organizerId"), tx, ["Organization"], input.organizerId);
  check.refuse();
  const id = await insertRow(tx.db, "event_series", { key: newKey("series"), names, organizerId });
  await writeAudit(tx, { action: "createEventSeries", subjectType: "EventSeries", subjectId: id });
  return id;
}
