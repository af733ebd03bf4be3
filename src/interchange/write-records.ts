import type { Database } from "../kernel/database.js";
import type { Moving } from "./choose-moving.js";
import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import {
  ARTICLE_AUTHOR_ROWS,
  ARTICLE_ROWS,
  ARTICLE_TOPIC_ROWS,
  CORRECTION_ROWS,
  FORMER_SLUG_ROWS,
  MENTION_ROWS,
} from "./rows-of-articles.js";
import { COMMENT_ROWS, COMMENT_VERSION_ROWS, DECISION_ROWS, FLAG_ROWS, REACTION_ROWS } from "./rows-of-comments.js";
import { AFFILIATION_ROWS, ENTITY_IDENTITY_ROWS, ENTITY_ROWS } from "./rows-of-entities.js";
import { EVENT_IDENTITY_ROWS, EVENT_ROWS, PARTICIPANT_ROWS, SERIES_ROWS } from "./rows-of-events.js";
import { ACCOUNT_ROWS, AUTHOR_ROWS, SECTION_ROWS, SOURCE_ROWS, TOPIC_ROWS } from "./rows-of-taxonomy.js";
import { WORTH_ANALYSING } from "./staging.js";
import { type Rows, writing } from "./write-rows.js";

const ROWS: { readonly [Type in RecordType]: readonly Rows[] } = {
  topic: [TOPIC_ROWS],
  section: [SECTION_ROWS],
  entity: [ENTITY_IDENTITY_ROWS, ENTITY_ROWS, AFFILIATION_ROWS],
  source: [SOURCE_ROWS],
  author: [AUTHOR_ROWS],
  series: [SERIES_ROWS],
  event: [EVENT_IDENTITY_ROWS, EVENT_ROWS, PARTICIPANT_ROWS],
  account: [ACCOUNT_ROWS],
  article: [ARTICLE_ROWS, ARTICLE_AUTHOR_ROWS, ARTICLE_TOPIC_ROWS, FORMER_SLUG_ROWS, CORRECTION_ROWS, MENTION_ROWS],
  comment: [COMMENT_ROWS, REACTION_ROWS, COMMENT_VERSION_ROWS, FLAG_ROWS, DECISION_ROWS],
};

/** Writes the chosen records of one type, which those they refer to have gone before. */
export async function writeRecords(db: Database, { type, changed }: Moving): Promise<void> {
  for (const rows of ROWS[type]) {
    for (const statement of writing(type, rows, changed > 0)) await db.rows(statement);
  }
}

/** Lets PostgreSQL look at the keys of what was written, by which the next records look for it. */
export async function analyseKeys(db: Database, { type, added, changed }: Moving): Promise<void> {
  const { table, key } = RECORD_HOMES[type];
  if (added + changed >= WORTH_ANALYSING) await db.rows(`analyze ${table} (id, ${key})`);
}

/** Lets PostgreSQL look at tables that have become large, or it would answer the next questions as if they were empty. */
export async function analyseWritten(db: Database, moving: readonly Moving[]): Promise<void> {
  const tables = moving
    .filter(({ added, changed }) => added + changed >= WORTH_ANALYSING)
    .flatMap(({ type }) => ROWS[type].map(({ table }) => table));
  if (tables.length > 0) await db.rows(`analyze ${[...new Set(tables)].join(", ")}`);
}
