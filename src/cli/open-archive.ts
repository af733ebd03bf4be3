import { resolve } from "node:path";
import type { Pool } from "pg";
import { QueryFailedError } from "typeorm";
import type { Config } from "../config.js";
import { makeDataSource, poolOf } from "../database/data-source.js";
import { startEmbeddedPostgres } from "../database/embedded/embedded-postgres.js";
import { migrate } from "../database/migrate.js";
import { DatabaseRefusal, waitForDatabase } from "../database/wait-for-database.js";

/** A migrated database that commands work on. */
export interface OpenArchive {
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

/** For work that takes as long as it takes. */
export const UNLIMITED = 0;

/**
 * Opens the database of DATABASE_URL, or starts the embedded one; waits until it answers, then migrates it. A statement may
 * run for as many milliseconds as are given, or without limit.
 */
export async function openArchive(
  config: Config,
  say: (line: string) => void,
  signal: AbortSignal,
  statementTimeout = UNLIMITED,
): Promise<OpenArchive> {
  if (config.isProduction && config.databaseUrl === null)
    say("DATABASE_URL is not set: the embedded PostgreSQL serves");
  const embedded = config.databaseUrl === null ? await startEmbedded(config, say) : null;
  try {
    const url = embedded?.url ?? config.databaseUrl ?? "";
    await waitForDatabase(url, say, signal);
    const migrations = await migrated(url);
    if (migrations > 0)
      say(`the database has been brought up to date (${migrations} ${migrations === 1 ? "migration" : "migrations"})`);
    const settings = { size: config.databasePool, statementTimeout };
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

/** What SQL refuses here is about the database and its rights, and no fault of the program. */
async function migrated(url: string): Promise<number> {
  try {
    return await migrate(url);
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    throw new DatabaseRefusal(`the database cannot be brought up to date: ${error.message}`);
  }
}

function startEmbedded({ dataFolder }: Config, log: (line: string) => void) {
  return startEmbeddedPostgres({ folder: resolve(dataFolder), log });
}
