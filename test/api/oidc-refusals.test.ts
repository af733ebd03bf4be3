import { createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { exportSPKI, importJWK } from "jose";
import { codes } from "../support/api.js";
import { AUDIENCE, makeKey, TestIssuer } from "../support/oidc-issuer.js";
import { roles, useOidcKhabar } from "../support/oidc-khabar.js";

const { khabar, issuer, key, told, ask, accounts } = await useOidcKhabar();
/** Somebody else's, under the same name. */
const strange = await makeKey("first");

const now = () => Math.floor(Date.now() / 1_000);

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A token whose signature is an HMAC with a text that everybody knows. */
function hmacToken(secret: string): string {
  const content = `${encoded({ alg: "HS256", kid: "first" })}.${encoded(usual())}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

const usual = () => ({ iss: issuer.url, aud: AUDIENCE, sub: "amal", exp: now() + 300, ...roles("admin") });

async function publicKeyText(): Promise<string> {
  const imported = await importJWK({ ...key.jwk, ext: true }, key.alg, { extractable: true });
  return imported instanceof Uint8Array ? "" : exportSPKI(imported);
}

/** The token with one character of its part changed. */
function bent(token: string, part: number): string {
  return token
    .split(".")
    .map((text, index) => (index === part ? (text.startsWith("A") ? "B" : "A") + text.slice(1) : text))
    .join(".");
}

describe("a token that is no good is 401, and makes no account:", () => {
  test.each<[string, () => Promise<string> | string]>([
    ["unsigned", () => `${encoded({ alg: "none" })}.${encoded(usual())}.`],
    ["unsigned, in another spelling", () => `${encoded({ alg: "NonE", kid: "first" })}.${encoded(usual())}.`],
    ["without an algorithm", () => `${encoded({ kid: "first" })}.${encoded(usual())}.AAAA`],
    ["signed with the public key as a secret", async () => hmacToken(await publicKeyText())],
    ["signed with the public key as JSON", () => hmacToken(JSON.stringify(key.jwk))],
    ["signed with nothing", () => hmacToken("")],
    ["signed by somebody else under the key's name", () => issuer.sign({}, {}, strange)],
    ["of a key that nobody has", () => issuer.sign({}, { kid: "unknown" })],
    ["of a key with a path for a name", () => issuer.sign({}, { kid: "../../../dev/null" })],
    ["with its key in its header", () => issuer.sign({}, { kid: "other", jwk: strange.jwk }, strange)],
    ["with an extension that nobody knows", () => issuer.sign({}, { crit: ["x"], x: 1 })],
    ["for others", () => issuer.sign({ aud: "another" })],
    ["for nobody", () => issuer.sign({ aud: undefined })],
    ["of another issuer", () => issuer.sign({ iss: "https://evil.example" })],
    ["of the issuer with a slash", () => issuer.sign({ iss: `${issuer.url}/` })],
    ["of no issuer", () => issuer.sign({ iss: undefined })],
    ["of nobody", () => issuer.sign({ sub: undefined })],
    ["of somebody without a name", () => issuer.sign({ sub: "" })],
    ["of somebody whom PostgreSQL could not keep", () => issuer.sign({ sub: "a\u0000b" })],
    ["at its end", () => issuer.sign({ exp: now() - 31 })],
    ["without an end", () => issuer.sign({ exp: undefined })],
    ["good only later", () => issuer.sign({ nbf: now() + 60 })],
    ["made only later", () => issuer.sign({ iat: now() + 60 })],
    ["with its end in words", () => issuer.sign({ exp: "never" })],
    ["with another header", async () => bent(await issuer.sign(), 0)],
    ["with other claims", async () => bent(await issuer.sign(), 1)],
    ["with another signature", async () => bent(await issuer.sign(), 2)],
    ["in four parts", async () => `${await issuer.sign()}.x`],
    ["sealed", () => `${encoded({ alg: "dir", enc: "A256GCM" })}..AAAA.AAAA.AAAA`],
    ["not JSON", () => "bm8.bm8.bm8"],
    ["only dots", () => ".."],
  ])("%s", async (_, makeToken) => {
    const token = await makeToken();
    const before = await accounts();

    const { status, data, errors } = await ask(token);

    expect([status, data, codes(errors)]).toEqual([401, null, ["UNAUTHENTICATED"]]);
    expect(errors[0]?.message).toBe("The token is not valid.");
    expect(await accounts()).toBe(before);
  });

  test("where it says that its key lies is never asked", async () => {
    const evil = new TestIssuer();
    evil.keys = [strange];
    await evil.start();

    const headers = ["jku", "x5u"].map((name) => ({ [name]: `${evil.url}/certs`, kid: "evil" }));
    const answers = [];
    for (const header of headers) answers.push(await ask(await issuer.sign({}, header, strange)));
    await evil.stop();

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(evil.asked).toEqual([]);
  });
});

describe("an issuer that cannot be asked is 503, and not the token's fault:", () => {
  const UNAVAILABLE = [503, ["SERVICE_UNAVAILABLE"]];
  const outcome = async (token: string) => {
    const { status, errors } = await ask(token);
    return [status, codes(errors)];
  };

  test("it is down, and is back without a restart", async () => {
    const token = await issuer.sign();
    await issuer.stop();

    const down = [await outcome(token), await outcome(token)];
    await issuer.start();

    expect(down).toEqual([UNAVAILABLE, UNAVAILABLE]);
    expect(await outcome(token)).toEqual([200, []]);
    expect(told).toEqual([expect.stringContaining("ECONNREFUSED"), "back"]);
  });

  test.each([500, 404, 302])("it answers %i", async (status) => {
    issuer.answersWith = status;

    expect(await outcome(await issuer.sign())).toEqual(UNAVAILABLE);
  });

  test.each([{ issuer: "https://evil.example" }, { jwks_uri: "nowhere" }, { jwks_uri: "file:///etc/passwd" }])(
    "its configuration says %j",
    async (configuration) => {
      issuer.configuration = configuration;

      expect(await outcome(await issuer.sign())).toEqual(UNAVAILABLE);
    },
  );

  test("and tokens of ours go on being good", async () => {
    const { api } = await khabar.signIn("EDITOR");
    issuer.answersWith = 500;

    expect((await api.run("{ viewer { role } }")).data).toEqual({ viewer: { role: "EDITOR" } });
    expect(issuer.asked).toEqual([]);
  });

  test("but an unsigned token is no good in any case", async () => {
    issuer.answersWith = 500;

    expect(await outcome(`${encoded({ alg: "none" })}.${encoded(usual())}.`)).toEqual([401, ["UNAUTHENTICATED"]]);
  });
});
