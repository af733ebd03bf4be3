import type { Id } from "../kernel/database.js";
import { parsePartialDate } from "../kernel/partial-date.js";
import { type ArchiveWriter, json } from "./archive-writer.js";
import type { RecordOf } from "./records.js";

/** Writes a recurring event. */
export async function writeSeries(writer: ArchiveWriter, record: RecordOf<"series">): Promise<void> {
  const organizerId = await writer.idOf("named_entity", record.organizer);
  await writer.insert("event_series", { key: record.key, names: json(record.names), organizerId });
}

/** Writes an event with those who take part in it. */
export async function writeEvent(writer: ArchiveWriter, record: RecordOf<"event">): Promise<void> {
  const id = await writer.insert("mentionable", { kind: "EVENT" });
  await writer.insert("news_event", { id, ...(await eventColumns(writer, record)), ...dateColumns(record.date) });
  for (const [position, participant] of record.participants.entries()) {
    await writeParticipant(writer, id, position, participant);
  }
}

async function eventColumns(writer: ArchiveWriter, record: RecordOf<"event">): Promise<object> {
  return {
    key: record.key,
    kind: record.kind,
    occurStatus: record.occurStatus,
    slug: await writer.freeSlug("news_event", record.slug, record.names[0]?.text ?? record.key),
    names: json(record.names),
    descriptions: json(record.descriptions),
    identifiers: json(record.identifiers),
    locationId: await writer.idOf("named_entity", record.location),
    venues: json(record.venues),
    superEventId: await writer.idOf("news_event", record.superEvent),
    seriesId: await writer.idOf("event_series", record.series),
    edition: record.edition,
  };
}

function dateColumns(edtf: string | null): object {
  const date = edtf === null ? null : parsePartialDate(edtf);
  return { edtf, earliest: date?.earliest ?? null, latest: date?.latest ?? null };
}

type Participant = RecordOf<"event">["participants"][number];

async function writeParticipant(
  writer: ArchiveWriter,
  eventId: Id,
  position: number,
  { entity, role, titles, onBehalfOf }: Participant,
): Promise<void> {
  await writer.insert("event_participant", {
    eventId,
    entityId: await writer.idOf("named_entity", entity),
    role,
    titles: json(titles),
    onBehalfOfId: await writer.idOf("named_entity", onBehalfOf),
    position,
  });
}
