import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";

/** More often than an operation is asked before it is compiled. */
const OFTEN = 35;

const operation = (name: string) => readFileSync(`test/operations/${name}.graphql`, "utf8");

/** Who is nowhere and who is nothing, beside what is there: an answer with data and errors. */
const IN_PART = `query ($id: ID!, $locale: Locale, $after: String) {
  there: article(id: $id) { headline people { name(locale: $locale) } }
  nowhere: article(slug: "nowhere") { headline }
  ... on Query { wrong: articles(after: $after) { nodes { id } } }
}`;

describe("a request that is asked often is answered as before", () => {
  const khabar = useKhabar({ archive: "seeded" });
  let id: string;

  beforeAll(async () => {
    const slug = SEED_SLUGS.ar;
    ({ id } = (await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id } }", { slug })).article);
  });

  /** Answers to the same request, with different variables in turn. */
  async function answers(query: string, variables: readonly object[]) {
    const found: unknown[][] = variables.map(() => []);
    for (let round = 0; round < OFTEN; round++) {
      for (const [index, values] of variables.entries()) found[index]?.push(await khabar.api.run(query, values));
    }
    return found;
  }

  function expectOneAnswer(given: readonly unknown[]) {
    expect(given).toEqual(given.map(() => given[0]));
  }

  test("the article page", async () => {
    const [arabic = [], french = []] = await answers(operation("article-page"), [
      { id, locale: "ar" },
      { id, locale: "fr", comments: 1 },
    ]);

    expectOneAnswer(arabic);
    expectOneAnswer(french);
    expect(arabic[0]).not.toEqual(french[0]);
    expect(arabic[0]).toMatchObject({ status: 200, errors: [] });
  });

  test("with a fault in one part, the data of the others and the place of the fault", async () => {
    const [broken = []] = await answers(IN_PART, [{ id, locale: "ar", after: "no cursor" }]);

    expectOneAnswer(broken);
    expect(broken[0]).toMatchObject({
      data: null,
      errors: [{ path: ["wrong"], extensions: { code: "BAD_USER_INPUT", argument: "after" } }],
    });
  });

  test("with variables that are wrong, missing or too many, the same words", async () => {
    const given = await answers(IN_PART, [{ id: { no: "id" } }, {}, { id, locale: 7 }, { id, more: true }]);

    for (const one of given) expectOneAnswer(one);
    expect(given.map(([first]) => (first as { errors: unknown[] }).errors.length)).toEqual([1, 1, 1, 0]);
  });

  test("with an input in which what has a default was left out", async () => {
    const query = "query ($order: ArticleOrder) { articles(orderBy: $order, first: 2) { nodes { slug } } }";

    const [ordered = [], other = []] = await answers(query, [
      { order: { field: "UPDATED_AT" } },
      { order: { field: "UPDATED_AT", direction: "ASC" } },
    ]);

    expectOneAnswer(ordered);
    expectOneAnswer(other);
    expect(ordered[0]).toMatchObject({ status: 200, errors: [] });
    expect(ordered[0]).not.toEqual(other[0]);
  });

  test("with parts skipped or included as variables say", async () => {
    const query = `query ($id: ID!, $long: Boolean!) {
      article(id: $id) { headline body @include(if: $long) { text } summary @skip(if: $long) }
    }`;

    const [long = [], short = []] = await answers(query, [
      { id, long: true },
      { id, long: false },
    ]);

    expectOneAnswer(long);
    expectOneAnswer(short);
    expect(Object.keys((long[0] as { data: { article: object } }).data.article)).toEqual(["headline", "body"]);
    expect(Object.keys((short[0] as { data: { article: object } }).data.article)).toEqual(["headline", "summary"]);
  });

  test("one operation of several in a document", async () => {
    const query = `query First($id: ID!) { article(id: $id) { headline } } query Second { sections { id } }`;
    const named = (operationName: string) => khabar.api.run(query, { id }, {}, operationName);

    for (let round = 0; round < OFTEN; round++) {
      expect((await named("First")).data).toHaveProperty("article");
      expect((await named("Second")).data).toHaveProperty("sections");
    }
  });
});
