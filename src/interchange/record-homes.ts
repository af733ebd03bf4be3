import type { RecordType } from "./records.js";

/** Where the records of a type live. */
export interface RecordHome {
  readonly table: string;
  /** The column with the record's key. */
  readonly key: string;
  /** The sequence its ids come from. */
  readonly ids: string;
  readonly hasSlug: boolean;
}

/** The home of each type, in the order of an archive: what others refer to stands before them. */
export const RECORD_HOMES: Readonly<Record<RecordType, RecordHome>> = {
  topic: { table: "topic", key: "code", ids: "topic_id_seq", hasSlug: false },
  section: { table: "section", key: "key", ids: "section_id_seq", hasSlug: true },
  entity: { table: "named_entity", key: "key", ids: "mentionable_id_seq", hasSlug: true },
  source: { table: "source", key: "key", ids: "source_id_seq", hasSlug: false },
  author: { table: "author", key: "key", ids: "author_id_seq", hasSlug: true },
  series: { table: "event_series", key: "key", ids: "event_series_id_seq", hasSlug: false },
  event: { table: "news_event", key: "key", ids: "mentionable_id_seq", hasSlug: true },
  account: { table: "account", key: "key", ids: "account_id_seq", hasSlug: false },
  article: { table: "article", key: "key", ids: "article_id_seq", hasSlug: true },
  comment: { table: "comment", key: "key", ids: "comment_id_seq", hasSlug: false },
};

/** Every type, in the order of an archive. */
export const RECORD_TYPES = Object.keys(RECORD_HOMES) as RecordType[]; // The table's own keys.

/** Parts of a record that have keys of their own, and rows that belong to its row. */
export interface RecordPart {
  /** The list they stand in. */
  readonly list: string;
  readonly table: string;
  /** The column of the row they belong to. */
  readonly owner: string;
}

/** The parts of each type that have keys. */
export const RECORD_PARTS: Partial<Record<RecordType, RecordPart>> = {
  entity: { list: "affiliations", table: "affiliation", owner: "person_id" },
  article: { list: "corrections", table: "correction", owner: "article_id" },
};
