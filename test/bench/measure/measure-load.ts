import type { Pool } from "pg";
import type { Load, LoadGenerator } from "../load/load-generator.js";
import type { MeasuredServer } from "../servers/measured-server.js";
import { timeBetween, timesOf, timesOfBackends } from "./processor-time.js";
import type { Round } from "./round.js";

/** Drives a server for one round, and reads what the round cost. The pool leads to the server's database. */
export async function measureLoad(
  generator: LoadGenerator,
  pool: Pool,
  server: MeasuredServer,
  load: Load,
): Promise<Round> {
  const before = await readTimes(pool, server);
  const { requests, seconds, p50, p99, bytes } = await generator.run(load);
  const after = await readTimes(pool, server);
  const each = (time: number | null) => (time === null ? null : time / requests);
  return {
    requestsPerSecond: requests / seconds,
    p50,
    p99,
    kilobytes: bytes / requests / 1000,
    serverMs: each(timeBetween(before.server, after.server)),
    databaseMs: each(timeBetween(before.database, after.database)),
  };
}

async function readTimes(pool: Pool, { pid, application }: MeasuredServer) {
  return { server: timesOf([pid]), database: await timesOfBackends(pool, application) };
}
