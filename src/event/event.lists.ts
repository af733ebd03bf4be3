import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { NewsEvent } from "./event.model.js";
import type { EventOrder } from "./event.types.js";

/** Events by date; those without a known year stand last whichever way the list runs. */
export function eventOrder(orderBy: EventOrder | null | undefined): Order {
  const descending = orderBy?.direction !== OrderDirection.ASC;
  const unknown = descending ? "-infinity" : "infinity";
  return {
    name: descending ? "events.date.desc" : "events.date.asc",
    descending,
    keys: [
      { sql: `coalesce(v.earliest, '${unknown}')`, type: "date" },
      { sql: `coalesce(v.latest, '${unknown}')`, type: "date" },
      { sql: "v.id", type: "bigint" },
    ],
  };
}

/** Events an entity took part in, hosted or was the place of. */
export const agendaByEntity = eventsWhere(`v.id in (
  select participant.event_id from event_participant participant where participant.entity_id = parent.id
  union
  select held.id from news_event held where held.location_id = parent.id)`);

/** The editions of a recurring event. */
export const editionsBySeries = eventsWhere("v.series_id = parent.id");

function eventsWhere(where: string): Batch<Id, Connection<NewsEvent>, Page> {
  const list = { columns: columns(NewsEvent, "v"), from: "from news_event v", where };
  return (context, parentIds, page) =>
    readPages(
      context,
      parentIds,
      page,
      () => list,
      (row) => hydrate(NewsEvent, row),
    );
}
