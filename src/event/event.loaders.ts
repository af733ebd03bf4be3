import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { manyByKey, oneByKey } from "../kernel/row-batches.js";
import { hydrateJson, jsonOf } from "../kernel/rows.js";
import { entityJson, type EntityRow, rememberEntity } from "../named-entity/named-entity.loaders.js";
import { answeredFrom, columnsFor, type WantedColumns } from "../kernel/wanted-columns.js";
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
  readonly event?: { readonly id: Id } | null;
  readonly location?: EntityRow | null;
  readonly series?: { readonly id: Id } | null;
  readonly superEvent?: { readonly id: Id } | null;
}

/** What an event points to: by which column, under which alias, and how it is read. */
const POINTERS = [
  {
    column: "locationId",
    alias: "place",
    table: "named_entity",
    key: "location_id",
    json: entityJson("place"),
    as: "location",
  },
  {
    column: "seriesId",
    alias: "series",
    table: "event_series",
    key: "series_id",
    json: jsonOf(EventSeries, "series"),
    as: "series",
  },
  {
    column: "superEventId",
    alias: "super",
    table: "news_event",
    key: "super_event_id",
    json: jsonOf(NewsEvent, "super"),
    as: "superEvent",
  },
];

/** Select list and joins that read an event, by its id in `key`, or these columns of it; with it place, series and larger event. */
export function eventJson(key: string, wanted: WantedColumns = null): { columns: string; joins: string } {
  const pointers = POINTERS.filter(({ column }) => wanted?.includes(column) ?? true);
  return {
    columns: [
      `${jsonOf(NewsEvent, "v", { only: wanted ? [...IDENTITY, ...wanted] : undefined })} as event`,
      ...pointers.map(({ json, as }) => `${json} as "${as}"`),
    ].join(", "),
    joins: [
      `left join news_event v on v.id = ${key}`,
      ...pointers.map((to) => `left join ${to.table} ${to.alias} on ${to.alias}.id = v.${to.key}`),
    ].join(" "),
  };
}

/** What is always read of an event. */
const IDENTITY = ["id", "slug", "names"];

/** What its fields are answered from beyond that. */
const ANSWERED_FROM = answeredFrom(
  ["__typename", "id", "name", "names", "url", "articles", "mentions", "participants", "subEvents"],
  {
    date: "edtf",
    description: "descriptions",
    edition: "edition",
    identifiers: "identifiers",
    kind: "kind",
    location: "locationId",
    occurStatus: "occurStatus",
    series: "seriesId",
    superEvent: "superEventId",
    venue: "venues",
    version: "version",
  },
);

/** The columns of events that answer these fields. */
export function eventColumnsFor(fields: ReadonlySet<string>): WantedColumns {
  return columnsFor(fields, ANSWERED_FROM);
}

/** The event that came with another row. What it points to is remembered, so that nobody asks for it again; it itself where it is whole. */
export function eventFrom(context: RequestContext, row: EventRow, wanted: WantedColumns = null): NewsEvent | null {
  const { event, location, series, superEvent } = row;
  const { loaders } = context;
  if (series) loaders.for(seriesById).prime(series.id, hydrateJson(EventSeries, series));
  if (superEvent) loaders.for(eventById).prime(superEvent.id, hydrateJson(NewsEvent, superEvent));
  if (location) rememberEntity(context, location);
  if (!event) return null;
  const found = hydrateJson(NewsEvent, event);
  if (wanted === null) loaders.for(eventById).prime(event.id, found);
  return found;
}
