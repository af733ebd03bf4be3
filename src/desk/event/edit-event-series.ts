import { EventSeries } from "../../event/event-series.model.js";
import { seriesById } from "../../event/event.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { lockRow, readBack, saveChange } from "../edited-row.js";
import { checkNames } from "../input/check-names.js";
import { checkPointer, checkReference } from "../input/check-reference.js";
import { ifListed, InputCheck } from "../input/input-check.js";
import type { EditEventSeriesPayload } from "./event.payloads.js";
import type { EditEventSeriesInput } from "./series.types.js";

/** Changes what is known of a recurring event. */
export function editEventSeries(context: RequestContext, input: EditEventSeriesInput): Promise<EditEventSeriesPayload> {
  return act(context, async (tx) => {
    const check = new InputCheck();
    const reference = await checkReference(check.at("id"), tx, ["EventSeries"], input.id);
    const names = ifListed(input.names, (list) => checkNames(check.at("names"), list));
    const organizerId = await checkPointer(check.at("organizerId"), tx, ["Organization"], input.organizerId);
    const row = check.passed(await lockRow(tx.db, EventSeries, "event_series", reference?.id));
    const subject = { action: "editEventSeries", table: "event_series", subjectType: "EventSeries" } as const;
    await saveChange(tx, { ...subject, row, facts: { names, organizerId } });
    return { eventSeries: await readBack(tx, seriesById, row.id) };
  });
}
