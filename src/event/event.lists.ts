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
import { NewsEvent } from "./event.model.js";
import { type EventOrder, EventOrderField, type EventPageArgs } from "./event.types.js";

/** A page of events that fit a filter. */
export interface EventPage {
  readonly page: Page;
  readonly conditions: EventConditions;
}

/** Checks what a client asked for, before any SQL. */
export function readEventPage(args: EventPageArgs, info: GraphQLResolveInfo): EventPage {
  return {
    page: readPage(args, eventOrder(args.orderBy), selects(info, "totalCount")),
    conditions: readEventFilter(args.filter),
  };
}

/** The same where a list has one order and no filter: latest first. */
export function readLatestEvents(args: PageArgs, info: GraphQLResolveInfo): EventPage {
  return {
    page: readPage(args, eventOrder(null), selects(info, "totalCount")),
    conditions: readEventFilter(null),
  };
}

/** Events of the whole archive. */
export const eventsOfArchive = eventsWhere("true");

/** Events an entity took part in, hosted or was the place of. */
export const agendaByEntity = eventsWhere(`v.id in (
  select participant.event_id from event_participant participant where participant.entity_id = parent.id
  union
  select held.id from news_event held where held.location_id = parent.id)`);

/** The editions of a recurring event. */
export const editionsBySeries = eventsWhere("v.series_id = parent.id");

/** A list of events, as the condition that puts an event of `v` into it; `parent.id` is whose list it is. */
export function eventsWhere(where: string): Batch<Id, Connection<NewsEvent>, EventPage> {
  return (context, parentIds, { page, conditions }) =>
    readPages(
      context,
      parentIds,
      page,
      (values) => ({
        columns: columns(NewsEvent, "v"),
        from: "from news_event v",
        where: `${where} ${eventMatches(conditions, values)}`,
      }),
      (row) => hydrate(NewsEvent, row),
    );
}

function eventOrder(orderBy: EventOrder | null | undefined): Order {
  const field = orderBy?.field ?? EventOrderField.DATE;
  const descending = orderBy?.direction !== OrderDirection.ASC;
  const keys = field === EventOrderField.DATE ? dateKeys(descending) : COUNT_KEYS;
  return {
    name: `events.${field}.${descending ? "desc" : "asc"}`,
    descending,
    keys: [...keys, { sql: "v.id", type: "bigint" }],
  };
}

const COUNT_KEYS: readonly SortKey[] = [{ sql: "v.article_count", type: "integer" }];

/** Events without a known year stand last whichever way the list runs. */
function dateKeys(descending: boolean): SortKey[] {
  const unknown = descending ? "-infinity" : "infinity";
  return [
    { sql: `coalesce(v.earliest, '${unknown}')`, type: "date" },
    { sql: `coalesce(v.latest, '${unknown}')`, type: "date" },
  ];
}
