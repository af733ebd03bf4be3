import { describe, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { post, refused } from "./http-request.js";

const khabar = useKhabar({ archive: "seeded" });

describe("a request that is too much for GraphQL", () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test.each([
    ["fields", `{${nested("a{", "}", 40_000)}}`],
    ["values", `{ nodes(ids: ${nested("[", "]", 40_000)}) { id } }`],
    ["types", `query ($ids: ${"[".repeat(5000)}ID${"]".repeat(5000)}) { nodes(ids: $ids) { id } }`],
    ["fragments", `{ node(id: "x") { ${nested("... {", "}", 10_000)} } }`],
    ["objects", `{ articles(filter: ${nested("{a:", "}", 20_000)}) { totalCount } }`],
  ])("for its nested %s is a client's mistake", async (_, query) => {
    const response = await post(khabar.origin, JSON.stringify({ query }));

    expect(response.status).toBe(400);
    expect((await refused(response)).extensions.code).toMatch(
      /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|TOO_COMPLEX)$/,
    );
  });

  test.each([
    ["lists", nested("[", "]", 90_000)],
    ["objects", `${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`],
  ])("for the nested %s in its variables is a client's mistake", async (_, value) => {
    const response = await post(
      khabar.origin,
      `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${value}}}`,
    );

    expect(response.status).toBe(400);
    expect((await refused(response)).extensions.code).toBe("BAD_USER_INPUT");
  });

  test.each([
    ["mutation { anything }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["subscription { anything }", {}, "BAD_REQUEST"],
    ["query A { __typename } query B { __typename }", {}, "OPERATION_RESOLUTION_FAILURE"],
    ["query A { __typename }", { operationName: "B" }, "OPERATION_RESOLUTION_FAILURE"],
    ["{ __typename }", { extensions: { persistedQuery: 5 } }, /^(BAD_REQUEST|PERSISTED_QUERY_NOT_SUPPORTED)$/],
    [
      "{ __typename }",
      { extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } },
      /^(BAD_REQUEST|PERSISTED_QUERY_NOT_SUPPORTED)$/,
    ],
  ])("or asks for what there is not: %s %j", async (query, more, code) => {
    const error = await refused(await post(khabar.origin, JSON.stringify({ query, ...more })));

    expect(error.extensions.code).toMatch(code);
  });
});
