import type { Id } from "../kernel/database.js";
import type { Values } from "../kernel/values.js";
import type { EventConditions } from "./event-filter.js";

/** Where a list reads its events `v` from, and under which names their dates and ids stand there. */
export interface EventRange {
  readonly from: string;
  readonly dates: "v" | "link";
  readonly id: string;
  /** The condition that it is about what has this id; `isWithinSpan` where a span of time is asked for as well. */
  readonly where: (of: string, isWithinSpan: boolean) => string;
}

/** All events. */
export const EVERY_EVENT: EventRange = { from: "from news_event v", dates: "v", id: "v.id", where: () => "true" };

/** Editions of a recurring event. */
export const IN_SERIES: EventRange = { ...EVERY_EVENT, where: (of) => `v.series_id = ${of}` };

/** Events that an entity took part in or was the place of. */
export const IN_AGENDA = linked("event_in_agenda", "link.entity_id");

/** Events at a place or within it. */
export const IN_PLACE = linked("event_in_place", "link.place_id");

function linked(table: string, owner: string): EventRange {
  return {
    from: `from ${table} link join news_event v on v.id = link.event_id`,
    dates: "link",
    id: "link.event_id",
    // An equation would be answered by an index in the order of dates, which knows only when events begin.
    where: (of, isWithinSpan) => (isWithinSpan ? `int8range(${owner}, ${owner}, '[]') @> ${of}` : `${owner} = ${of}`),
  };
}

/** Whether only events within a span of time are wanted. */
export function isSpanned({ during, span }: EventConditions): boolean {
  return Boolean(during ?? span);
}

/** What leads to the events of the whole archive that fit a filter: agendas that are merged, or a place. */
export interface EventLead {
  readonly by: "agendas" | "place";
  readonly ids: readonly Id[];
  /** What is left to be asked of each event. */
  readonly rest: EventConditions;
}

/** What a filter may lead by, the likeliest to be short first. */
export function leadOf(conditions: EventConditions): EventLead | null {
  const { participantIds, locationId } = conditions;
  if (participantIds && participantIds.length > 0) {
    return { by: "agendas", ids: participantIds, rest: { ...conditions, participantIds: null } };
  }
  return locationId === null ? null : { by: "place", ids: [locationId], rest: { ...conditions, locationId: null } };
}

/** The range that a lead is read from. */
export function rangeOf({ by }: EventLead): EventRange {
  return by === "place" ? IN_PLACE : TAKING_PART;
}

const TAKING_PART: EventRange = {
  ...IN_AGENDA,
  where: (of, isWithinSpan) => `${IN_AGENDA.where(of, isWithinSpan)} and link.takes_part`,
};

/** What reads the ids of a lead, as `led(id)`. */
export function ledBy({ ids }: EventLead, values: Values): string {
  return `(select distinct id from unnest(${values.add(ids)}::bigint[]) id) led`;
}
