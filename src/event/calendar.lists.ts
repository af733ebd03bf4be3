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
import { type EventPage, eventsWhere, readLatestEvents } from "./event.lists.js";
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

/** The days of a calendar on which something happens, in order. */
export const daysOfCalendar: Batch<Id, CalendarDay[], EventConditions> = async ({ db }, parents, conditions) => {
  const values = new Values();
  const { from, to } = conditions.span ?? {};
  // Counted in timestamps without a zone: where the database keeps its clock, a day may have no midnight.
  const rows = await db.rows<{ date: string }>(
    `select day::date as date, count(*)::integer as "eventCount"
     from news_event v
     cross join lateral generate_series(
       greatest(v.earliest, ${values.add(from)}::date)::timestamp, least(v.latest, ${values.add(to)}::date), '1 day') day
     where ${KNOWN_TO_THE_DAY} ${eventMatches(conditions, values)}
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
  const rows = await db.rows<{ day: string }>(
    `select day.date as day, item.*
     from unnest(${values.add(days)}::date[]) as day(date)
     cross join lateral (
       select ${columns(NewsEvent, "v")}
       from news_event v
       where daterange(v.earliest, v.latest, '[]') @> day.date and ${KNOWN_TO_THE_DAY}
         ${eventMatches(conditions, values)}
       order by v.article_count desc, v.id desc
       limit ${values.add(limit)}
     ) item
     order by day.date, item."articleCount" desc, item.id desc`,
    values.list,
  );
  return groupByKey(days, rows, ({ day }) => day).map((group) => group.map((row) => hydrate(NewsEvent, row)));
};

/** Events that may fall into a calendar's span, but are known less precisely than to the day. */
export const undatedEvents = eventsWhere(`not ${KNOWN_TO_THE_DAY}`);

/** Which page of them. */
export function readUndatedPage({ conditions }: Calendar, args: PageArgs, info: GraphQLResolveInfo): EventPage {
  return { ...readLatestEvents(args, info), conditions };
}
