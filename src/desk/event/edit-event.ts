import { eventById } from "../../event/event.loaders.js";
import { NewsEvent } from "../../event/event.model.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { hydrate } from "../../kernel/rows.js";
import { checkTree } from "../check-tree.js";
import { checkVersion, lockRow, readBack, saveChange } from "../edited-row.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { checkEdition } from "./check-edition.js";
import { type CheckedEvent, checkEvent } from "./check-event.js";
import type { EditEventPayload } from "./event.payloads.js";
import type { EditEventInput, EventInput } from "./event.types.js";
import { writeParticipants } from "./write-participants.js";

const EVENTS = { table: "news_event", above: "super_event_id" } as const;

/** Changes what the calendar says of an event. */
export function editEvent(context: RequestContext, input: EditEventInput): Promise<EditEventPayload> {
  return act(context, async (tx) => {
    const { row, facts, parts } = await checkEdit(tx, input);
    const hasOtherParts = await writeParticipants(tx.db, row.id, parts);
    const subject = { action: "editEvent", table: "news_event", subjectType: "Event" } as const;
    await saveChange(tx, { ...subject, row, facts, hasOtherParts });
    return { event: await readBack(tx, eventById, row.id) };
  });
}

async function checkEdit(tx: RequestContext, input: EditEventInput): Promise<CheckedEvent & { row: NewsEvent }> {
  const check = new InputCheck();
  const inside = check.at("event");
  const reference = await checkReference(check.at("id"), tx, ["Event"], input.id);
  const row = await lockRow(tx.db, NewsEvent, "news_event", reference?.id);
  checkVersion(check, row && hydrate(NewsEvent, row), input.expectedVersion);
  const event = withoutNumberIfAlone(input.event);
  const checked = await checkEvent(inside, tx, event);
  checkEdition(inside.at("edition"), after(row, event));
  await checkTree(inside.at("superEventId"), tx.db, EVENTS, row?.id ?? null, checked.facts.superEventId);
  return { ...checked, row: check.passed(row) };
}

/** An event that is taken out of its series loses its number there. */
function withoutNumberIfAlone(event: EventInput): EventInput {
  return event.seriesId === null ? { ...event, edition: event.edition ?? null } : event;
}

/** What an event will say of its series. */
function after(row: NewsEvent | null, { seriesId = row?.seriesId, edition = row?.edition }: EventInput) {
  return { seriesId, edition };
}
