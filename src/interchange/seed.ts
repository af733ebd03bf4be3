import { readFile } from "node:fs/promises";
import type { Pool } from "pg";
import type { Database } from "../kernel/database.js";
import { inTransaction } from "../kernel/transaction.js";
import { loadArchive } from "./load-archive.js";

// The same place from src and from dist/src, which lies one folder deeper.
const ARCHIVE = new URL("../../../src/interchange/seed/archive.ndjson", import.meta.url);

/** Loads the seed archive if there is nothing in the database; tells whether it did. Two at once do no harm. */
export async function seedIfEmpty(pool: Pool): Promise<boolean> {
  const lines = (await readFile(ARCHIVE, "utf8")).trimEnd().split("\n");
  return inTransaction(pool, async (db) => {
    await db.rows("lock table topic in exclusive mode");
    if (!(await isEmpty(db))) return false;
    await loadArchive(
      db,
      lines.map((line): unknown => JSON.parse(line)),
    );
    return true;
  });
}

async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.rows<{ filled: boolean }>(
    "select exists (select from topic) or exists (select from article) or exists (select from mentionable) as filled",
  );
  return row?.filled === false;
}
