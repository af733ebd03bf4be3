import type { GraphQLResolveInfo } from "graphql";
import type { Id } from "../kernel/database.js";
import { type DateRange, readDays } from "../kernel/date-range.js";
import { badInput } from "../kernel/faults.js";
import { type Batch, groupByKey } from "../kernel/loaders.js";
import type { PageArgs } from "../kernel/page.js";
import { columns, hydrate } from "../kernel/rows.js";
import { Values } from "../kernel/values.js";
import { Calendar, CalendarDay } from "./calendar.types.js";
import { type EventConditions, eventMatches, readEventFilter } from "./event-filter.js";
import { type EventPage, eventList, readLatestEvents } from "./event.lists.js";
import { EVERY_EVENT, IN_PLACE } from "./event-range.js";
import { NewsEvent } from "./event.model.js";
import type { EventFilter } from "./event.types.js";

const MOST_DAYS = 92;
const MOST_EVENTS = 50;
const DAY_MS = 86_400_000;

// Both ends are days, whatever is doubtful about them: https://www.loc.gov/standards/datetime/
const DAY = "\\d{4}-\\d\\d-\\d\\d(T[^/]*)?";
const KNOWN_TO_THE_DAY = `(regexp_replace(v.edtf, '[?~%]', '', 'g') ~ '^${DAY}(/${DAY})?$')`;

/** Checks a calendar's span and filter, before any SQL. */
export function readCalendar(during: DateRange, filter: EventFilter | null | undefined): Calendar {
  const days = readDays("during", during);
  if (!days?.from || !days.to) throw badInput("during", "must say both where it begins and where it ends.");
  if ((Date.parse(days.to) - Date.parse(days.from)) / DAY_MS >= MOST_DAYS) {
    throw badInput("during", `may be at most ${MOST_DAYS} days long.`);
  }
  return new Calendar({ ...readEventFilter(filter), span: days });
}

/** What a calendar shows day by day, as SQL: found by their days, or by the place. */
function datedEvents(conditions: EventConditions, values: Values) {
  const { locationId } = conditions;
  if (locationId === null) return { ...EVERY_EVENT, where: `${KNOWN_TO_THE_DAY} ${eventMatches(conditions, values)}` };
  const isThere = IN_PLACE.where(`${values.add(locationId)}::bigint`, true);
  const fits = eventMatches({ ...conditions, locationId: null }, values, IN_PLACE.dates);
  // In other words, so that the planner does not see the index over days, which it would read whole for each event.
  return { ...IN_PLACE, where: `${isThere} and coalesce(${KNOWN_TO_THE_DAY}, false) ${fits}` };
}

/** The days of a calendar on which something happens, in order. */
export const daysOfCalendar: Batch<Id, CalendarDay[], EventConditions> = async ({ db }, parents, conditions) => {
  const values = new Values();
  const { from, to } = conditions.span ?? {};
  const dated = datedEvents(conditions, values);
  // Counted in timestamps without a zone: where the database keeps its clock, a day may have no midnight.
  const rows = await db.rows<{ date: string }>(
    `select day::date as date, count(*)::integer as "eventCount"
     ${dated.from}
     cross join lateral generate_series(
       greatest(v.earliest, ${values.add(from)}::date)::timestamp, least(v.latest, ${values.add(to)}::date), '1 day') day
     where ${dated.where}
     group by day
     order by day`,
    values.list,
  );
  const days = rows.map((row) => Object.assign(hydrate(CalendarDay, row), { conditions }));
  return parents.map(() => days);
};

/** Which of a day's events, and how many. */
export interface DayPage {
  readonly limit: number;
  readonly conditions: EventConditions;
}

/** Checks how many events of a day were asked for. */
export function readDayPage(limit: number, { conditions }: CalendarDay): DayPage {
  if (limit < 1 || limit > MOST_EVENTS) throw badInput("limit", `must be from 1 to ${MOST_EVENTS}.`);
  return { limit, conditions };
}

/** The most reported events of each day. */
export const eventsByDay: Batch<string, NewsEvent[], DayPage> = async ({ db }, days, { limit, conditions }) => {
  const values = new Values();
  const dated = datedEvents(conditions, values);
  const rows = await db.rows<{ day: string }>(
    `select day.date as day, item.*
     from unnest(${values.add(days)}::date[]) as day(date)
     cross join lateral (
       select ${columns(NewsEvent, "v")}
       ${dated.from}
       where daterange(${dated.dates}.earliest, ${dated.dates}.latest, '[]') @> day.date and ${dated.where}
       order by v.article_count desc, v.id desc
       limit ${values.add(limit)}
     ) item
     order by day.date, item."articleCount" desc, item.id desc`,
    values.list,
  );
  return groupByKey(days, rows, ({ day }) => day).map((group) => group.map((row) => hydrate(NewsEvent, row)));
};

/** Events that may fall into a calendar's span, but are known less precisely than to the day. */
export const undatedEvents = eventList(EVERY_EVENT, `not ${KNOWN_TO_THE_DAY}`);

/** Which page of them. */
export function readUndatedPage({ conditions }: Calendar, args: PageArgs, info: GraphQLResolveInfo): EventPage {
  return readLatestEvents(undatedEvents, args, info, conditions);
}
