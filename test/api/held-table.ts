import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { databaseUrl } from "../support/databases.js";

/** Holds a table on a connection of its own: until the rollback whoever reads articles waits. */
export const HOLD = "begin; lock table article in access exclusive mode";

const OTHERS = "datname = current_database() and pid <> pg_backend_pid()";

/** Runs an act on a connection of its own, so that nothing of the server stands in its way. */
export async function apart<Result>(pool: pg.Pool, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  const client = new pg.Client({ connectionString: databaseUrl(rows[0]?.name ?? "") });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Ends every connection to the database but the one given. */
export async function cut(client: pg.Client): Promise<void> {
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${OTHERS}`);
}

/** Waits until so many statements of the server wait for a lock, or none; at most three seconds. */
export async function untilBlocked(client: pg.Client, count = 1): Promise<void> {
  let blocked: number | null = null;
  for (let waits = 0; waits < 300 && blocked !== count; waits++) {
    await sleep(10);
    // Within a transaction it would be shown the same picture again and again.
    await client.query("select pg_stat_clear_snapshot()");
    const { rowCount } = await client.query(
      `select from pg_stat_activity where ${OTHERS} and wait_event_type = 'Lock'`,
    );
    blocked = rowCount;
  }
  if (blocked !== count) throw new Error(`not ${count} statements wait, but ${blocked}`);
}
