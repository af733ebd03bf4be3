import type { GraphQLResolveInfo } from "graphql";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { type Order, type Page, type PageArgs, readPage, type SortKey } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { selects } from "../kernel/selection.js";
import { type EventConditions, eventMatches, readEventFilter } from "./event-filter.js";
import {
  EVERY_EVENT,
  type EventLead,
  type EventRange,
  IN_AGENDA,
  IN_SERIES,
  isSpanned,
  leadOf,
  ledBy,
  rangeOf,
} from "./event-range.js";
import { NewsEvent } from "./event.model.js";
import { type EventOrder, EventOrderField, type EventPageArgs } from "./event.types.js";

/** A page of events that fit a filter. */
export interface EventPage {
  readonly page: Page;
  readonly conditions: EventConditions;
  /** What leads to them, where the filter names something. */
  readonly lead: EventLead | null;
}

/** Lists of events under many parents, each as its own batch. */
export interface EventList extends Batch<Id, Connection<NewsEvent>, EventPage> {
  /** Where it is read from. */
  readonly range: EventRange;
}

/** Checks what a client asked of a list, before any SQL. */
export function readEventPage(list: EventList, args: EventPageArgs, info: GraphQLResolveInfo): EventPage {
  return eventPage(list, args, readEventFilter(args.filter), args.orderBy, info);
}

/** The same where a list has one order, latest first, and its conditions are known. */
export function readLatestEvents(
  list: EventList,
  args: PageArgs,
  info: GraphQLResolveInfo,
  conditions = readEventFilter(null),
): EventPage {
  return eventPage(list, args, conditions, null, info);
}

function eventPage(
  list: EventList,
  args: PageArgs,
  conditions: EventConditions,
  orderBy: EventOrder | null | undefined,
  info: GraphQLResolveInfo,
): EventPage {
  const lead = list.range === EVERY_EVENT && isByDate(orderBy) ? leadOf(conditions) : null;
  const order = eventOrder(orderBy, lead ? rangeOf(lead) : list.range);
  return { page: readPage(args, order, selects(info, "totalCount")), conditions: lead?.rest ?? conditions, lead };
}

/** Events of the whole archive. */
export const eventsOfArchive = eventList(EVERY_EVENT);

/** Events an entity took part in, hosted or was the place of. */
export const agendaByEntity = eventList(IN_AGENDA);

/** The editions of a recurring event. */
export const editionsBySeries = eventList(IN_SERIES);

/** A list of events; `where` is what else they must be. */
export function eventList(range: EventRange, where = "true"): EventList {
  const list: Batch<Id, Connection<NewsEvent>, EventPage> = (context, parentIds, { page, conditions, lead }) => {
    const read = lead ? rangeOf(lead) : range;
    const owner = read.where(lead ? "led.id" : "parent.id", isSpanned(conditions));
    return readPages(
      context,
      parentIds,
      page,
      (values) => ({
        columns: columns(NewsEvent, "v"),
        from: read.from,
        where: `${owner} and ${where} ${eventMatches(conditions, values, read.dates)}`,
        merged: lead && { led: ledBy(lead, values), item: "news_event v", id: "v.id" },
      }),
      (row) => hydrate(NewsEvent, row),
    );
  };
  return Object.assign(list, { range });
}

function isByDate(orderBy: EventOrder | null | undefined): boolean {
  return (orderBy?.field ?? EventOrderField.DATE) === EventOrderField.DATE;
}

function eventOrder(orderBy: EventOrder | null | undefined, { dates, id }: EventRange): Order {
  const descending = orderBy?.direction !== OrderDirection.ASC;
  const keys = isByDate(orderBy) ? dateKeys(dates, descending) : COUNT_KEYS;
  return {
    name: `events.${orderBy?.field ?? EventOrderField.DATE}.${descending ? "desc" : "asc"}`,
    descending,
    keys: [...keys, { sql: id, type: "bigint" }],
  };
}

const COUNT_KEYS: readonly SortKey[] = [{ sql: "v.article_count", type: "integer" }];

/** Events without a known year stand last whichever way the list runs. */
function dateKeys(dates: string, descending: boolean): SortKey[] {
  const unknown = descending ? "-infinity" : "infinity";
  return [
    { sql: `coalesce(${dates}.earliest, '${unknown}')`, type: "date" },
    { sql: `coalesce(${dates}.latest, '${unknown}')`, type: "date" },
  ];
}
