import { makeDataSource, poolOf } from "./data-source.js";

/** Any number, the same for all Khabars: whoever holds this lock migrates. */
const MIGRATION_LOCK = 7_315_001;

/** Brings a database to the present migrations and answers how many ran. Two at once wait for one another. */
export async function migrate(url: string): Promise<number> {
  const dataSource = await makeDataSource(url).initialize();
  try {
    const client = await poolOf(dataSource).connect();
    client.on("error", () => undefined); // The query that waits for a lost connection rejects as well.
    try {
      await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
      return (await dataSource.runMigrations()).length;
    } finally {
      client.release(true); // Ending the session gives the lock back.
    }
  } finally {
    await dataSource.destroy();
  }
}
