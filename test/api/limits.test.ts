import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { filesBelow } from "../gates/source-files.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";
import { countStatements } from "../support/statements.js";

const CUBE = `query ($n: Int) {
  articles(first: $n) { nodes { mentions(first: 100) { nodes { target { articles(last: 100) { nodes { id } } } } } } }
}`;

const MILLION = CUBE.replace("query ($n: Int)", "").replace("$n", "100");

/** Fragments of which each spreads the next one twice. */
const DOUBLING = Array.from(
  { length: 31 },
  (_, index) => `fragment F${index} on Section { ${index < 30 ? `...F${index + 1} ...F${index + 1}` : "id"} }`,
).join(" ");

const GROWING = DOUBLING.replaceAll(/(\.\.\.F\d+) \.\.\.F\d+/g, "a: parent { $1 } b: parent { $1 }").replaceAll(
  "$",
  "",
);

const HOSTILE: readonly (readonly [name: string, limit: string, text: string])[] = [
  ["fragments that double", "fields", `{ article(id: "QXJ0aWNsZTox") { section { ...F0 } } } ${DOUBLING}`],
  ["fragments that double under aliases", "depth", `{ article(id: "QXJ0aWNsZTox") { section { ...F0 } } } ${GROWING}`],
  ["2,000 levels", "tokens", `{ article(id: "QXJ0aWNsZTox") { section ${"{ parent ".repeat(2000)}${"}".repeat(2002)}`],
  ["16 levels", "depth", `{ article(id: "QXJ0aWNsZTox") { section ${"{ parent ".repeat(14)}${"}".repeat(16)}`],
  ["1,000 aliases", "tokens", `{ ${Array.from({ length: 1000 }, (_, index) => `a${index}: __typename`).join(" ")} }`],
  [
    "1,000 aliases of one list",
    "tokens",
    `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: articles { nodes { id } }`).join(" ")} }`,
  ],
  [
    "51 aliases",
    "aliases",
    `{ articles { nodes { ${Array.from({ length: 51 }, (_, i) => `a${i}: id`).join(" ")} } } }`,
  ],
  ["2,000 directives", "tokens", `{ __typename ${"@a".repeat(2000)} }`],
  ["51 directives", "directives", `{ articles { nodes { ${"id @skip(if: false) ".repeat(51)} } } }`],
  ["6 directives in one place", "directivesInOnePlace", `{ __typename ${"@a".repeat(6)} }`],
  ["21 fields at the top", "rootFields", `{ ${"articles { nodes { id } } ".repeat(21)} }`],
  ["21 operations", "operations", Array.from({ length: 21 }, (_, index) => `query Q${index} { __typename }`).join(" ")],
  ["a long comment", "length", `{ __typename } #${"x".repeat(50_000)}`],
  ["a long text", "length", `{ article(slug: "${"x".repeat(50_000)}") { id } }`],
  ["a page of pages of pages", "cost", MILLION],
];

describe("an expensive request", () => {
  const khabar = useKhabar({ archive: "seeded" });

  test.each(HOSTILE)("is refused before it runs: %s", async (_, limit, text) => {
    const statements = await countStatements(async () => {
      const { status, data, errors } = await khabar.api.run(text);

      expect({ status, data }).toEqual({ status: 400, data: null });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ code: "TOO_COMPLEX", limit });
    });

    expect(statements).toBe(0);
  });

  test("is told what is allowed and what was found", async () => {
    const { errors } = await khabar.api.run(CUBE, { n: 100 });

    expect(errors).toEqual([
      {
        message: "Too many objects asked for: at most 25000 are allowed.",
        extensions: { code: "TOO_COMPLEX", limit: "cost", allowed: 25_000, found: 1_030_201 },
      },
    ]);
  });

  test("is refused each time it comes, whatever was asked with the same words before", async () => {
    const answers = [await khabar.api.run(CUBE, { n: 1 }), await khabar.api.run(CUBE, { n: 100 })];
    const again = [await khabar.api.run(CUBE, { n: 100 }), await khabar.api.run(CUBE, { n: 1 })];

    expect([...answers, ...again].map(({ status }) => status)).toEqual([200, 400, 400, 200]);
  });

  test("is refused by GET, too, and is not remembered by its hash", async () => {
    const [, , doubling] = HOSTILE[0] ?? [];
    const sha256Hash = createHash("sha256").update(String(doubling)).digest("hex");
    const hash = `extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))}`;
    const get = async (search: string) => {
      const url = `${khabar.origin}/graphql?${search}`;
      const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
      const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
      return [response.status, errors[0].extensions.code];
    };

    expect(await get(`${hash}&query=${encodeURIComponent(String(doubling))}`)).toEqual([400, "TOO_COMPLEX"]);
    expect(await get(hash)).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
  });

  test("that is wrong as well is told what is wrong", async () => {
    const { status, errors } = await khabar.api.run(CUBE, { n: "many" });

    expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  test("a page that is too large is the argument's mistake", async () => {
    const { errors } = await khabar.api.run("{ articles(first: 1000000) { nodes { id } } }");

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("a request that a site or an analyst makes", () => {
  const khabar = useKhabar({ archive: "seeded" });
  const operations = ["test/operations", "src/playground/examples"].flatMap((folder) => filesBelow(folder, ".graphql"));
  const variables = { id: "QXJ0aWNsZTox", url: "https://khabar.example/people/none", locale: "ar" };

  test.each(operations)("$path is answered, with twenty on every page, too", async ({ text }) => {
    const twenty = text.replaceAll(/\b(first|last): \d+/g, "$1: 20").replaceAll("Int = 10", "Int = 20");

    const answers = [await khabar.api.run(text, variables), await khabar.api.run(twenty, variables)];

    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).not.toContain("TOO_COMPLEX");
    expect(codes).not.toContain("GRAPHQL_VALIDATION_FAILED");
  });

  test("the playground's question for the schema is answered", async () => {
    const { status, errors } = await khabar.api.run(getIntrospectionQuery({ inputValueDeprecation: true }));

    expect([status, errors]).toEqual([200, []]);
  });
});

describe("the header khabar-cost", () => {
  const khabar = useKhabar({ archive: "seeded" });

  async function extensionsOf(query: string, headers: Record<string, string>) {
    const response = await fetch(`${khabar.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables: { slug: SEED_SLUGS.ar } }),
    });
    return ((await response.json()) as { extensions?: object }).extensions;
  }

  const QUERY = `query ($slug: String!) {
    article(slug: $slug) { headline people { id } section { id } mentions(first: 3) { totalCount nodes { role } } }
  }`;

  test("shows what was asked for and how many objects came", async () => {
    expect(await extensionsOf(QUERY, { "khabar-cost": "1" })).toEqual({
      cost: { requested: 1 + 4 + 1 + (1 + 10 + 3), actual: 1 + 2 + 1 + 1 + 3, limit: 25_000 },
    });
  });

  test("shows what docs/limits.md says of its example", async () => {
    const document = readFileSync("docs/limits.md", "utf8");
    const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(document) ?? [];
    const [, shown = ""] = /```json\n(\{ "cost"[\s\S]*?)```/.exec(document) ?? [];

    expect(await extensionsOf(query, { "khabar-cost": "1" })).toEqual(JSON.parse(shown));
  });

  test("shows it of a refused request, too, and nothing where nobody asks", async () => {
    expect(await extensionsOf(MILLION, { "khabar-cost": "1" })).toEqual({
      cost: { requested: 1_030_201, actual: 0, limit: 25_000 },
    });
    expect(await extensionsOf(QUERY, {})).toBeUndefined();
  });
});
