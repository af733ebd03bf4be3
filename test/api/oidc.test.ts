import { describe, expect, test } from "@jest/globals";
import { makeApi } from "../support/api.js";
import { AUDIENCE, makeKey } from "../support/oidc-issuer.js";
import { roles, setClockAhead, useOidcKhabar } from "../support/oidc-khabar.js";
import { countStatements } from "../support/statements.js";

const { khabar, issuer, key, ask, accounts } = await useOidcKhabar();

const now = () => Math.floor(Date.now() / 1_000);

describe("somebody whom the issuer knows", () => {
  test("gets an account at first sight, with the name and role of the claims", async () => {
    const token = await issuer.sign({ sub: "new", name: "أمل", ...roles("uma", "khabar-editor") });

    const { data } = await ask(token);

    expect(data).toEqual({ viewer: { id: expect.any(String), displayName: "أمل", role: "EDITOR" } });
    const { rows } = await khabar.pool.query("select oidc_issuer, key from account where oidc_subject = 'new'");
    expect(rows).toEqual([{ oidc_issuer: issuer.url, key: expect.stringMatching(/^account:oidc-[\w-]{43}$/) }]);
  });

  test("is the same account ever after; name and role follow the claims", async () => {
    const before = (await ask(await issuer.sign({ sub: "same", name: "A", ...roles("admin") }))).data.viewer;

    const after = (await ask(await issuer.sign({ sub: "same", name: "B" }))).data.viewer;

    expect([before.role, after.role, after.displayName]).toEqual(["ADMIN", "READER", "B"]);
    expect(after.id).toBe(before.id);
  });

  test("is one account, however many requests come first", async () => {
    const token = await issuer.sign({ sub: "crowd", name: "Crowd" });
    const before = await accounts();

    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(token)));

    expect(new Set(answers.map(({ data }) => data.viewer.id)).size).toBe(1);
    expect(await accounts()).toBe(before + 1);
  });

  test("finds the account that came with an archive, and what it wrote", async () => {
    const first = await ask(await issuer.sign({ sub: "moved", name: "Moved" }));
    await khabar.pool.query("update account set oidc_issuer = null, oidc_subject = null where oidc_subject = 'moved'");

    const again = await ask(await issuer.sign({ sub: "moved", name: "Moved" }));

    expect(again.data.viewer.id).toBe(first.data.viewer.id);
  });

  test("costs one statement that only reads, and no key is fetched again", async () => {
    const token = await issuer.sign({ sub: "cheap" });
    await ask(token);
    issuer.asked.length = 0;

    const statements = await countStatements(() => makeApi(khabar.origin, token).run("{ __typename }"));

    expect([statements, issuer.asked]).toEqual([1, []]);
  });

  test("is told apart from somebody else of that name with another issuer", async () => {
    const { data } = await ask(await issuer.sign({ sub: "twin", name: "Twin" }));
    await khabar.pool.query(
      "update account set oidc_issuer = 'https://other.example', key = 'x' where oidc_subject = 'twin'",
    );

    const other = await ask(await issuer.sign({ sub: "twin", name: "Twin" }));

    expect(other.data.viewer.id).not.toBe(data.viewer.id);
  });

  test.each(["RS256", "PS384", "ES512", "EdDSA"])("may come with a token that is signed by %s", async (alg) => {
    const another = await makeKey(alg, alg);
    issuer.keys = [key, another];

    const { status, data } = await ask(await issuer.sign({ name: alg }, {}, another));

    expect([status, data.viewer.displayName]).toEqual([200, alg]);
  });

  test.each<[string, () => Record<string, unknown>]>([
    ["an audience among others", () => ({ aud: ["other", AUDIENCE] })],
    ["an end that is over by less than clocks differ", () => ({ exp: now() - 20 })],
    ["a beginning that is to come by less", () => ({ nbf: now() + 20, iat: now() + 20 })],
    ["no time of issue", () => ({ iat: undefined })],
  ])("may have a token with %s", async (_, claims) => {
    expect((await ask(await issuer.sign(claims()))).status).toBe(200);
  });
});

describe("the issuer's keys", () => {
  test("are fetched once for many requests", async () => {
    const token = await issuer.sign();

    await Promise.all(Array.from({ length: 10 }, () => ask(token)));

    expect(issuer.asked).toEqual(["/realms/news/.well-known/openid-configuration", "/realms/news/certs"]);
  });

  test("may be changed: the new one is found, the old one forgotten, and strangers cannot make us ask again and again", async () => {
    await ask(await issuer.sign());
    const next = await makeKey("second");
    issuer.keys = [next];
    const [ofOld, ofNext] = [await issuer.sign({}, {}, key), await issuer.sign({}, {}, next)];
    issuer.asked.length = 0;

    expect((await ask(ofNext)).status).toBe(401); // Just asked: not again for half a minute.
    expect(issuer.asked).toEqual([]);
    setClockAhead(31_000);
    const answers = [await ask(ofNext), await ask(ofOld)];

    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    expect(issuer.asked).toHaveLength(2);
  });
});
