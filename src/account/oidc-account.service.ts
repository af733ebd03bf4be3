import type { Database, Id } from "../kernel/database.js";
import type { Described } from "./oidc-claims.js";

/**
 * The account of somebody whom an issuer describes: it comes to be at first sight, and name and role follow what the issuer
 * says. As long as nothing changes this is one statement that only reads.
 */
export async function accountOf(db: Database, described: Described): Promise<Id> {
  const { issuer, subject, key, displayName, role } = described;
  const values = [issuer, subject, key, displayName, role];
  const [known] = await db.rows<{ id: Id; isAsDescribed: boolean }>(FIND, values);
  if (known?.isAsDescribed) return known.id;
  // Of several requests that come first, all but one find it made when they go on.
  for (const statement of known ? [CHANGE] : [MAKE, CHANGE]) {
    const [kept] = await db.rows<{ id: Id }>(statement, values);
    if (kept) return kept.id;
  }
  throw new Error(`no account could be kept for ${key}`);
}

/** An account that came with an archive has the key and nobody yet who vouches for it. */
const THEIRS = `
  select id from account
  where (oidc_issuer = $1 and oidc_subject = $2) or (key = $3 and oidc_subject is null)
  order by oidc_subject nulls last
  limit 1`;

const FIND = `
  select a.id, (a.oidc_subject, a.display_name, a.role) is not distinct from ($2, $4, $5::role) as "isAsDescribed"
  from account a
  where a.id = (${THEIRS})`;

const MAKE = `
  insert into account (oidc_issuer, oidc_subject, key, display_name, role)
  values ($1, $2, $3, $4, $5::role)
  on conflict do nothing
  returning id`;

const CHANGE = `
  update account
  set oidc_issuer = $1, oidc_subject = $2, display_name = $4, role = $5::role
  where id = (${THEIRS})
  returning id`;
