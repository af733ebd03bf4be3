import { writeAudit } from "../../account/audit.service.js";
import { eventById } from "../../event/event.loaders.js";
import { EventKind } from "../../event/event.model.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { MentionableKind } from "../../named-entity/mentionable.model.js";
import { readBack } from "../edited-row.js";
import { insertWithSlug, slugWordsFrom } from "../free-slug.js";
import { canonicalOf } from "../input/check-names.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import { insertRow } from "../write-row.js";
import { checkEdition } from "./check-edition.js";
import { checkEvent, type EventFacts } from "./check-event.js";
import type { CreateEventPayload } from "./event.payloads.js";
import type { CreateEventInput, EventInput } from "./event.types.js";
import { usualStatus } from "./usual-status.js";
import { writeParticipants } from "./write-participants.js";

/** Adds an event to the calendar. */
export function createEvent(context: RequestContext, input: CreateEventInput): Promise<CreateEventPayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createEvent", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addEvent(tx, input.event));
    return { event: await readBack(tx, eventById, id) };
  });
}

async function addEvent(tx: RequestContext, input: EventInput): Promise<Id> {
  const check = new InputCheck(["event"]);
  const { facts, parts } = await checkEvent(check, tx, { ...input, names: input.names ?? [] });
  checkEdition(check.at("edition"), input);
  check.refuse();
  const id = await insertEvent(tx, facts);
  await writeParticipants(tx.db, id, parts);
  await writeAudit(tx, { action: "createEvent", subjectType: "Event", subjectId: id, version: 1 });
  return id;
}

async function insertEvent({ db, site }: RequestContext, facts: EventFacts): Promise<Id> {
  const id = await insertRow(db, "mentionable", { kind: MentionableKind.EVENT });
  const { kind = EventKind.OTHER, occurStatus = usualStatus(facts.latest ?? null) } = facts;
  const { descriptions = [], identifiers = [], venues = [], names = [] } = facts;
  const said = { ...facts, descriptions, identifiers, venues, kind, occurStatus };
  const words = slugWordsFrom(site, canonicalOf(names), "event");
  return insertWithSlug(db, "news_event", words, { ...said, id, key: newKey("event") });
}
