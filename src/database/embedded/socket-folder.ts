import { createHash } from "node:crypto";
import { lchown, lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.js";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.js";

/** The port is only a part of the socket's name: nothing listens on a network. */
export const PORT = 5432;

/** Bytes an operating system allows for the path of a socket: 103 on macOS, 107 on Linux. */
const LONGEST_SOCKET_PATH = 103;

/** The name of the server's socket in its folder. */
export const SOCKET = `.s.PGSQL.${PORT}`;

/** Where the server's socket stands: in its home, or, if that path is too long for a socket, in a short one of its own. */
export function socketFolderOf(home: string): string {
  const beside = join(home, "socket");
  if (Buffer.byteLength(join(beside, SOCKET)) <= LONGEST_SOCKET_PATH) return beside;
  // Not os.tmpdir(): two processes with different TMPDIR must find the same server.
  return `/tmp/khabar-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`;
}

/** Makes the folder of the socket, which only the server's user may enter: whoever reaches the socket is let in. */
export async function makeSocketFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((fault) => {
    if (!hasCode(fault, "EEXIST")) throw fault;
  });
  const found = await lstat(folder);
  const owner = account?.uid ?? process.getuid?.();
  const owned = found.uid === owner || (account && found.uid === 0);
  if (!found.isDirectory() || !owned || (found.mode & 0o077) !== 0)
    throw new EmbeddedPostgresError(
      `${folder} must be a folder of user ${owner} alone, for the database's socket: remove it`,
    );
  if (account && found.uid === 0) await lchown(folder, account.uid, account.gid);
}

/** The address of a database behind the socket; every process that shares the folder has the same. */
export function socketUrl(folder: string, database: string): string {
  // The host in the query is what counts; "localhost" only makes it a URL that `new URL` can read.
  return `postgres://khabar@localhost:${PORT}/${database}?host=${encodeURIComponent(folder)}&sslmode=disable`;
}
