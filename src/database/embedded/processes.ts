import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";

/** Whether a process has this id; one that has ended but was not yet reaped counts. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}

/** Whether a process may be the PostgreSQL that serves this data; in doubt it is. */
export async function mayServe(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const { zombie, command } = await (process.platform === "linux" ? fromProc(pid) : fromPs(pid));
  if (zombie || !command.includes("postgres")) return false;
  // A server stays in its data folder even when that is renamed.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => data);
  return folder === data;
}

interface ProcessState {
  readonly zombie: boolean;
  readonly command: string;
}

async function fromProc(pid: number): Promise<ProcessState> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => `${pid} (gone) Z`);
  const afterCommand = line.lastIndexOf(")");
  return { command: line.slice(line.indexOf("(") + 1, afterCommand), zombie: line.charAt(afterCommand + 2) === "Z" };
}

async function fromPs(pid: number): Promise<ProcessState> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "state=,comm=", "-p", String(pid)]).catch(() => ({
    stdout: "Z",
  }));
  return { zombie: stdout.trimStart().startsWith("Z"), command: stdout };
}
