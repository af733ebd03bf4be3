import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process and all that it started: of a PostgreSQL, every process there is. */
export async function family(pid: number): Promise<number[]> {
  const pairs = await (process.platform === "linux" ? fromProc() : fromPs());
  return [pid, ...pairs.filter(([, parent]) => parent === pid).map(([child]) => child)];
}

/** Sends a signal to each of these processes that is still there. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself.
    }
  }
}

async function fromProc(): Promise<[pid: number, parent: number][]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  // The name of a program, in brackets, may hold anything.
  return lines.map((line) => [parseInt(line, 10), Number(/^.*\) \S (\d+)/s.exec(line)?.[1])]);
}

async function fromPs(): Promise<[pid: number, parent: number][]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  return stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}
