import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, symlink } from "node:fs/promises";
import { join } from "node:path";
import { canReach, serverAccount, type Account } from "./account.js";
import { hasCode } from "./embedded-postgres-error.js";
import { socketFolderOf } from "./socket-folder.js";

/** Where root keeps what the server's own user could not reach under root's home. */
export const SYSTEM_FOLDER = "/var/lib/khabar";

/** Where one archive lives on this machine, and who its server runs as. */
export interface Place {
  readonly home: string;
  readonly data: string;
  readonly sockets: string;
  readonly log: string;
  readonly account: Account | undefined;
}

/** Finds the archive's place for a folder; once chosen it stays, for `postgres` in the folder is it or links to it. */
export async function choosePlace(folder: string): Promise<Place> {
  await mkdir(folder, { recursive: true });
  const entry = join(await realpath(folder), "postgres");
  const account = await serverAccount(join(entry, "data"));
  const home = (await settledHome(entry)) ?? (await newHome(entry, account));
  return { home, data: join(home, "data"), sockets: socketFolderOf(home), log: join(home, "postgres.log"), account };
}

async function settledHome(entry: string): Promise<string | undefined> {
  return realpath(entry).catch((fault) => {
    if (hasCode(fault, "ENOENT")) return undefined;
    throw fault;
  });
}

async function newHome(entry: string, account: Account | undefined): Promise<string> {
  if (!account) return makeFolder(entry);
  if (await canReach(account, join(entry, ".."))) return makeReachableFolder(entry);
  await makeReachableFolder(SYSTEM_FOLDER);
  const home = await makeReachableFolder(
    join(SYSTEM_FOLDER, createHash("sha256").update(entry).digest("hex").slice(0, 16)),
  );
  await symlink(home, entry).catch((fault) => {
    if (!hasCode(fault, "EEXIST")) throw fault;
  });
  return realpath(entry);
}

async function makeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Whatever root's umask is, the server's user must be able to pass through. */
export async function makeReachableFolder(folder: string): Promise<string> {
  await makeFolder(folder);
  await chmod(folder, 0o755);
  return folder;
}
