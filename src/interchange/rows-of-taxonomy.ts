import { idOf, recordsOf, type Rows } from "./write-rows.js";

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
    broader_id: idOf("topic", "r.broader"),
  },
  from: recordsOf("topic", "names jsonb, definitions jsonb, broader text"),
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
    parent_id: idOf("section", "r.parent"),
    position: "r.position",
  },
  from: recordsOf("section", "names jsonb, parent text, position integer"),
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
    organization_id: idOf("entity", "r.organization"),
  },
  from: recordsOf("source", "name text, homepage text, language text, organization text"),
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
    person_id: idOf("entity", "r.person"),
  },
  from: recordsOf("author", "name text, bios jsonb, image jsonb, person text"),
};

/** Readers and members of the newsroom. */
export const ACCOUNT_ROWS: Rows = {
  ...byId,
  table: "account",
  columns: { id: "n.id", key: "n.key", display_name: 'r."displayName"', role: "r.role", image: "r.image" },
  from: recordsOf("account", '"displayName" text, role role, image jsonb'),
};
