import { hashOf, makeSecret } from "../../src/account/api-token.js";
import { type Api, makeApi } from "./api.js";
import type { Built } from "./build.js";
import type { Khabar } from "./khabar.js";

/** Somebody who is signed in, with a client that speaks for them. */
export interface SignedIn {
  readonly api: Api;
  readonly account: Built;
  readonly token: string;
}

/** Makes an account with this role and a token that is good for all it may do. */
export async function signIn(
  { build, pool, origin }: Pick<Khabar, "build" | "pool" | "origin">,
  role: SignedInRole,
): Promise<SignedIn> {
  const account = await build.account({ role });
  const token = makeSecret();
  await pool.query(
    // Of a token that was used just now, or will be, no use is noted: requests of tests have no statement beside them.
    `insert into api_token (account_id, name, role, hash, last_used_at)
     select id, 'test', role, $2, 'infinity' from account where key = $1`,
    [account.key, hashOf(token)],
  );
  return { api: makeApi(origin, token), account, token };
}

type SignedInRole = Parameters<Khabar["signIn"]>[0];
