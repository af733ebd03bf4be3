import { EventKind, type OccurStatus } from "../../event/event.model.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { LocalizedText } from "../../kernel/localized.js";
import type { Name } from "../../named-entity/name.model.js";
import { checkDate } from "../input/check-date.js";
import { checkIdentifiers, type StoredIdentifier } from "../input/check-identifiers.js";
import { checkNames } from "../input/check-names.js";
import { checkNumber } from "../input/check-number.js";
import { checkPointer } from "../input/check-reference.js";
import { checkWordings } from "../input/check-wordings.js";
import { type Given, ifGiven, ifListed, type InputCheck } from "../input/input-check.js";
import { checkParticipants, type Part } from "./check-participants.js";
import type { EventInput } from "./event.types.js";
import { usualStatus } from "./usual-status.js";

/** What an input says of an event, as its row will; what it does not speak of is `undefined`. */
export interface EventFacts extends Partial<Bounds> {
  readonly names: Name[] | undefined;
  readonly descriptions: LocalizedText[] | undefined;
  readonly identifiers: StoredIdentifier[] | undefined;
  readonly kind: EventKind | undefined;
  readonly occurStatus: OccurStatus | undefined;
  readonly venues: LocalizedText[] | undefined;
  readonly edition: number | null | undefined;
  readonly locationId: Id | null | undefined;
  readonly superEventId: Id | null | undefined;
  readonly seriesId: Id | null | undefined;
}

/** When an event is, and the days between which it lies. */
interface Bounds {
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A checked input: the row's facts, and who takes part. */
export interface CheckedEvent {
  readonly facts: EventFacts;
  readonly parts: Part[] | undefined;
}

const DESCRIPTION = { most: 5_000, hasLines: true };
const VENUE = { most: 500 };
const LAST_EDITION = 100_000;

/** Checks what an editor says of an event. */
export async function checkEvent(check: InputCheck, context: RequestContext, input: EventInput): Promise<CheckedEvent> {
  const facts = plainFacts(check, input);
  const [locationId, superEventId, seriesId, parts] = await Promise.all([
    checkPointer(check.at("locationId"), context, ["Place"], input.locationId),
    checkPointer(check.at("superEventId"), context, ["Event"], input.superEventId),
    checkPointer(check.at("seriesId"), context, ["EventSeries"], input.seriesId),
    ifListed(input.participants, (list) => checkParticipants(check.at("participants"), context, list)),
  ]);
  return { facts: { ...facts, locationId, superEventId, seriesId }, parts };
}

function plainFacts(
  check: InputCheck,
  { names, descriptions, identifiers, kind, occurStatus, date, venues, edition }: EventInput,
): Omit<EventFacts, "locationId" | "superEventId" | "seriesId"> {
  const bounds = boundsOf(check.at("date"), date);
  return {
    ...bounds,
    names: ifListed(names, (list) => checkNames(check.at("names"), list)),
    descriptions: ifListed(descriptions, (list) => checkWordings(check.at("descriptions"), list, DESCRIPTION)),
    identifiers: ifListed(identifiers, (list) => checkIdentifiers(check.at("identifiers"), list)),
    kind: kind === null ? EventKind.OTHER : kind,
    occurStatus: occurStatus === null ? usualStatus(bounds.latest ?? null) : occurStatus,
    venues: ifListed(venues, (list) => checkWordings(check.at("venues"), list, VENUE)),
    edition: ifGiven(edition, (number) => checkNumber(check.at("edition"), number, 1, LAST_EDITION)),
  };
}

function boundsOf(check: InputCheck, date: Given<string>): Partial<Bounds> {
  if (date === undefined) return {};
  const { edtf = null, earliest = null, latest = null } = ifGiven(date, (text) => checkDate(check, text)) ?? {};
  return { edtf, earliest, latest };
}
