import { idOf, joined, joinedAmong, recordsOf, type Rows } from "./write-rows.js";

/** The identity that entities share with events. */
export const ENTITY_IDENTITY_ROWS: Rows = {
  table: "mentionable",
  columns: { id: "n.id", kind: "r.kind" },
  knownBy: ["id"],
  from: recordsOf("entity", "kind mentionable_kind"),
};

/** People, organisations and places. */
export const ENTITY_ROWS: Rows = {
  table: "named_entity",
  columns: {
    id: "n.id",
    key: "n.key",
    version: "coalesce(r.version, 1)",
    slug: "n.slug",
    kind: "r.kind",
    names: "r.names",
    descriptions: "r.descriptions",
    identifiers: "r.identifiers",
    image: "r.image",
    sector: "case when r.kind = 'ORGANIZATION' then coalesce(r.sector, 'OTHER') end",
    parent_id: idOf("parent"),
    headquarters_id: idOf("seat"),
    level: "case when r.kind = 'PLACE' then coalesce(r.level, 'OTHER') end",
    country_code: 'r."countryCode"',
    contained_in_id: idOf("around"),
    location: "r.location",
  },
  knownBy: ["id"],
  from: `
    ${recordsOf(
      "entity",
      `version integer, kind entity_kind, names jsonb, descriptions jsonb, identifiers jsonb, image jsonb, sector sector,
       parent text, headquarters text, level place_level, "countryCode" text, "containedIn" text, location jsonb`,
    )}
    ${joinedAmong("parent", "entity", "r.parent")}
    ${joinedAmong("seat", "entity", "r.headquarters")}
    ${joinedAmong("around", "entity", 'r."containedIn"')}`,
  version: "greatest(new.version, t.version + 1)",
};

/** Posts that people hold or held. */
export const AFFILIATION_ROWS: Rows = {
  table: "affiliation",
  columns: {
    key: "post.key",
    person_id: "n.id",
    organization_id: "organization.id",
    titles: "post.titles",
    edtf: "post.period",
    latest: "(s.derived -> 'lastDays' ->> post.key)::date",
  },
  knownBy: ["key"],
  from: `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral rows from (
      jsonb_to_recordset(s.record -> 'affiliations') as (key text, organization text, titles jsonb, period text)
    ) with ordinality post (key, organization, titles, period, place)
    ${joined("organization", "entity", "post.organization")}`,
  order: "n.id, post.place",
  list: { name: "affiliations", owner: "person_id" },
};
