import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { BenchError } from "../bench-error.js";

/** Requests that are sent over and over, for so long, over so many connections, each waiting for its answer. */
export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  /** Who sends each body, where that matters. */
  readonly authorizations?: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of a load; times of an answer are in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Answers that were none, or not 200, or had errors. */
  readonly refused: number;
}

const PROGRAM = join(import.meta.dirname, "load-process.js");

/** autocannon in a process of its own. */
export class LoadGenerator {
  private readonly child: ChildProcess = fork(PROGRAM, { execArgv: [] });

  /** Drives a server. A load of which one answer was refused counts for nothing. */
  async run(load: Load): Promise<LoadResult> {
    this.child.send(load);
    const result = await this.answer();
    if ("problem" in result) throw new BenchError(`the load generator failed: ${result.problem}`);
    if (result.refused > 0)
      throw new BenchError(`${load.url} refused ${result.refused} of ${result.requests} requests`);
    if (result.requests === 0) throw new BenchError(`${load.url} answered nothing in ${load.seconds} s`);
    return result;
  }

  private async answer(): Promise<LoadResult | { readonly problem: string }> {
    const over = new AbortController();
    const ended = once(this.child, "exit", over).then(() => [{ problem: "it ended" }]);
    const [answer] = (await Promise.race([once(this.child, "message", over), ended])) as [LoadResult];
    over.abort();
    return answer;
  }

  /** Ends the process. */
  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }
}
