/** What no request may exceed, and in which words it is told; docs/limits.md prints this table. */
export const LIMITS = {
  length: { most: 50_000, of: "characters in the document" },
  tokens: { most: 2000, of: "tokens in the document" },
  operations: { most: 20, of: "operations in the document" },
  fragments: { most: 50, of: "fragments in the document" },
  rootFields: { most: 20, of: "fields at the top of an operation" },
  depth: { most: 15, of: "levels of fields in an operation" },
  fields: { most: 2000, of: "fields in an operation, fragments spread out" },
  aliases: { most: 50, of: "aliases in an operation, fragments spread out" },
  directives: { most: 50, of: "directives in an operation, fragments spread out" },
  directivesInOnePlace: { most: 5, of: "directives in one place" },
  cost: { most: 25_000, of: "objects asked for" },
} as const;

/** What is limited. */
export type Limit = keyof typeof LIMITS;
