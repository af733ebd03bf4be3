/**
 * Which room may import which; what those may import, it may too. An older noun never learns that a younger one exists.
 * A new room gets a row, taken from docs/architecture.md.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  account: ["kernel"],
  "named-entity": ["kernel"],
  event: ["named-entity"],
  taxonomy: ["named-entity"],
  article: ["taxonomy", "account"],
  mention: ["article", "named-entity", "event"],
  comment: ["article", "account"],
  browse: ["account", "taxonomy", "named-entity", "event", "article", "mention", "comment"],
  desk: ["browse"],
  conversation: ["desk"],
  interchange: ["browse"],
};

/** Rooms that act upon others and may also use their lists and services. */
export const ACTING_ROOMS: readonly string[] = ["desk", "conversation", "interchange"];

/** The outermost ring: what each place may import, and nothing beyond; a role (`*.model`) is meant in every room. */
export const RING: Readonly<Record<string, readonly string[]>> = {
  "config.ts": [],
  http: ["kernel", "playground"],
  "schema.ts": ["kernel", "*.resolver", "*.node"],
  "emit-schema.ts": ["schema.ts"],
  playground: [],
  database: ["kernel", "*.model"],
  cli: ["*"],
  "main.ts": ["*"],
};

/** Roles within a room from the bottom up: a file imports its own step and those below. Others stand as high as what they import. */
export const STEPS: readonly (readonly string[])[] = [
  ["model"],
  ["types", "payloads", "visibility"],
  ["loaders", "lists"],
  ["service", "node"],
  ["resolver"],
];

/** Roles that other rooms may import, beside files without a role that ask the archive nothing. */
export const SHARED_ROLES: readonly string[] = ["model", "types", "visibility", "loaders", "node"];

/** Roles that rooms which act upon others may import as well. */
export const ACTING_ROLES: readonly string[] = ["lists", "service"];
