import type { Pool } from "pg";
import type { Database } from "../kernel/database.js";
import { inTransaction } from "../kernel/transaction.js";
import { loadArchive } from "./load-archive.js";
import { seedRecords } from "./seed-records.js";
import { closeStaging } from "./staging.js";

/** Loads the seed archive if there is nothing in the database; tells whether it did. Two at once do no harm. */
export async function seedIfEmpty(pool: Pool): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    await db.rows("lock table topic in exclusive mode");
    if (!(await isEmpty(db))) return false;
    await loadArchive(db, await seedRecords());
    await closeStaging(db);
    return true;
  });
}

async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.rows<{ filled: boolean }>(
    "select exists (select from topic) or exists (select from article) or exists (select from mentionable) as filled",
  );
  return row?.filled === false;
}
