import type { Pool } from "pg";
import { allOrNothing } from "./all-or-nothing.js";
import { Database } from "./database.js";

/** Runs an act in one transaction: all of it is kept, or nothing. */
export async function inTransaction<Result>(pool: Pool, act: (db: Database) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  return allOrNothing(client, () => act(new Database(client)));
}
