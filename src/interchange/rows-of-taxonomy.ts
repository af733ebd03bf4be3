import { idOf, joined, joinedAmong, recordsOf, type Rows } from "./write-rows.js";

const byId = { knownBy: ["id"] };

/** Concepts of the vocabulary. */
export const TOPIC_ROWS: Rows = {
  ...byId,
  table: "topic",
  columns: {
    id: "n.id",
    code: "n.key",
    names: "r.names",
    definitions: "r.definitions",
    broader_id: idOf("broader"),
  },
  from:
    recordsOf("topic", "names jsonb, definitions jsonb, broader text") + joinedAmong("broader", "topic", "r.broader"),
};

/** Desks. */
export const SECTION_ROWS: Rows = {
  ...byId,
  table: "section",
  columns: {
    id: "n.id",
    key: "n.key",
    slug: "n.slug",
    names: "r.names",
    parent_id: idOf("parent"),
    position: "r.position",
  },
  from:
    recordsOf("section", "names jsonb, parent text, position integer") + joinedAmong("parent", "section", "r.parent"),
};

/** Publications and agencies. */
export const SOURCE_ROWS: Rows = {
  ...byId,
  table: "source",
  columns: {
    id: "n.id",
    key: "n.key",
    name: "r.name",
    homepage: "r.homepage",
    language: "r.language",
    organization_id: "organization.id",
  },
  from: `
    ${recordsOf("source", "name text, homepage text, language text, organization text")}
    ${joined("organization", "entity", "r.organization")}`,
};

/** Those who sign articles. */
export const AUTHOR_ROWS: Rows = {
  ...byId,
  table: "author",
  columns: {
    id: "n.id",
    key: "n.key",
    slug: "n.slug",
    name: "r.name",
    bios: "r.bios",
    image: "r.image",
    person_id: "person.id",
  },
  from: recordsOf("author", "name text, bios jsonb, image jsonb, person text") + joined("person", "entity", "r.person"),
};

/** Readers and members of the newsroom. */
export const ACCOUNT_ROWS: Rows = {
  ...byId,
  table: "account",
  columns: {
    id: "n.id",
    key: "n.key",
    display_name: 'r."displayName"',
    role: "r.role",
    image: "r.image",
    oidc_issuer: 'r."oidcIssuer"',
    oidc_subject: 'r."oidcSubject"',
    suspended_until: 'r."suspendedUntil"',
    is_banned: 'coalesce(r."isBanned", false)',
  },
  from: recordsOf(
    "account",
    `"displayName" text, role role, image jsonb, "oidcIssuer" text, "oidcSubject" text, "suspendedUntil" timestamptz,
     "isBanned" boolean`,
  ),
};
