import { afterAll, afterEach, beforeAll, beforeEach, jest } from "@jest/globals";
import { OidcIssuer } from "../../src/account/oidc-issuer.js";
import { type Answer, makeApi } from "./api.js";
import { type Khabar, useKhabar } from "./khabar.js";
import { AUDIENCE, type IssuerKey, makeKey, TestIssuer } from "./oidc-issuer.js";

/** A Khabar that takes an issuer's word for who somebody is. */
export interface OidcKhabar {
  readonly khabar: Khabar;
  readonly issuer: TestIssuer;
  /** With which the issuer signs. */
  readonly key: IssuerKey;
  /** What Khabar said of the issuer, since the test began. */
  readonly told: readonly string[];
  /** Asks who the holder of a token is. */
  readonly ask: (token: string) => Promise<Answer>;
  /** How many accounts there are. */
  readonly accounts: () => Promise<number>;
}

/** Starts both before the first test of a file; each test begins with an issuer whose keys Khabar has not fetched yet. */
export async function useOidcKhabar(): Promise<OidcKhabar> {
  const [issuer, key] = [new TestIssuer(), await makeKey("first")];
  const told: string[] = [];
  let known: OidcIssuer;
  beforeAll(() => issuer.start());
  const khabar = useKhabar({ archive: "empty", issuer: () => known });
  beforeEach(() => {
    known = new OidcIssuer(
      { issuer: issuer.url, audience: AUDIENCE, roleClaim: "realm_access.roles" },
      { onLost: (reason) => void told.push(reason), onBack: () => void told.push("back") },
    );
    issuer.reset(key);
    told.length = 0;
  });
  afterEach(() => void jest.useRealTimers());
  afterAll(() => issuer.stop());
  return { khabar, issuer, key, told, ask: askWho(khabar), accounts: () => countAccounts(khabar) };
}

/** A claim as the issuer has it, by which somebody has these roles. */
export function roles(...names: string[]): object {
  return { realm_access: { roles: names } };
}

/** Lets the clock stand ahead; all else that measures time goes on. */
export function setClockAhead(milliseconds: number): void {
  jest.useFakeTimers({ now: Date.now() + milliseconds, doNotFake: [...TIMERS] });
}

const TIMERS = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

function askWho(khabar: Khabar): OidcKhabar["ask"] {
  return (token) => makeApi(khabar.origin, token).run("{ viewer { id displayName role } }");
}

async function countAccounts({ pool }: Khabar): Promise<number> {
  const { rows } = await pool.query<{ count: string }>("select count(*) from account");
  return Number(rows[0]?.count);
}
