import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Agent, get as nodeGet, type IncomingHttpHeaders } from "node:http";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { countStatements } from "../support/statements.js";
import { SEED_SLUGS } from "../support/seed.js";
import { ANSWER, ASK, JSON_TYPE, post, refused } from "./http-request.js";

const NEWS = "https://news.example";
const khabar = useKhabar({ archive: "seeded", corsOrigins: [NEWS] });

const SHORT = "{ articles { totalCount } }";
const LONG = "{ articles { nodes { headline bodyText } } }";

/** What came back, byte by byte. */
interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks by GET with these headers and no others: `fetch` would add some, and unpack what is packed. */
function get(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Raw> {
  const url = `${khabar.origin}/graphql?query=${encodeURIComponent(query)}`;
  return new Promise((resolve, reject) => {
    const sent = nodeGet(url, { agent: new Agent(), headers: { ...JSON_TYPE, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject).on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on("error", reject);
  });
}

describe("an answer", () => {
  let plain: Raw;

  beforeAll(async () => {
    plain = await get(LONG);
  });

  test("goes out as it is to a client that does not say what it takes", () => {
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["content-length"]).toBe(String(plain.body.length));
    expect(plain.body.length).toBeGreaterThan(8_000);
    expect(JSON.parse(plain.body.toString())).toMatchObject({ data: { articles: { nodes: [{}, {}, {}] } } });
  });

  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["GZIP", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0, *", "gzip"],
    ["*", "br"],
    ["identity;q=0, gzip", "gzip"],
    ["*;q=0, br", "br"],
  ])("is packed for a client that takes %s: %s", async (accepted, coding) => {
    const { status, headers, body } = await get(LONG, { "accept-encoding": accepted });

    expect([status, headers["content-encoding"]]).toEqual([200, coding]);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["content-length"]).toBe(String(body.length));
    expect(body.length).toBeLessThan(plain.body.length / 2);
    const unpacked = coding === "br" ? brotliDecompressSync(body) : gunzipSync(body);
    expect(unpacked.equals(plain.body)).toBe(true);
  });

  test.each(["", "identity", "deflate", "zstd", "gzip;q=0", "gzip;q=0.5, identity", "*;q=0, identity;q=0.1"])(
    "goes out as it is to a client that takes %j",
    async (accepted) => {
      const { status, headers, body } = await get(LONG, { "accept-encoding": accepted });

      expect([status, headers["content-encoding"]]).toEqual([200, undefined]);
      expect(body.equals(plain.body)).toBe(true);
    },
  );

  test("is not packed where that would save nothing, unless it has to be", async () => {
    const liked = await get(SHORT, { "accept-encoding": "gzip, br" });
    const forced = await get(SHORT, { "accept-encoding": "gzip, identity;q=0" });

    expect([liked.headers["content-encoding"], liked.body.toString()]).toEqual([undefined, ANSWER]);
    expect([forced.headers["content-encoding"], gunzipSync(forced.body).toString()]).toEqual(["gzip", ANSWER]);
  });

  test.each(["identity;q=0", "*;q=0", "deflate, identity;q=0"])(
    "that its client could not take is not worked out: %s",
    async (accepted) => {
      const statements = await countStatements(async () => {
        const response = await post(khabar.origin, ASK, { ...JSON_TYPE, "accept-encoding": accepted });

        expect(response.status).toBe(406);
        expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
      });

      expect(statements).toBe(0);
    },
  );

  test("is packed by POST as well, and many at once are each their own", async () => {
    const packed = { ...JSON_TYPE, "accept-encoding": "br" };
    const asked = Array.from({ length: 20 }, (_, index) => `{ articles { nodes { a${index}: bodyText } } }`);

    const answers = await Promise.all(asked.map((query) => post(khabar.origin, JSON.stringify({ query }), packed)));

    expect(answers.map(({ headers }) => headers.get("content-encoding"))).toEqual(asked.map(() => "br"));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.map((text) => /"(a\d+)":/.exec(text)?.[1])).toEqual(asked.map((_, index) => `a${index}`));
  });

  test("says what it depends on", async () => {
    const { headers } = await get(SHORT, { origin: NEWS });

    expect(headers.vary).toBe("Origin, Accept, Accept-Encoding, Accept-Language, Authorization, khabar-cost");
    expect(headers["access-control-allow-origin"]).toBe(NEWS);
  });
});

describe("a client that holds an answer", () => {
  test("is told to ask each time, and is told when nothing changed", async () => {
    const first = await get(LONG, { "accept-encoding": "br" });
    const tag = first.headers.etag ?? "";

    const second = await get(LONG, { "accept-encoding": "br", "if-none-match": tag, origin: NEWS });

    expect(tag).toMatch(/^W\/"[\w-]{43}-br"$/);
    expect([first.status, first.headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect([second.status, second.body.length]).toEqual([304, 0]);
    expect(second.headers).toMatchObject({ etag: tag, "cache-control": "no-cache", vary: first.headers.vary });
    expect(second.headers["access-control-allow-origin"]).toBe(NEWS);
    expect(second.headers).not.toHaveProperty("content-encoding");
    expect(second.headers).not.toHaveProperty("content-type");
  });

  test.each<[string, (tag: string) => string]>([
    ["among others", (tag) => `"a,b", W/"c" ,${tag}, "d"`],
    ["as a strong one", (tag) => tag.slice(2)],
    ["as any", () => "*"],
  ])("may name it %s", async (_, named) => {
    const { headers } = await get(SHORT);

    expect((await get(SHORT, { "if-none-match": named(headers.etag ?? "") })).status).toBe(304);
  });

  test.each<[string, (tag: string) => string]>([
    ["another tag", () => 'W/"another"'],
    ["a part of it", (tag) => tag.slice(0, -3) + '"'],
    ["no tag", (tag) => tag.replaceAll('"', "")],
    ["nothing", () => ""],
  ])("gets it anew where it names %s", async (_, named) => {
    const { headers } = await get(SHORT);

    const again = await get(SHORT, { "if-none-match": named(headers.etag ?? "") });

    expect([again.status, again.body.toString()]).toEqual([200, ANSWER]);
  });

  test("gets it anew in a form it does not hold", async () => {
    const names = "{ sections { name } articles { nodes { bodyText } } }";
    const forms = [
      { "accept-encoding": "br" },
      { "accept-encoding": "gzip" },
      {},
      { "accept-language": "fr" },
      { accept: "application/graphql-response+json" },
      { "khabar-cost": "1" },
    ];
    const tags: string[] = [];

    for (const form of forms) {
      const { status, headers } = await get(names, { ...form, "if-none-match": tags.join(", ") || '"none"' });
      expect(status).toBe(200);
      tags.push(headers.etag ?? "");
    }

    expect(new Set(tags).size).toBe(forms.length);
  });

  test("gets what changed, and the same tag again once it is as before", async () => {
    const query = `{ article(slug: "${SEED_SLUGS.en}") { summary } }`;
    const rewrite = "update article set summary = $2 where slug = $1";
    const before = await get(query);

    await khabar.pool.query(rewrite, [SEED_SLUGS.en, "بعد"]);
    const changed = await get(query, { "if-none-match": before.headers.etag ?? "" });
    await khabar.pool.query(rewrite, [SEED_SLUGS.en, JSON.parse(before.body.toString()).data.article.summary]);
    const asBefore = await get(query, { "if-none-match": before.headers.etag ?? "" });

    expect(JSON.parse(changed.body.toString())).toEqual({ data: { article: { summary: "بعد" } } });
    expect([changed.status, asBefore.status]).toEqual([200, 304]);
  });

  test("asks by GET for that: a POST is always answered in full", async () => {
    const response = await post(khabar.origin, ASK, { ...JSON_TYPE, "if-none-match": "*" });

    expect([response.status, await response.text()]).toEqual([200, ANSWER]);
    expect([response.headers.get("cache-control"), response.headers.get("etag")]).toEqual(["no-cache", null]);
  });
});

describe("an answer with an error is kept by nobody:", () => {
  test.each([
    ["a refused document", "{ nothing }", 400],
    ["an argument that is wrong", '{ node(id: "?") { id } }', 200],
    ["one that is wrong beside data", '{ __typename sections { id } a: node(id: "?") { id } }', 200],
    ["a mutation by GET", "mutation { createSource(input: { source: {} }) { errors { code } } }", 405],
  ])("%s", async (_, query, status) => {
    const answer = await get(query, { "if-none-match": "*" });

    expect([answer.status, answer.headers["cache-control"]]).toEqual([status, "no-store"]);
    expect(answer.headers).not.toHaveProperty("etag");
    expect(JSON.parse(answer.body.toString())).toHaveProperty("errors");
  });

  test("a request that is no GraphQL", async () => {
    const response = await post(khabar.origin, "{");

    expect([response.status, response.headers.get("cache-control")]).toEqual([400, "no-store"]);
  });

  test("data that only looks like errors may be kept", async () => {
    const { headers, body } = await get("{ errors: __typename }");

    expect([headers["cache-control"], body.toString()]).toEqual(["no-cache", '{"data":{"errors":"Query"}}\n']);
  });
});
