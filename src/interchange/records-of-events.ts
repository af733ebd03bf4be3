import { z } from "zod";
import { EventKind, OccurStatus } from "../event/event.model.js";
import { ParticipantRole } from "../event/event-participant.model.js";
import { edtf, key, slug, wholeNumber, names, identifiers, texts, version } from "./record-values.js";

/** A recurring event. */
export const seriesRecord = z.strictObject({ type: z.literal("series"), key, names, organizer: key.nullable() });

const participant = z.strictObject({
  entity: key,
  role: z.enum(ParticipantRole),
  titles: texts,
  onBehalfOf: key.nullable(),
});

/** A meeting, visit or other event. */
export const eventRecord = z.strictObject({
  type: z.literal("event"),
  key,
  version,
  kind: z.enum(EventKind),
  occurStatus: z.enum(OccurStatus),
  slug: slug.optional(),
  names,
  descriptions: texts,
  identifiers,
  date: edtf.nullable(),
  location: key.nullable(),
  venues: texts,
  participants: z.array(participant),
  superEvent: key.nullable(),
  series: key.nullable(),
  edition: wholeNumber(1).nullable(),
});
