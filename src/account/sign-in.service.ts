import type { Database, Id } from "../kernel/database.js";
import { badToken } from "../kernel/faults.js";
import type { SharedBatch } from "../kernel/gathering.js";
import { byKey } from "../kernel/loaders.js";
import { lowerRole, type Role } from "../kernel/role.js";
import type { Viewer } from "../kernel/viewer.js";
import { hashOf, isSecret } from "./api-token.js";
import { accountOf } from "./oidc-account.service.js";
import { describedBy } from "./oidc-claims.js";
import type { OidcIssuer } from "./oidc-issuer.js";

/**
 * Whom an `Authorization` header speaks for; nobody where there is none. One that is no good is never taken for none. Tokens
 * that are not ours are those of the issuer, where there is one.
 */
export async function viewerOf(
  db: Database,
  authorization: string | undefined,
  issuer: OidcIssuer | null,
): Promise<Viewer | null> {
  if (authorization === undefined) return null;
  const [, token = ""] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (isSecret(token)) return viewerOfApiToken(db, token);
  if (!issuer || token === "") throw badToken("the header holds no token");
  return viewerOfIssuer(db, token, issuer);
}

async function viewerOfIssuer(db: Database, token: string, issuer: OidcIssuer): Promise<Viewer> {
  const described = describedBy(await issuer.claimsOf(token), issuer.settings.roleClaim);
  if (!described) throw badToken("sub is not a name as OpenID Connect has it");
  return { id: await accountOf(db, described), role: described.role };
}

interface TokenRow {
  readonly id: Id;
  readonly tokenId: Id;
  readonly tokenRole: Role;
  readonly accountRole: Role;
  readonly isUseToBeNoted: boolean;
}

async function viewerOfApiToken(db: Database, secret: string): Promise<Viewer> {
  const row = await db.together(tokensByHash, hashOf(secret).toString("hex"));
  if (!row) throw badToken("the token is unknown, revoked or at its end");
  if (row.isUseToBeNoted) noteUse(db, row.tokenId);
  return { id: row.id, role: lowerRole(row.tokenRole, row.accountRole) };
}

/** The tokens that can be used now, by their hashes in hexadecimal. */
const tokensByHash: SharedBatch<Database, string, TokenRow | null> = async (db, hashes) => {
  const rows = await db.rows<TokenRow & { readonly hash: string }>(
    `select encode(t.hash, 'hex') as hash, a.id, a.role as "accountRole", t.id as "tokenId", t.role as "tokenRole",
       ${USED_LONG_AGO} as "isUseToBeNoted"
     from api_token t
     join account a on a.id = t.account_id
     where t.hash = any($1::bytea[]) and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    [hashes.map((hash) => `\\x${hash}`)],
  );
  return byKey(hashes, rows, ({ hash }) => hash);
};

const USED_LONG_AGO = "coalesce(t.last_used_at < now() - interval '1 minute', true)";

/** Nobody waits for this, and no request fails for it. */
function noteUse(db: Database, tokenId: Id): void {
  db.rows(`update api_token t set last_used_at = now() where t.id = $1 and ${USED_LONG_AGO}`, [tokenId]).catch(ignore);
}

const ignore = () => undefined;
