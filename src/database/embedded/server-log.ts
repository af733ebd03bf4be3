import { constants } from "node:fs";
import { open, readFile, type FileHandle } from "node:fs/promises";
import type { Place } from "./place.js";

const LARGEST_LOG = 10_000_000;

/** Opens the log for a server that starts; one grown too large begins anew. */
export async function openLog({ log, account }: Place): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  const file = await open(log, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o644);
  if (account) await file.chown(account.uid, account.gid);
  if ((await file.stat()).size > LARGEST_LOG) await file.truncate();
  return file;
}

/** The last thing a server said before it ended, from what the log holds since it started. */
export async function lastWords({ log }: Place, since: number, pid: number | undefined): Promise<string> {
  const lines = (await readFile(log)).subarray(since).toString().trim().split("\n");
  const fatal = lines.findLast((line) => line.includes(`[${pid}] FATAL: `) || line.includes(`[${pid}] PANIC: `));
  return (fatal ?? lines.at(-1) ?? "").replace(/^.*?\b(FATAL|PANIC): +/, "");
}
