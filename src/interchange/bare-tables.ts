import type { Database } from "../kernel/database.js";
import { type Cover, FOREIGN_KEYS, INDEXES, OTHER_TRIGGERS, TRIGGERS } from "./table-covers.js";

/** Every table that an import fills, and those that the database keeps for lists. */
const TABLES = `topic section mentionable named_entity affiliation source author event_series news_event event_participant \
event_in_agenda event_in_place account article article_author article_by_author article_topic article_in_section \
article_in_topic correction mention comment comment_reaction comment_version comment_flag moderation_decision article_revision \
former_slug preview_link`;

/** Tables that point to these and stay as they are. */
const NEIGHBOURS = "api_token audit_entry";

const LOCKED = `${TABLES} ${NEIGHBOURS}`;

/** What keeps counts and copies of what is inserted; see `keep-anew.ts`. */
const KEEPERS = `keep_inserted_articles keep_new_authors keep_new_topics keep_inserted_mentions keep_inserted_comments \
keep_inserted_replies keep_inserted_reactions keep_inserted_flags keep_inserted_events keep_new_participants`;

/** The statements that give bare tables back what they had. */
export interface TakenOff {
  readonly indexes: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly triggers: readonly string[];
}

/**
 * Takes indexes, foreign keys and keepers off the tables of an empty archive, so that they are filled in half the time.
 * Null, and all as it was, where the archive is not empty, is being read, or has what others have built on it. Readers who
 * come later wait until the transaction ends.
 */
export async function layBare(db: Database): Promise<TakenOff | null> {
  if (!(await areEmpty(db))) return null;
  await db.rows("savepoint covered");
  try {
    const taken = await takeOff(db);
    await db.rows(`${taken ? "release" : "rollback to"} savepoint covered`);
    return taken;
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    await db.rows("rollback to savepoint covered");
    return null;
  }
}

async function takeOff(db: Database): Promise<TakenOff | null> {
  // Whoever comes while this waits for others waits as well.
  await db.rows("set local lock_timeout = '1s'");
  await db.rows(`lock table ${LOCKED.replaceAll(" ", ", ")} in access exclusive mode`);
  await db.rows("set local lock_timeout to default");
  if (!(await areEmpty(db)) || (await db.rows(OTHER_TRIGGERS, [TABLES, KEEPERS])).length > 0) return null;
  const foreignKeys = await takeEachOff(db, await db.rows<Cover>(FOREIGN_KEYS, [LOCKED]));
  const indexes = await takeEachOff(db, await db.rows<Cover>(INDEXES, [TABLES]));
  return { foreignKeys, indexes, triggers: await takeEachOff(db, await db.rows<Cover>(TRIGGERS, [TABLES, KEEPERS])) };
}

/** Takes covers off and answers how they are put back. */
async function takeEachOff(db: Database, covers: readonly Cover[]): Promise<string[]> {
  for (const { off } of covers) await db.rows(off);
  return covers.map(({ on }) => on);
}

/** A lock that others hold, a right that is lacking, or something of somebody else's that depends on an index. */
function isInTheWay(error: unknown): boolean {
  return ["55P03", "40P01", "42501", "2BP01"].includes(String((error as { code?: unknown }).code));
}

async function areEmpty(db: Database): Promise<boolean> {
  const filled = TABLES.split(" ").map((table) => `exists (select from ${table})`);
  const [row] = await db.rows<{ areFilled: boolean }>(`select ${filled.join(" or ")} as "areFilled"`);
  return row?.areFilled === false;
}
