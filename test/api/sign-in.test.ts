import { get, type IncomingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { makeSecret } from "../../src/account/api-token.js";
import { makeApi } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { countStatements } from "../support/statements.js";
import { JSON_TYPE } from "./http-request.js";

const NEWS = "https://news.example";
const khabar = useKhabar({ archive: "empty", corsOrigins: [NEWS] });

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with headers as they stand, twice the same one if need be: `fetch` would tidy them up. */
function send(headers: readonly string[], query = "{ viewer { role } }"): Promise<Raw> {
  const url = `${khabar.origin}/graphql?query=${encodeURIComponent(query)}`;
  const host = new URL(url).host;
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: ["host", host, "content-type", "application/json", ...headers] }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on("error", reject);
  });
}

const authorized = (...values: string[]) => values.flatMap((value) => ["authorization", value]);

const change = ({ account }: SignedIn, set: string) =>
  khabar.pool.query(`update api_token t set ${set} from account a where a.id = t.account_id and a.key = $1`, [
    account.key,
  ]);

async function lastUse({ account }: SignedIn): Promise<number | null> {
  const { rows } = await khabar.pool.query<{ at: Date | null }>(
    "select last_used_at as at from api_token t join account a on a.id = t.account_id where a.key = $1",
    [account.key],
  );
  return rows[0]?.at?.getTime() ?? null;
}

describe("a header that signs nobody in is refused, and never taken for a guest's:", () => {
  test.each<[string, (token: string) => string[]]>([
    ["nothing", () => [""]],
    ["a scheme alone", () => ["Bearer"]],
    ["a scheme and blanks", () => ["Bearer   "]],
    ["another scheme", (token) => [`Basic ${token}`]],
    ["a password", () => ["Basic YWRtaW46YWRtaW4="]],
    ["no scheme", (token) => [token]],
    ["a token nobody made", () => [`Bearer ${makeSecret()}`]],
    ["a token in other case", (token) => [`Bearer ${token.toUpperCase()}`]],
    ["a token with more to it", (token) => [`Bearer ${token}x`]],
    ["a token with less to it", (token) => [`Bearer ${token.slice(0, -1)}`]],
    ["two tokens", (token) => [`Bearer ${token} ${token}`]],
    ["two tokens as a list", (token) => [`Bearer ${token}, Bearer ${token}`]],
    ["the same header twice", (token) => [`Bearer ${token}`, `Bearer ${token}`]],
    ["two headers, the first empty", (token) => ["", `Bearer ${token}`]],
    ["two headers, the last empty", (token) => [`Bearer ${token}`, ""]],
    ["a token that is a JWT, where no issuer is known", () => ["Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."]],
    ["SQL", () => ["Bearer ' or true --"]],
    ["a word", () => ["Bearer null"]],
  ])("%s", async (_, values) => {
    const { token } = await khabar.signIn("ADMIN");

    const { status, headers, body } = await send(authorized(...values(token)));

    expect([status, headers["www-authenticate"]]).toEqual([401, 'Bearer error="invalid_token"']);
    expect(headers["cache-control"]).toBe("no-store");
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: "The token is not valid.", extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  test("but a scheme may be written in any case, as HTTP has it", async () => {
    const { token } = await khabar.signIn("EDITOR");

    for (const scheme of ["bearer", "BEARER", "Bearer "]) {
      expect((await send(authorized(`${scheme} ${token}`))).body).toBe('{"data":{"viewer":{"role":"EDITOR"}}}\n');
    }
    expect((await send(authorized(`bearer ${makeSecret()}`))).status).toBe(401);
  });
});

describe("a token", () => {
  test.each([
    ["revoked", "revoked_at = now()", 401],
    ["at its end", "expires_at = now()", 401],
    ["before its end", "expires_at = now() + interval '1 minute'", 200],
  ])("that is %s", async (_, set, status) => {
    const signedIn = await khabar.signIn("ADMIN");

    await change(signedIn, set);

    expect((await signedIn.api.run("{ viewer { id } }")).status).toBe(status);
  });

  test.each([
    ["EDITOR", "ADMIN", "EDITOR"],
    ["ADMIN", "EDITOR", "EDITOR"],
    ["MODERATOR", "MODERATOR", "MODERATOR"],
  ] as const)("for %s of an account that is %s may do what %s may", async (ofToken, ofAccount, least) => {
    const signedIn = await khabar.signIn(ofAccount);
    await change(signedIn, `role = '${ofToken}'`);
    const { id, key } = await khabar.build.article();
    await khabar.pool.query("update article set embargoed_until = now() where key = $1", [key]);

    const query = `{ auditLog { totalCount } }`;
    const { data } = await signedIn.api.run("query ($id: ID!) { article(id: $id) { embargoedUntil } }", { id });
    const { errors } = await signedIn.api.run(query);

    expect([data.article.embargoedUntil === null, errors.length]).toEqual([least === "MODERATOR", 1]);
    expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
  });

  test("costs one statement, and none that is refused for its form", async () => {
    const { api } = await khabar.signIn("ADMIN");

    expect(await countStatements(() => api.run("{ __typename }"))).toBe(1);
    expect(await countStatements(() => makeApi(khabar.origin, "khabar_no").run("{ __typename }"))).toBe(0);
  });
});

describe("the last use of a token", () => {
  async function untilNoted(signedIn: SignedIn, before: number | null): Promise<number> {
    for (;;) {
      const at = await lastUse(signedIn);
      if (at !== null && at !== before) return at;
      await sleep(5);
    }
  }

  test("is noted, at most once a minute", async () => {
    const signedIn = await khabar.signIn("READER");
    await change(signedIn, "last_used_at = null");

    await ask(signedIn.api, "{ viewer { id } }");
    const first = await untilNoted(signedIn, null);
    const statements = await countStatements(() => ask(signedIn.api, "{ __typename }"));

    expect(Date.now() - first).toBeLessThan(30_000);
    expect(statements).toBe(1);
    expect(await lastUse(signedIn)).toBe(first);
    await change(signedIn, "last_used_at = now() - interval '61 seconds'");
    const before = await lastUse(signedIn);
    await ask(signedIn.api, "{ viewer { id } }");
    expect(await untilNoted(signedIn, before)).toBeGreaterThanOrEqual(first);
  });

  test("does not hold a request up, nor fail it, where it cannot be noted", async () => {
    const signedIn = await khabar.signIn("READER");
    await change(signedIn, "last_used_at = null");
    const client = await khabar.pool.connect();
    await client.query("begin");
    await client.query("select from api_token for update");

    const { status, data } = await signedIn.api.run("{ viewer { role } }");
    await client.query("rollback");
    client.release();

    expect([status, data]).toEqual([200, { viewer: { role: "READER" } }]);
  });
});

describe("what a signed-in client is answered", () => {
  test("is kept by no cache that others share, and varies by who asks", async () => {
    const { token } = await khabar.signIn("READER");

    const guest = await send([]);
    const mine = await send(authorized(`Bearer ${token}`));

    expect(guest.headers["cache-control"]).toBe("no-cache");
    expect(mine.headers["cache-control"]).toBe("private, no-cache");
    expect([guest, mine].map(({ headers }) => headers.vary?.includes("Authorization"))).toEqual([true, true]);
    expect(mine.headers.etag).not.toBe(guest.headers.etag);
  });

  test("is known again by its holder, still in private", async () => {
    const { token } = await khabar.signIn("READER");
    const { headers } = await send(authorized(`Bearer ${token}`));

    const again = await send([...authorized(`Bearer ${token}`), "if-none-match", headers.etag ?? ""]);

    expect([again.status, again.headers["cache-control"]]).toEqual([304, "private, no-cache"]);
  });

  test("is kept by nobody where it has an error", async () => {
    const { token } = await khabar.signIn("READER");

    const { headers } = await send(authorized(`Bearer ${token}`), "{ auditLog { totalCount } }");

    expect(headers["cache-control"]).toBe("no-store");
  });

  test("tells the schema as it does to guests", async () => {
    const { api } = await khabar.signIn("READER");
    const query = "{ __schema { types { name fields { name } } } }";

    expect(await ask(api, query)).toEqual(await ask(khabar.api, query));
  });
});

describe("a page of another origin", () => {
  const preflight = (origin: string) =>
    fetch(`${khabar.origin}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });

  test("may send a token where it is named, and only there", async () => {
    const named = await preflight(NEWS);
    const other = await preflight("https://evil.example");

    expect(named.headers.get("access-control-allow-origin")).toBe(NEWS);
    expect(named.headers.get("access-control-allow-headers")).toBe("authorization,content-type");
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("can read that its token is no good", async () => {
    const response = await fetch(`${khabar.origin}/graphql`, {
      method: "POST",
      headers: { ...JSON_TYPE, origin: NEWS, authorization: "Bearer no" },
      body: "{}",
    });

    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([401, NEWS]);
  });
});
