import { readFileSync } from "node:fs";
import type { Pool } from "pg";

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const MS_PER_TICK = 10;

/** Processor time that processes have taken so far, in milliseconds by process. */
export type ProcessorTimes = ReadonlyMap<number, number>;

/** That of one process; empty where the system has no /proc. */
export function timesOf(pids: readonly number[]): ProcessorTimes {
  return new Map(
    pids.flatMap((pid) => {
      const time = timeOf(pid);
      return time === null ? [] : [[pid, time]];
    }),
  );
}

/** That of the PostgreSQL processes which serve an application; empty where they run on another machine. */
export async function timesOfBackends(pool: Pool, application: string): Promise<ProcessorTimes> {
  const { rows } = await pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = $1",
    [application],
  );
  return timesOf(rows.map(({ pid }) => pid).filter(isPostgres));
}

/** What was taken between two readings; null where nothing can be read. A connection made meanwhile began at nothing. */
export function timeBetween(before: ProcessorTimes, after: ProcessorTimes): number | null {
  if (after.size === 0) return null;
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

/** The most memory that a process ever held, in megabytes; null where the system has no /proc. */
export function peakMemory(pid: number): number | null {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(read(pid, "status") ?? "") ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** The fields of a process after its name, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function timeOf(pid: number): number | null {
  const stat = read(pid, "stat");
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields[11], fields[12]];
  return (Number(user) + Number(system)) * MS_PER_TICK;
}

function isPostgres(pid: number): boolean {
  return read(pid, "comm")?.startsWith("postgres") ?? false;
}

function read(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
