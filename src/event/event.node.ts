import type { NodeKind } from "../kernel/node-kind.js";
import { eventById, eventBySlug, seriesById } from "./event.loaders.js";

/** How events are found. */
export const EVENT_NODE: NodeKind = {
  type: "Event",
  byId: eventById,
  address: { folder: "events", bySlug: eventBySlug },
};

/** How recurring events are found. */
export const SERIES_NODE: NodeKind = { type: "EventSeries", byId: seriesById };
