import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A database that waiting will not mend; the message is one line that names the setting. */
export class DatabaseRefusal extends Error {}

const PAUSE = 500;
const PATIENCE = 5_000;
const OLDEST_VERSION = 15;

/** Wrong password or role, or no such database: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS = /^(28|3D000)/;

/** Waits until PostgreSQL answers at this address, for as long as it takes or until `signal` ends the wait. */
export async function waitForDatabase(url: string, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const problem = await tryToConnect(url);
    if (problem === null) return;
    if (attempt === 0) log(`waiting for the database: ${problem}`);
    await wait(PAUSE, undefined, { signal });
  }
}

/** `null` when the database answers, else why it does not. */
async function tryToConnect(url: string): Promise<string | null> {
  const client = clientOf(url);
  client.on("error", () => undefined); // The query that waits for a lost connection rejects as well.
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::integer / 10000 as version,
         current_setting('server_encoding') as encoding`,
    );
    for (const { version, encoding } of rows) check(version, encoding);
    return null;
  } catch (error) {
    return reasonToWait(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  } catch (error) {
    throw new DatabaseRefusal(`DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function check(version: number, encoding: string): void {
  if (version < OLDEST_VERSION) {
    throw new DatabaseRefusal(`DATABASE_URL: PostgreSQL ${OLDEST_VERSION} or newer is needed, this is ${version}`);
  }
  if (encoding !== "UTF8") throw new DatabaseRefusal(`DATABASE_URL: the database must be UTF8, this is ${encoding}`);
}

function reasonToWait(error: unknown): string {
  if (error instanceof DatabaseRefusal || !(error instanceof Error)) throw error;
  const code = "code" in error ? String(error.code) : "";
  if (REFUSALS.test(code)) throw new DatabaseRefusal(`DATABASE_URL: ${error.message}`);
  return error.message || code;
}
