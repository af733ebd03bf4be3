import { describe, expect, test } from "@jest/globals";
import { buildSchema, execute, GraphQLError, parse, validate } from "graphql";
import { argumentPath } from "../../src/http/argument-path.js";

const SCHEMA = buildSchema(`
  enum Order { UP DOWN }
  input Range { from: Int! to: Int }
  input Filter { words: [String!] ranges: [Range!] order: Order }
  type Query { find(id: ID, ids: [ID!], filter: Filter, size: Int): Query name: String needs(id: ID!): Int }
`);

/** The paths of all mistakes in a request. */
function paths(text: string, variables: Readonly<Record<string, unknown>> = {}): (string | null)[] {
  const document = parse(text);
  const mistakes = validate(SCHEMA, document);
  if (mistakes.length > 0) return mistakes.map(argumentPath);
  const result = execute({ schema: SCHEMA, document, variableValues: variables, rootValue: { find: () => ({}) } });
  if (result instanceof Promise) throw new Error("nothing here takes time");
  return (result.errors ?? []).map(argumentPath);
}

describe("a mistake written out", () => {
  test.each([
    ['{ find(size: "x") { name } }', "size"],
    ["{ find(id: true) { name } }", "id"],
    ['{ find(ids: ["a", 1.5]) { name } }', "ids.1"],
    ["{ find(ids: [[1]]) { name } }", "ids.0"],
    ["{ find(filter: { words: [5] }) { name } }", "filter.words.0"],
    ["{ find(filter: { ranges: [{ from: 1 }, { from: A }] }) { name } }", "filter.ranges.1.from"],
    ["{ find(filter: { ranges: [{ to: 1 }] }) { name } }", "filter.ranges.0"],
    ["{ find(filter: { wrods: [] }) { name } }", "filter.wrods"],
    ["{ find(filter: { order: SIDEWAYS }) { name } }", "filter.order"],
    ["{ find(syze: 1) { name } }", "syze"],
    ["{ needs }", "id"],
    ["{ needs(id: null) }", "id"],
    ["{ find { find(size: 1.5) { name } } }", "size"],
    ["{ name @skip(if: 1) }", "if"],
    ["{ name @skip }", "if"],
    ["{ ...More } fragment More on Query { find(size: 1.5) { name } }", "size"],
  ])("%s is in %s", (text, path) => {
    expect(paths(text)).toEqual([path]);
  });

  test("each has its own path", () => {
    expect(paths("{ a: find(size: 1.5) { name } b: find(id: {}) { name } }")).toEqual(["size", "id"]);
  });

  test("a mistake in no argument has none", () => {
    expect(paths("{ nmae }")).toEqual([null]);
    expect(paths("{ find }")).toEqual([null]);
    expect(argumentPath(new GraphQLError("anything"))).toBeNull();
  });
});

describe("a mistake in a variable", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["query ($n: Int) { find(size: $n) { name } }", { n: "x" }, "size"],
    ["query ($i: ID!) { needs(id: $i) }", {}, "id"],
    ["query ($i: ID!) { needs(id: $i) }", { i: null }, "id"],
    ["query ($l: [ID!]) { find(ids: $l) { name } }", { l: ["a", null] }, "ids.1"],
    ["query ($f: Filter) { find(filter: $f) { name } }", { f: { words: ["a", 5] } }, "filter.words.1"],
    ["query ($f: Filter) { find(filter: $f) { name } }", { f: { ranges: [{ from: "a" }] } }, "filter.ranges.0.from"],
    ["query ($f: Filter) { find(filter: $f) { name } }", { f: { order: "SIDEWAYS" } }, "filter.order"],
    ["query ($r: Range!) { find(filter: { ranges: [$r] }) { name } }", { r: { from: 1.5 } }, "filter.ranges.0.from"],
    ['query ($i: ID = "x") { needs(id: $i) }', { i: null }, "id"],
    ['query ($i: ID = "x") { find(ids: ["a", $i]) { name } }', { i: null }, "ids"],
  ])("%s with %j is in %s", (text, variables, path) => {
    expect(paths(text, variables)).toEqual([path]);
  });

  test("of the wrong type is in the argument it stands in", () => {
    expect(paths("query ($n: String) { find(size: $n) { name } }")).toEqual(["size"]);
  });

  test("that is not used is in none", () => {
    expect(paths("query ($n: Int) { name }")).toEqual([null]);
  });
});

test("a hundred mistakes in a long request are found in one reading of it", () => {
  const text = `{ ${Array.from({ length: 7000 }, (_, index) => `a${index}: needs(id: 5.5)`).join(" ")} }`;
  const mistakes = validate(SCHEMA, parse(text));
  const start = performance.now();

  const found = mistakes.map(argumentPath);

  expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => "id"));
  // Read anew for each of them, it takes seconds in which nobody else is answered.
  expect(performance.now() - start).toBeLessThan(1500);
});
