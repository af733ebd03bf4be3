import type { Pool } from "pg";
import { Database } from "./database.js";

// A lost connection also rejects the query that waits for it; unheard, the event would end the process.
const ignore = () => undefined;

/** Runs an act in one transaction: all of it is kept, or nothing. */
export async function inTransaction<Result>(pool: Pool, act: (db: Database) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  client.on("error", ignore);
  try {
    await client.query("begin");
    const result = await act(new Database(client));
    await client.query("commit");
    client.off("error", ignore);
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given back to the pool.
    await client.query("rollback").then(
      () => client.off("error", ignore).release(),
      () => client.release(true),
    );
    throw error;
  }
}
