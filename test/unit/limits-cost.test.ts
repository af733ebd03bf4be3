import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type GraphQLSchema, Kind, parse, validate } from "graphql";
import { answerCost } from "../../src/kernel/limits/answer-cost.js";
import { requestCost } from "../../src/kernel/limits/request-cost.js";
import { makeSchema } from "../../src/schema.js";

describe("a request costs", () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await makeSchema();
  });

  function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number | null {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the operation comes first");
    return requestCost(schema, document, operation, variables);
  }

  test("one for each object and nothing for plain values", () => {
    expect(cost(`{ article(id: "a") { id headline keywords section { name } source { name } } }`)).toBe(3);
    expect(cost("{ __typename }")).toBe(0);
  });

  test("its pages: the connection, its page information and each item", () => {
    expect(cost("{ articles(first: 7) { pageInfo { endCursor } nodes { id } } }")).toBe(1 + 1 + 7);
    expect(cost("{ articles(last: 7) { nodes { id } } }")).toBe(1 + 7);
    expect(cost("{ articles(first: 7) { edges { cursor node { id } } } }")).toBe(1 + 7 * 2);
    expect(cost("{ articles(first: 7) { edges { cursor } nodes { id } } }")).toBe(1 + 7 + 7);
  });

  test("twenty items a page where nobody says", () => {
    expect(cost("{ articles { nodes { id } } }")).toBe(21);
    expect(cost("{ articles(first: null, last: null) { nodes { id } } }")).toBe(21);
    expect(cost("query ($n: Int) { articles(first: $n) { nodes { id } } }")).toBe(21);
    expect(cost("query ($n: Int) { articles(first: $n) { nodes { id } } }", { n: null })).toBe(21);
  });

  test("what its variables say, or their defaults", () => {
    const text = "query ($n: Int = 5) { articles(first: $n) { nodes { id } } }";

    expect(cost(text, { n: 80 })).toBe(81);
    expect(cost(text)).toBe(6);
    expect(cost(text, { n: null })).toBe(21);
  });

  test("no more than the greatest page and no less than none, since the field itself refuses other sizes", () => {
    const text = "query ($n: Int) { articles(first: $n) { nodes { id } } }";

    expect([1_000_000, 101, 100, 0, -5].map((n) => cost(text, { n }))).toEqual([101, 101, 101, 1, 1]);
  });

  test("nothing yet where a variable is wrong: running it tells", () => {
    const text = "query ($n: Int!) { articles(first: $n) { nodes { id } } }";

    expect([{}, { n: "9" }, { n: 1.5 }, { n: [1] }].map((variables) => cost(text, variables))).toEqual(
      Array(4).fill(null),
    );
  });

  test("what hangs below a list as often as the list is long", () => {
    expect(cost("{ articles(first: 3) { nodes { section { id } comments(first: 5) { nodes { id } } } } }")).toBe(
      1 + 3 * (1 + 1 + (1 + 5)),
    );
    expect(cost(`{ article(id: "a") { people { id affiliations { organization { id } } } } }`)).toBe(
      1 + 4 * (1 + 3 * (1 + 1)),
    );
  });

  test("as much under an alias, and as often as there are", () => {
    expect(cost("{ a: articles(first: 3) { nodes { id } } b: articles(first: 4) { nodes { id } } }")).toBe(4 + 5);
  });

  test("the ids it gives", () => {
    expect(cost(`{ nodes(ids: ["a", "b", "c"]) { id ... on Article { section { id } } } }`)).toBe(3 * 2);
    expect(cost("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b"] })).toBe(2);
    expect(cost(`query ($id: ID!) { nodes(ids: [$id, "b"]) { id } }`, { id: "a" })).toBe(2);
    expect(cost(`{ nodes(ids: "a") { id } }`)).toBe(1);
  });

  test("more where a plain value is work", () => {
    expect(cost("{ articles(first: 2) { totalCount nodes { bodyHtml } } }")).toBe(1 + 10 + 2 * (1 + 10));
  });

  test("of an interface, the type for which most is selected", () => {
    expect(
      cost(`{
        node(id: "a") {
          ... on Article { section { id } source { id } }
          ... on Mentionable { identifiers { value } }
          ... on Entity { image { url } }
          ... on Person { affiliations { id } }
          ... on Place { containedIn { id } }
        }
      }`),
    ).toBe(1 + 2 + 1 + 3);
  });

  test("what its fragments hold, wherever they are spread and whatever page is around", () => {
    const fragments =
      "fragment Page on ArticleConnection { nodes { ...One } } fragment One on Article { section { id } }";

    expect(cost(`{ a: articles(first: 2) { ...Page } b: articles(first: 5) { ...Page } } ${fragments}`)).toBe(
      1 + 2 * 2 + (1 + 5 * 2),
    );
  });

  test("nothing for what is left out", () => {
    const text = `query ($yes: Boolean!, $no: Boolean = false) {
      a: articles @skip(if: $yes) { nodes { id } }
      b: articles @include(if: $no) { nodes { id } }
      ... @include(if: false) { c: articles { nodes { id } } }
      ...More @skip(if: true)
      d: articles(first: 1) @include(if: $yes) @skip(if: $no) { nodes { id } }
    }
    fragment More on Query { articles { nodes { id } } }`;

    expect(cost(text, { yes: true })).toBe(2);
    expect(cost(text, { yes: false, no: true })).toBe(21 + 21);
  });

  test("nothing for what it asks of the schema", () => {
    expect(cost('{ __schema { types { fields { name } } } __type(name: "Article") { name } }')).toBe(0);
  });

  test("what fragments that double grow to, as far as numbers reach", () => {
    const fragments = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const body = index < count - 1 ? `a: parent { ...F${index + 1} } b: parent { ...F${index + 1} }` : "id";
        return `fragment F${index} on Section { ${body} }`;
      }).join(" ");
    const text = `{ article(id: "a") { section { ...F0 } } }`;

    expect(cost(`${text} ${fragments(31)}`)).toBe(2 + 2 ** 31 - 2);
    expect(cost(`${text} ${fragments(200)}`)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("the product of its pages", () => {
    const size = fc.integer({ min: 1, max: 100 });

    fc.assert(
      fc.property(size, size, size, (a, b, c) => {
        const text = `query ($b: Int) { articles(first: ${a}) { nodes { mentions(last: $b) { nodes { target {
          articles(first: ${c}) { nodes { id } } } } } } } }`;

        expect(cost(text, { b })).toBe(1 + a * (1 + 1 + b * (1 + 1 + (1 + c))));
      }),
    );
  });
});

test("an answer costs the objects it holds, the root aside", () => {
  const data = {
    article: { id: "a", keywords: ["x", "y"], people: [{ name: "n" }, null, { name: null }] },
    none: null,
  };

  expect(answerCost(data)).toBe(3);
  expect([answerCost(null), answerCost(undefined), answerCost({})]).toEqual([0, 0, 0]);
});
