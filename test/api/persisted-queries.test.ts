import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { codes, type Answer } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { countStatements } from "../support/statements.js";
import { ANSWER, JSON_TYPE, post } from "./http-request.js";

const khabar = useKhabar({ archive: "seeded" });
const COUNT = "{ articles { totalCount } }";

let asked = 0;

/** A document that no test has sent yet; it asks the same as any other. */
function unknownQuery(): string {
  return `${COUNT} # ${asked++}`;
}

function hashOf(query: string): string {
  return createHash("sha256").update(query).digest("hex");
}

function persisted(sha256Hash: unknown, version = 1) {
  return { extensions: { persistedQuery: { version, sha256Hash } } };
}

/** Asks by GET for a document by its hash alone. */
function getByHash(query: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> {
  const { extensions } = persisted(hashOf(query));
  return fetch(`${khabar.origin}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, { headers });
}

function register(query: string): Promise<Response> {
  return post(khabar.origin, JSON.stringify({ query, ...persisted(hashOf(query)) }));
}

async function outcome(response: Response): Promise<[number, string[]]> {
  const { errors = [] } = (await response.json()) as Partial<Answer>; // The form of every GraphQL answer.
  return [response.status, codes(errors)];
}

const NOT_FOUND = [200, ["PERSISTED_QUERY_NOT_FOUND"]];

describe("a persisted query", () => {
  test("is asked for by its hash, sent along once, and then known by its hash", async () => {
    const query = unknownQuery();

    const first = await getByHash(query);
    const sent = await register(query);
    const again = await getByHash(query);

    expect(first.headers.get("cache-control")).toBe("no-store");
    expect(await outcome(first)).toEqual(NOT_FOUND);
    expect([sent.status, await sent.text()]).toEqual([200, ANSWER]);
    expect([again.status, await again.text(), again.headers.get("cache-control")]).toEqual([200, ANSWER, "no-cache"]);
    expect((await getByHash(query, { ...JSON_TYPE, "if-none-match": again.headers.get("etag") ?? "" })).status).toBe(
      304,
    );
  });

  test("takes other variables each time", async () => {
    const query = "query ($locale: Locale) { sections { name(locale: $locale) } }";
    await register(query);

    const names = await Promise.all(
      ["ar", "fr"].map(async (locale) => {
        const { extensions } = persisted(hashOf(query));
        const parameters = new URLSearchParams({
          variables: JSON.stringify({ locale }),
          extensions: JSON.stringify(extensions),
        });
        const response = await fetch(`${khabar.origin}/graphql?${parameters.toString()}`, { headers: JSON_TYPE });
        return ((await response.json()) as Answer).data.sections[0].name;
      }),
    );

    expect(names).toEqual(["وطنية", "National"]);
  });

  test.each([
    ["no header that a page of another site could not send", {}, 400],
    ["a form's content type", { "content-type": "text/plain" }, 400],
    ["the media type of GraphQL", JSON_TYPE, 200],
    ["Apollo's header", { "apollo-require-preflight": "true" }, 200],
    ["the operation's name", { "x-apollo-operation-name": "Count" }, 200],
  ])("asked for with %s", async (_, headers, status) => {
    const query = unknownQuery();
    await register(query);

    expect((await getByHash(query, headers)).status).toBe(status);
  });

  test("is not kept under a hash that is not its own", async () => {
    const [query, other] = [unknownQuery(), unknownQuery()];

    const response = await post(khabar.origin, JSON.stringify({ query, ...persisted(hashOf(other)) }));

    expect(await outcome(response)).toEqual([400, ["BAD_REQUEST"]]);
    expect(await outcome(await getByHash(other))).toEqual(NOT_FOUND);
    expect(await outcome(await getByHash(query))).toEqual(NOT_FOUND);
  });

  test.each([
    ["does not parse", "{ articles {"],
    ["is not valid", "{ nothing }"],
    ["is too large", `{ ${"__typename ".repeat(50)} }`],
    [
      "costs too much",
      "{ articles(first: 100) { nodes { related(first: 100) { nodes { mentions(first: 100) { nodes { id } } } } } } }",
    ],
  ])("is not kept where it %s", async (_, query) => {
    const statements = await countStatements(() => register(query));

    expect(statements).toBe(0);
    expect(await outcome(await getByHash(query))).toEqual(NOT_FOUND);
  });

  test("is not run by GET where it is a mutation", async () => {
    const mutation = "mutation { createSource(input: { source: {} }) { errors { code } } }";
    await register(mutation);

    expect(await outcome(await getByHash(mutation))).toEqual([405, ["BAD_REQUEST"]]);
  });

  test.each<[string, unknown, number, unknown]>([
    ["a number", 5, 1, NOT_FOUND],
    ["an object", {}, 1, NOT_FOUND],
    ["nothing", null, 1, NOT_FOUND],
    ["too long", "a".repeat(100_000), 1, NOT_FOUND],
    ["of another version", hashOf(COUNT), 2, [400, ["BAD_REQUEST"]]],
  ])("is not found by a hash that is %s", async (_, hash, version, expected) => {
    const response = await post(khabar.origin, JSON.stringify(persisted(hash, version)));

    expect(await outcome(response)).toEqual(expected);
  });
});

test("strangers who send documents by the thousand fill no memory: what is asked for stays, what is not is forgotten", async () => {
  const [popular, forgotten] = [unknownQuery(), unknownQuery()];
  const flood = Array.from({ length: 60 }, () => `${unknownQuery()} ${"x".repeat(45_000)}`);
  await register(popular);
  await register(forgotten);

  for (const query of flood) {
    expect((await register(query)).status).toBe(200);
    expect((await getByHash(popular)).status).toBe(200);
  }

  const known = await Promise.all(flood.map(async (query) => (await outcome(await getByHash(query)))[1].length === 0));
  expect(known).toEqual(flood.map((_, index) => index >= flood.length - 44));
  expect(await outcome(await getByHash(popular))).toEqual([200, []]);
  expect(await outcome(await getByHash(forgotten))).toEqual(NOT_FOUND);
});
