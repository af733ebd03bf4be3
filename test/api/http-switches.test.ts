import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { type LoggingServer, startServer } from "./http-server.js";

const khabar = useKhabar({ archive: "empty" });

describe("a server that keeps its schema to itself", () => {
  let server: LoggingServer;

  beforeAll(async () => {
    server = await startServer({ introspection: false });
    server.serveFrom(khabar.pool);
  });

  afterAll(() => server.stop());

  test.each([
    "{ __schema { types { name } } }",
    '{ __type(name: "Article") { name } }',
    "{ a: __schema { __typename } }",
  ])("refuses introspection: %s", async (query) => {
    const { status, data, errors } = await server.api.run(query);

    expect([status, data, codes(errors)]).toEqual([400, null, ["GRAPHQL_VALIDATION_FAILED"]]);
  });

  test("still tells the type of an object", async () => {
    expect((await server.api.run("{ __typename }")).data).toEqual({ __typename: "Query" });
  });

  test.each<[string, object, string]>([
    ["{ artcles { totalCount } }", {}, "articles"],
    ["{ articles { totalCont } }", {}, "totalCount"],
    ["{ articles(frst: 1) { totalCount } }", {}, "first"],
    ["{ articles(filter: { language: [] }) { totalCount } }", {}, "languages"],
    ["{ articles(orderBy: { field: PUBLISHED }) { totalCount } }", {}, "PUBLISHED_AT"],
    ['{ node(id: "x") { ... on Artcle { id } } }', {}, '"Article"'],
    ["query ($f: ArticleFilte) { articles(filter: $f) { totalCount } }", {}, '"ArticleFilter"'],
    ["query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }", { f: { language: [] } }, "languages"],
    [
      "query ($o: ArticleOrder) { articles(orderBy: $o) { totalCount } }",
      { o: { field: "PUBLISHED" } },
      "PUBLISHED_AT",
    ],
    ["query ($o: ArticleOrder) { articles(orderBy: $o) { totalCount } }", { o: { fields: "A" } }, '"field"?'],
  ])("does not suggest names: %s %j", async (query, variables, name) => {
    const open = await khabar.api.run(query, variables);
    const { status, errors } = await server.api.run(query, variables);

    expect(open.errors.map(({ message }) => message).join()).toContain(name);
    expect(status).toBe(400);
    expect(errors.map(({ message }) => message).join()).not.toMatch(/Did you mean|PUBLISHED_AT|languages/);
  });

  test("a server that shows its schema shows all of it", async () => {
    const { data } = await khabar.api.run("{ __schema { queryType { name } } }");

    expect(data).toEqual({ __schema: { queryType: { name: "Query" } } });
  });
});

describe("other sites", () => {
  const NEWS = "https://news.example";
  let server: LoggingServer;

  beforeAll(async () => {
    server = await startServer({ corsOrigins: [NEWS, "http://localhost:3000"] });
    server.serveFrom(khabar.pool);
  });

  afterAll(() => server.stop());

  function ask(origin: string, from: string): Promise<Response> {
    const headers = { "content-type": "application/json", origin: from };
    return fetch(`${origin}/graphql`, { method: "POST", headers, body: '{"query":"{ __typename }"}' });
  }

  function preflight(origin: string, from: string): Promise<Response> {
    const wanted = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };
    return fetch(`${origin}/graphql`, { method: "OPTIONS", headers: { origin: from, ...wanted } });
  }

  const allowed = (response: Response) => response.headers.get("access-control-allow-origin");

  test.each([NEWS, "null", "http://127.0.0.1"])("may read nothing unless they are named: %s", async (from) => {
    expect(allowed(await ask(khabar.origin, from))).toBeNull();
    expect(allowed(await preflight(khabar.origin, from))).toBeNull();
  });

  test.each([NEWS, "http://localhost:3000"])("may read where they are named: %s", async (from) => {
    const answer = await ask(server.origin, from);
    const before = await preflight(server.origin, from);

    expect([answer.status, allowed(answer)]).toEqual([200, from]);
    expect(answer.headers.get("vary")).toMatch(/^Origin,/);
    expect([before.status, allowed(before)]).toEqual([204, from]);
    expect(before.headers.get("access-control-allow-methods")).toBe("GET,POST");
    expect(before.headers.get("access-control-allow-headers")).toBe("content-type");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test.each([
    "https://evil.example",
    "https://news.example.evil.example",
    "https://evil-news.example",
    "http://news.example",
    "https://news.example:8443",
    "https://NEWS.example",
    "https://news.example/",
    "null",
    "*",
  ])("are not taken for one that is named: %s", async (from) => {
    expect(allowed(await ask(server.origin, from))).toBeNull();
    expect(allowed(await preflight(server.origin, from))).toBeNull();
  });
});
