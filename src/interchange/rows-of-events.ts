import { idOf, joined, joinedAmong, recordsOf, type Rows } from "./write-rows.js";

/** Recurring events. */
export const SERIES_ROWS: Rows = {
  table: "event_series",
  columns: { id: "n.id", key: "n.key", names: "r.names", organizer_id: "organizer.id" },
  knownBy: ["id"],
  from: recordsOf("series", "names jsonb, organizer text") + joined("organizer", "entity", "r.organizer"),
};

/** The identity that events share with entities. */
export const EVENT_IDENTITY_ROWS: Rows = {
  table: "mentionable",
  columns: { id: "n.id", kind: "'EVENT'::mentionable_kind" },
  knownBy: ["id"],
  from: "moving n",
};

/** Meetings, visits and other events. */
export const EVENT_ROWS: Rows = {
  table: "news_event",
  columns: {
    id: "n.id",
    key: "n.key",
    version: "coalesce(r.version, 1)",
    slug: "n.slug",
    kind: "r.kind",
    occur_status: 'r."occurStatus"',
    names: "r.names",
    descriptions: "r.descriptions",
    identifiers: "r.identifiers",
    edtf: "r.date",
    earliest: "(s.derived ->> 'earliest')::date",
    latest: "(s.derived ->> 'latest')::date",
    location_id: "place.id",
    venues: "r.venues",
    super_event_id: idOf("above"),
    series_id: "series.id",
    edition: "r.edition",
  },
  knownBy: ["id"],
  from: `
    ${recordsOf(
      "event",
      `version integer, kind event_kind, "occurStatus" occur_status, names jsonb, descriptions jsonb, identifiers jsonb,
       date text, location text, venues jsonb, "superEvent" text, series text, edition integer`,
    )}
    ${joined("place", "entity", "r.location")}
    ${joinedAmong("above", "event", 'r."superEvent"')}
    ${joined("series", "series", "r.series")}`,
  version: "greatest(new.version, t.version + 1)",
};

/** Those who take part in events. */
export const PARTICIPANT_ROWS: Rows = {
  table: "event_participant",
  columns: {
    event_id: "n.id",
    entity_id: "entity.id",
    role: "part.role",
    titles: "part.titles",
    on_behalf_of_id: "behalf.id",
    position: "part.place::integer - 1",
  },
  knownBy: ["event_id", "entity_id", "role"],
  from: `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral rows from (
      jsonb_to_recordset(s.record -> 'participants')
        as (entity text, role participant_role, titles jsonb, "onBehalfOf" text)
    ) with ordinality part (entity, role, titles, "onBehalfOf", place)
    ${joined("entity", "entity", "part.entity")}
    ${joined("behalf", "entity", 'part."onBehalfOf"')}`,
  order: "n.id, part.place",
  list: { name: "participants", owner: "event_id" },
};
