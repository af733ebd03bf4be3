import { resolve } from "node:path";
import type { Pool } from "pg";
import type { Config } from "../config.js";
import { makeDataSource, poolOf } from "../database/data-source.js";
import { startEmbeddedPostgres } from "../database/embedded/embedded-postgres.js";
import { migrate } from "../database/migrate.js";
import { waitForDatabase } from "../database/wait-for-database.js";

/** A migrated database that commands work on. */
export interface OpenArchive {
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

const STATEMENT_TIMEOUT = 10_000;

/** Opens the database of DATABASE_URL, or starts the embedded one; waits until it answers, then migrates it. */
export async function openArchive(
  config: Config,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<OpenArchive> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config, say) : null;
  try {
    const url = embedded?.url ?? config.databaseUrl ?? "";
    await waitForDatabase(url, say, signal);
    const migrations = await migrate(url);
    if (migrations > 0) say(`the database has been brought up to date (${migrations} migrations)`);
    const settings = { size: config.databasePool, statementTimeout: STATEMENT_TIMEOUT };
    const dataSource = await makeDataSource(url, settings).initialize();
    return {
      pool: poolOf(dataSource),
      close: async () => {
        await dataSource.destroy();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function startEmbedded({ dataFolder }: Config, log: (line: string) => void) {
  return startEmbeddedPostgres({ folder: resolve(dataFolder), log });
}
