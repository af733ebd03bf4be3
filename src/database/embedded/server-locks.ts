import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "./place.js";
import { isAlive, mayServe } from "./processes.js";
import { SOCKET } from "./socket-folder.js";

/** How long a starting server may take to write its number into the lock it has made, in milliseconds. */
const WRITING_TIME = 5_000;

/** The process that serves the archive now, if one does; it may be starting, frozen or on its way out. */
export async function servingProcess({ data }: Pick<Place, "data">): Promise<number | undefined> {
  const holder = await holderOf(join(data, "postmaster.pid"));
  return holder !== undefined && (await mayServe(holder, data)) ? holder : undefined;
}

/** Removes locks that PostgreSQL would take for held: by a stranger with the dead server's number, by a zombie, by nobody. */
export async function removeMisleadingLocks({ data, sockets }: Pick<Place, "data" | "sockets">): Promise<void> {
  for (const lock of [join(data, "postmaster.pid"), join(sockets, `${SOCKET}.lock`)]) {
    const holder = await holderOf(lock);
    const misleading =
      holder === undefined ? await isRemnant(lock) : isAlive(holder) && !(await mayServe(holder, data));
    // Asked again, for another process may have put a server's lock there meanwhile.
    if (misleading && (await holderOf(lock)) === holder) await rm(lock, { force: true });
  }
}

async function holderOf(lock: string): Promise<number | undefined> {
  const pid = parseInt(await readFile(lock, "utf8").catch(() => ""), 10);
  return Number.isNaN(pid) ? undefined : Math.abs(pid);
}

/** A lock without a number is one being made, or what a server killed in that moment left. */
async function isRemnant(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > WRITING_TIME;
}
