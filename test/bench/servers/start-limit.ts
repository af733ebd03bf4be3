import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readConfig } from "../../../src/config.js";
import { BenchError } from "../bench-error.js";
import type { MeasuredServer } from "./measured-server.js";

const PROGRAM = join(import.meta.dirname, "../limit/limit-server.js");

/** Starts LIMIT with as many connections as Khabar has when nobody says. */
export async function startLimit(databaseUrl: string): Promise<MeasuredServer> {
  const child = fork(PROGRAM, [databaseUrl, String(readConfig({}).databasePool)], { execArgv: [] });
  const ended = once(child, "exit");
  const [port] = (await Promise.race([once(child, "message"), ended])) as [number];
  if (child.pid === undefined || child.exitCode !== null) throw new BenchError("LIMIT does not start");
  return {
    name: "LIMIT",
    pid: child.pid,
    application: "limit",
    urlOf: ({ name }) => `http://127.0.0.1:${port}/${name}`,
    bodyOf: (_, { values }) => JSON.stringify(values),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
