import type { Database, Id } from "../kernel/database.js";
import type { Role } from "../kernel/role.js";
import { hashOf, makeSecret } from "./api-token.js";
import { writeAudit } from "./audit.service.js";

/** What a token is to be. */
export interface TokenOrder {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Date | null;
  /** The account that it speaks for. */
  readonly accountId: Id;
}

/** A token that has just been made, with its secret, which nobody will see again. */
export interface NewToken {
  readonly id: Id;
  readonly secret: string;
}

/** A token as it is listed. */
export interface ListedToken {
  readonly id: Id;
  readonly name: string;
  readonly accountKey: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What came of revoking a token. */
export type Revoked = "revoked" | "already revoked" | "unknown";

const COMMAND_LINE = null;

/** Makes a token; within a transaction. */
export async function createToken(db: Database, order: TokenOrder): Promise<NewToken> {
  const { name, role, expiresAt, accountId } = order;
  const secret = makeSecret();
  const [row] = await db.rows<{ id: Id }>(
    `insert into api_token (account_id, name, role, hash, expires_at)
     values ($1, $2, $3, $4, $5)
     returning id`,
    [accountId, name, role, hashOf(secret), expiresAt],
  );
  const id = row?.id ?? "";
  await audit(db, "createToken", accountId, { token: id, name, role });
  return { id, secret };
}

/** Whether an account has a token, or ever had one. */
export async function hasHadToken(db: Database, accountId: Id): Promise<boolean> {
  const [token] = await db.rows("select from api_token where account_id = $1 limit 1", [accountId]);
  return token !== undefined;
}

/** Whether somebody could sign in with a secret now. */
export async function isGoodToken(db: Database, secret: string): Promise<boolean> {
  const [token] = await db.rows(
    `select from api_token
     where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
    [hashOf(secret)],
  );
  return token !== undefined;
}

/** Every token there is, or was, newest first. */
export async function listTokens(db: Database): Promise<ListedToken[]> {
  return db.rows<ListedToken>(
    `select t.id, t.name, a.key as "accountKey", t.role, t.created_at as "createdAt", t.expires_at as "expiresAt",
       t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"
     from api_token t
     join account a on a.id = t.account_id
     order by t.id desc`,
  );
}

/** Takes a token back, from the next request on; within a transaction. */
export async function revokeToken(db: Database, id: Id): Promise<Revoked> {
  const [row] = await db.rows<{ accountId: Id; name: string; wasRevoked: boolean }>(
    `select account_id as "accountId", name, revoked_at is not null as "wasRevoked"
     from api_token
     where id = $1
     for update`,
    [id],
  );
  if (!row) return "unknown";
  if (row.wasRevoked) return "already revoked";
  await db.rows("update api_token set revoked_at = now() where id = $1", [id]);
  await audit(db, "revokeToken", row.accountId, { token: id, name: row.name });
  return "revoked";
}

function audit(db: Database, action: string, accountId: Id, detail: object): Promise<void> {
  return writeAudit({ db, viewer: COMMAND_LINE }, { action, subjectType: "User", subjectId: accountId, detail });
}
