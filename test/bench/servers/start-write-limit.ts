import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { BenchError } from "../bench-error.js";

/** A hand-written server that writes. */
export interface WriteServer {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts LIMIT for edits or for comments. */
export async function startWriteLimit(kind: "edit" | "comment", databaseUrl: string): Promise<WriteServer> {
  const program = join(import.meta.dirname, `../limit/${kind}-server.js`);
  const child = fork(program, [databaseUrl], { execArgv: [] });
  const ended = once(child, "exit");
  const [port] = (await Promise.race([once(child, "message"), ended])) as [number];
  if (child.pid === undefined || child.exitCode !== null) throw new BenchError("LIMIT does not start");
  return {
    pid: child.pid,
    origin: `http://127.0.0.1:${port}/`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
