import type { Database, Id } from "../kernel/database.js";
import type { Role } from "../kernel/role.js";

/** An account as whoever makes tokens needs to know it. */
export interface KnownAccount {
  readonly id: Id;
  readonly role: Role;
}

/** The account with this key. */
export async function accountByKey(db: Database, key: string): Promise<KnownAccount | null> {
  const [account] = await db.rows<KnownAccount>("select id, role from account where key = $1", [key]);
  return account ?? null;
}

/** Makes an account with this key, unless there is one. */
export async function ensureAccount(
  db: Database,
  { key, displayName, role }: { readonly key: string; readonly displayName: string; readonly role: Role },
): Promise<KnownAccount> {
  const [made] = await db.rows<KnownAccount>(
    `insert into account (key, display_name, role)
     values ($1, $2, $3)
     on conflict (key) do update set key = excluded.key
     returning id, role`,
    [key, displayName, role],
  );
  return made ?? { id: "", role };
}
