import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.js";

/** A user of the operating system, other than the one Khabar runs as, under whom PostgreSQL runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

/** Who runs the server: Khabar's own user (undefined), but never root, which PostgreSQL refuses. */
export async function serverAccount(data: string): Promise<Account | undefined> {
  const own = process.getuid?.();
  const owner = await stat(data).catch(() => undefined);
  if (own !== 0 && owner && owner.uid !== own)
    throw new EmbeddedPostgresError(`${data} belongs to user ${owner.uid}: start Khabar as that user or as root`);
  if (own !== 0) return undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** Whether the account may read a file or enter a folder, judged by the modes of all the folders above it. */
export async function canReach(account: Account | undefined, path: string): Promise<boolean> {
  if (!account) return true;
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  if (((mode >> shift) & 0o5) !== 0o5) return false;
  return path === dirname(path) || canReach(account, dirname(path));
}
