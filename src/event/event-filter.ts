import { allOf, readId, readIds, readValues } from "../kernel/conditions.js";
import type { Id } from "../kernel/database.js";
import { type Days, readDays } from "../kernel/date-range.js";
import type { Values } from "../kernel/values.js";
import { ENTITY_TYPES } from "../named-entity/named-entity.types.js";
import type { EventKind, OccurStatus } from "./event.model.js";
import type { EventFilter } from "./event.types.js";

/** A checked filter; `null` where a condition was not given. */
export interface EventConditions {
  readonly kinds: readonly EventKind[] | null;
  readonly occurStatuses: readonly OccurStatus[] | null;
  readonly during: Days | null;
  /** The span of the calendar they are listed in. */
  readonly span?: Days;
  readonly locationId: Id | null;
  readonly participantIds: readonly Id[] | null;
  readonly seriesId: Id | null;
}

/** Checks a filter that a client sent, before any SQL. */
export function readEventFilter(filter: EventFilter | null | undefined): EventConditions {
  return {
    kinds: readValues("filter.kinds", filter?.kinds),
    occurStatuses: readValues("filter.occurStatuses", filter?.occurStatuses),
    during: readDays("filter.during", filter?.during),
    locationId: readOptionalId("filter.locationId", "Place", filter?.locationId),
    participantIds: readIds("filter.participantIds", ENTITY_TYPES, filter?.participantIds),
    seriesId: readOptionalId("filter.seriesId", "EventSeries", filter?.seriesId),
  };
}

function readOptionalId(argument: string, type: string, id: string | null | undefined): Id | null {
  return id === null || id === undefined ? null : readId(argument, [type], id);
}

/** The conditions as SQL about the event `v`, whose dates stand in `dates`. */
export function eventMatches(conditions: EventConditions, values: Values, dates: "v" | "link" = "v"): string {
  const { kinds, occurStatuses, during, span, locationId, participantIds, seriesId } = conditions;
  return allOf([
    kinds && `v.kind = any(${values.add(kinds)}::event_kind[])`,
    occurStatuses && `v.occur_status = any(${values.add(occurStatuses)}::occur_status[])`,
    during && mayOverlap(during, dates, values),
    span ? mayOverlap(span, dates, values) : null,
    locationId && isWithin(locationId, values),
    participantIds && hasParticipant(participantIds, values),
    seriesId && `v.series_id = ${values.add(seriesId)}::bigint`,
  ]);
}

/** Both bounds are unknown where the year is: a range without bounds would overlap whatever is asked. */
function mayOverlap({ from, to }: Days, dates: string, values: Values): string {
  return `(${dates}.earliest is not null or ${dates}.latest is not null)
    and daterange(${dates}.earliest, ${dates}.latest, '[]') && daterange(${values.add(from)}::date, ${values.add(to)}::date, '[]')`;
}

function isWithin(placeId: Id, values: Values): string {
  return `exists (
    select from event_in_place held where held.place_id = ${values.add(placeId)}::bigint and held.event_id = v.id)`;
}

function hasParticipant(entityIds: readonly Id[], values: Values): string {
  return `exists (
    select from event_participant taking
    where taking.event_id = v.id and taking.entity_id = any(${values.add(entityIds)}::bigint[]))`;
}
