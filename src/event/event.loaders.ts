import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { manyByKey, oneByKey } from "../kernel/row-batches.js";
import { hydrateJson, jsonOf } from "../kernel/rows.js";
import { entityJson, type EntityRow, rememberEntities } from "../named-entity/named-entity.loaders.js";
import { EventSeries } from "./event-series.model.js";
import { NewsEvent } from "./event.model.js";

/** Events by id. */
export const eventById = oneByKey(NewsEvent, { from: "news_event row", key: "row.id" });

/** Events by the slug of their page. */
export const eventBySlug = oneByKey(NewsEvent, { from: "news_event row", key: "row.slug" });

/** Recurring events by id. */
export const seriesById = oneByKey(EventSeries, { from: "event_series row", key: "row.id" });

/** The events within an event, in order of date. */
export const subEventsByEvent = manyByKey(NewsEvent, {
  from: "news_event row",
  key: "row.super_event_id",
  orderBy: "row.earliest nulls last, row.latest nulls last, row.id",
});

/** An event that stands inside another row, with what it points to. */
export interface EventRow {
  readonly event: { readonly id: Id } | null;
  readonly location: EntityRow | null;
  readonly series: { readonly id: Id } | null;
  readonly superEvent: { readonly id: Id } | null;
}

/** Select list and joins that read an event, by its id in `key`, with place, series and larger event. */
export function eventJson(key: string): { columns: string; joins: string } {
  return {
    columns: `${jsonOf(NewsEvent, "v")} as event, ${entityJson("place")} as location,
      ${jsonOf(EventSeries, "series")} as series, ${jsonOf(NewsEvent, "super")} as "superEvent"`,
    joins: `left join news_event v on v.id = ${key}
      left join named_entity place on place.id = v.location_id
      left join event_series series on series.id = v.series_id
      left join news_event super on super.id = v.super_event_id`,
  };
}

/** Remembers events that came with other rows and what they point to, so that nobody asks for them again. */
export function rememberEvents(context: RequestContext, rows: readonly EventRow[]): void {
  const [events, series] = [context.loaders.for(eventById), context.loaders.for(seriesById)];
  for (const row of rows) {
    for (const event of [row.event, row.superEvent]) if (event) events.prime(event.id, hydrateJson(NewsEvent, event));
    if (row.series) series.prime(row.series.id, hydrateJson(EventSeries, row.series));
  }
  rememberEntities(
    context,
    rows.map((row) => row.location),
  );
}
