import type { Database, Id } from "../kernel/database.js";
import { badToken } from "../kernel/faults.js";
import { lowerRole, type Role } from "../kernel/role.js";
import type { Viewer } from "../kernel/viewer.js";
import { hashOf, isSecret } from "./api-token.js";

/** Whom an `Authorization` header speaks for; nobody where there is none. One that is no good is never taken for none. */
export async function viewerOf(db: Database, authorization: string | undefined): Promise<Viewer | null> {
  if (authorization === undefined) return null;
  const [, token = ""] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  const viewer = isSecret(token) ? await viewerOfApiToken(db, token) : null;
  if (!viewer) throw badToken();
  return viewer;
}

interface TokenRow {
  readonly id: Id;
  readonly tokenId: Id;
  readonly tokenRole: Role;
  readonly accountRole: Role;
  readonly isUseToBeNoted: boolean;
}

async function viewerOfApiToken(db: Database, secret: string): Promise<Viewer | null> {
  const [row] = await db.rows<TokenRow>(
    `select a.id, a.role as "accountRole", t.id as "tokenId", t.role as "tokenRole", ${USED_LONG_AGO} as "isUseToBeNoted"
     from api_token t
     join account a on a.id = t.account_id
     where t.hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    [hashOf(secret)],
  );
  if (row?.isUseToBeNoted) noteUse(db, row.tokenId);
  return row ? { id: row.id, role: lowerRole(row.tokenRole, row.accountRole) } : null;
}

const USED_LONG_AGO = "coalesce(t.last_used_at < now() - interval '1 minute', true)";

/** Nobody waits for this, and no request fails for it. */
function noteUse(db: Database, tokenId: Id): void {
  db.rows(`update api_token t set last_used_at = now() where t.id = $1 and ${USED_LONG_AGO}`, [tokenId]).catch(ignore);
}

const ignore = () => undefined;
