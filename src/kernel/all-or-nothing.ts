import type { PoolClient } from "pg";

// A lost connection also rejects the query that waits for it; unheard, the event would end the process.
const ignore = () => undefined;

/** Runs an act in one transaction on a connection, which is given back: all of it is kept, or nothing. */
export async function allOrNothing<Result>(client: PoolClient, act: () => Promise<Result>): Promise<Result> {
  client.on("error", ignore);
  try {
    await client.query("begin");
    const result = await act();
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
