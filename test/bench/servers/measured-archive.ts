import pg, { type Pool } from "pg";
import type { MeasuredServer } from "./measured-server.js";
import { startKhabar } from "./start-khabar.js";
import { startLimit } from "./start-limit.js";

/** An archive with the two servers that are compared. */
export interface MeasuredArchive {
  readonly pool: Pool;
  readonly khabar: MeasuredServer;
  readonly limit: MeasuredServer;
  readonly close: () => Promise<void>;
}

/** Starts both servers on a database. */
export async function openMeasuredArchive(
  databaseUrl: string,
  nodeArguments: readonly string[] = [],
): Promise<MeasuredArchive> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: "bench" });
  const started: MeasuredServer[] = [];
  const close = async () => {
    await Promise.all(started.map((server) => server.stop()));
    await pool.end();
  };
  try {
    const khabar = await startKhabar(databaseUrl, nodeArguments);
    started.push(khabar);
    const limit = await startLimit(databaseUrl);
    started.push(limit);
    return { pool, khabar, limit, close };
  } catch (error) {
    await close();
    throw error;
  }
}
