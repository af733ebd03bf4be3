import { resolve } from "node:path";
import { startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.js";

/** The PostgreSQL that archives are measured in. */
export interface BenchPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const FOLDER = ".khabar/bench";

// What a crash would lose is made anew. Memory as a server of its own would have it.
const SETTINGS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", shared_buffers: "512MB" };

/** The server of TEST_DATABASE_URL, or the embedded one with data of its own, which are kept for the next time. */
export async function openPostgres(): Promise<BenchPostgres> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url) return { url, stop: async () => undefined };
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const server = await startEmbeddedPostgres({ folder: resolve(FOLDER), settings: SETTINGS, log });
  return { url: server.url, stop: () => server.stop() };
}
