import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { makeBuild } from "../support/build.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { talkMutation } from "../support/conversation.js";
import { type RunningKhabar, startKhabar } from "../support/running-khabar.js";
import { signIn } from "../support/sign-in.js";

const NAME = `khabar_floods_${process.pid}`;
let pool: pg.Pool;
let behindProxy: RunningKhabar;
let open: RunningKhabar;
let articleId: string;

beforeAll(async () => {
  await createDatabase(NAME, templateName("empty"));
  pool = new pg.Pool({ connectionString: databaseUrl(NAME) });
  articleId = (await makeBuild(pool).article()).id;
  const settings = { DATABASE_URL: databaseUrl(NAME) };
  [behindProxy, open] = await Promise.all([
    startKhabar("", { ...settings, TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8" }),
    startKhabar("", settings),
  ]);
  await Promise.all([behindProxy.ready(), open.ready()]);
});

afterAll(async () => {
  await Promise.all([behindProxy.stop(), open.stop()]);
  await pool.end();
  await dropDatabase(NAME);
});

/** What came of sending a comment. */
interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly errors: readonly { readonly code: string; readonly retryAfter?: number }[];
}

let texts = 0;

async function send({ origin }: RunningKhabar, headers: Record<string, string>): Promise<Sent> {
  const body = `${++texts} ${Array.from({ length: 6 }, () => Math.random().toString(36).slice(2)).join(" ")}`;
  const guestName = headers["authorization"] === undefined ? "Salma" : null;
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({
      query: talkMutation("addComment"),
      variables: { input: { articleId, body, guestName } },
    }),
  });
  const { data } = (await response.json()) as { data: { addComment: Pick<Sent, "errors"> } };
  return { status: response.status, retryAfter: response.headers.get("retry-after"), errors: data.addComment.errors };
}

/** Sends so many at once, half to each; answers how many were taken, and how the others were refused. */
async function flood(
  count: number,
  to: readonly RunningKhabar[],
  headersOf: (number: number) => Record<string, string>,
) {
  const since = performance.now();
  const sent = await Promise.all(
    Array.from({ length: count }, (_, number) => send(to[number % to.length] ?? open, headersOf(number))),
  );
  const refused = sent.filter(({ errors }) => errors.length > 0);
  return { taken: count - refused.length, refused, seconds: (performance.now() - since) / 1_000 };
}

function expectHeldBack(refused: readonly Sent[]): void {
  for (const { status, retryAfter, errors } of refused) {
    expect([status, errors.map(({ code }) => code)]).toEqual([429, ["RATE_LIMITED"]]);
    expect(retryAfter).toBe(String(errors[0]?.retryAfter));
    expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
    expect(Number(retryAfter)).toBeLessThanOrEqual(60);
  }
}

test("an account has one limit in all processes; beyond it there is 429, and when to come back", async () => {
  const { token } = await signIn({ pool, build: makeBuild(pool), origin: open.origin }, "READER");

  const { taken, refused, seconds } = await flood(26, [behindProxy, open], () => ({
    authorization: `Bearer ${token}`,
  }));

  // One more may be sent every three seconds.
  expect(taken).toBeGreaterThanOrEqual(20);
  expect(taken).toBeLessThanOrEqual(20 + Math.floor(seconds / 3));
  expectHeldBack(refused);
});

test("a guest's network is what the last proxy that we know says, whatever else stands there", async () => {
  const { taken, refused, seconds } = await flood(14, [behindProxy], (number) => ({
    "x-forwarded-for": `198.51.100.${number}, 203.0.113.9, 10.0.0.${number}`,
  }));
  const elsewhere = await send(behindProxy, { "x-forwarded-for": "203.0.113.10" });

  expect(taken).toBeGreaterThanOrEqual(10);
  expect(taken).toBeLessThanOrEqual(10 + Math.floor(seconds / 6));
  expectHeldBack(refused);
  expect(elsewhere).toEqual({ status: 200, retryAfter: null, errors: [] });
});

test("where no proxy is known nobody is believed who says to be somebody else", async () => {
  const { taken, refused, seconds } = await flood(14, [open], (number) => ({ "x-forwarded-for": `192.0.2.${number}` }));

  expect(taken).toBeGreaterThanOrEqual(10);
  expect(taken).toBeLessThanOrEqual(10 + Math.floor(seconds / 6));
  expectHeldBack(refused);
});
