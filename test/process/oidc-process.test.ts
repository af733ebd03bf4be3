import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeApi } from "../support/api.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { AUDIENCE, makeKey, TestIssuer } from "../support/oidc-issuer.js";
import { type RunningKhabar, startKhabar } from "../support/running-khabar.js";

const NAME = `khabar_oidc_${process.pid}`;
const issuer = new TestIssuer();
let khabar: RunningKhabar;

beforeAll(async () => {
  issuer.keys = [await makeKey("first")];
  await Promise.all([issuer.start(), createDatabase(NAME, templateName("seeded"))]);
  const settings = { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE, OIDC_ROLE_CLAIM: "groups", LOG_LEVEL: "debug" };
  khabar = await startKhabar("", { DATABASE_URL: databaseUrl(NAME), ...settings });
  await khabar.ready();
});

afterAll(async () => {
  await khabar.stop();
  await issuer.stop();
  await dropDatabase(NAME);
});

test("a Khabar that is told of an issuer takes its word, says when it is out of reach, and why somebody was turned away", async () => {
  const ask = async (token: string) => {
    const { status, data } = await makeApi(khabar.origin, token).run("{ viewer { displayName role } }");
    return [status, data?.viewer ?? null];
  };
  const token = await issuer.sign({ name: "Amal", groups: ["editor"] });
  const forOthers = await issuer.sign({ aud: "another" });
  await issuer.stop();

  const unreachable = await ask(token);
  await issuer.start();
  const answers = [await ask(token), await ask(forOthers)];
  const { output } = await khabar.stop();

  expect(unreachable).toEqual([503, null]);
  expect(answers).toEqual([
    [200, { displayName: "Amal", role: "EDITOR" }],
    [401, null],
  ]);
  expect(output).toMatch(new RegExp(`^the issuer ${issuer.url} is out of reach: .*ECONNREFUSED`, "m"));
  expect(output).toContain(`the issuer ${issuer.url} is back\n`);
  expect(output).toContain('"reason":"unexpected \\"aud\\" claim value"');
  expect(output).not.toContain(token);
});
