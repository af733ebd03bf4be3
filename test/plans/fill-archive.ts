import type { Pool } from "pg";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { generateArchive } from "../../src/interchange/generate/generate-archive.js";
import { seedTopics } from "../../src/interchange/generate/topics.js";
import { loadArchive } from "../../src/interchange/load-archive.js";
import { inTransaction } from "../../src/kernel/transaction.js";
import { databaseUrl } from "../support/databases.js";

/** Fills an empty database with an imaginary archive of so many articles, and leaves it as autovacuum would after a while. */
export async function fillArchive(pool: Pool, articles: number): Promise<void> {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  // Its own connections: those that serve break off what takes long.
  const unhurried = await makeDataSource(databaseUrl(rows[0]?.name ?? "")).initialize();
  const records = generateArchive({ articles, seed: 1, comments: 14 }, await seedTopics());
  await inTransaction(poolOf(unhurried), (db) => loadArchive(db, records));
  await unhurried.query("vacuum (analyze)");
  await unhurried.destroy();
}
