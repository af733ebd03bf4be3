import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { countStatements } from "../support/statements.js";
import { ASK, JSON_TYPE, post, refused } from "./http-request.js";
import { rawClient } from "./http-socket.js";

const khabar = useKhabar({ archive: "seeded" });

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(khabar.origin + path, init);
}

describe("a body that cannot be read", () => {
  const long = `{"query":"{ __typename }","padding":"${"a".repeat(200_000)}"}`;

  test("longer than 200 KB is refused by its header, before it is sent", async () => {
    const client = await rawClient(khabar.origin);

    client.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 200001\r\n\r\n`,
    );

    await client.until("A request body may have at most 200000 bytes.");
    expect(client.received).toMatch(/^HTTP\/1\.1 413 /);
    client.hangUp();
  });

  test("longer than 200 KB is refused where no header tells", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(long));
        controller.close();
      },
    });

    const response = await post(khabar.origin, pieces);

    expect(response.status).toBe(413);
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
  });

  test("of 200 KB is read", async () => {
    const frame = '{"query":"{ __typename }","padding":""}';
    const body = frame.replace('""', `"${"a".repeat(200_000 - frame.length)}"`);
    expect(Buffer.byteLength(body)).toBe(200_000);

    expect((await post(khabar.origin, body)).status).toBe(200);
  });

  test("compressed is refused, even where it would be short", async () => {
    const response = await post(khabar.origin, gzipSync(ASK), { ...JSON_TYPE, "content-encoding": "gzip" });

    expect(response.status).toBe(415);
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
  });

  test.each([
    ["nothing", ""],
    ["broken JSON", '{"query": "{ __typename }"'],
    [
      "broken UTF-8",
      Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.from([0xff]), Buffer.from('"}')]),
    ],
    ["a batch", `[${ASK},${ASK}]`],
    ["text", '"{ __typename }"'],
    ["null", "null"],
    ["an object without a query", "{}"],
    ["a query that is a number", '{"query": 5}'],
    ["a query that is empty", '{"query": ""}'],
    ["variables that are a list", '{"query": "{ __typename }", "variables": []}'],
    ["variables that are text", '{"query": "{ __typename }", "variables": "{}"}'],
    ["an operation's name that is a number", '{"query": "{ __typename }", "operationName": 5}'],
    ["extensions that are a list", '{"query": "{ __typename }", "extensions": []}'],
  ])("%s is refused", async (_, body) => {
    const response = await post(khabar.origin, body);

    expect(response.status).toBe(400);
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
  });
});

describe("a request another site's page could send without asking", () => {
  test.each<Record<string, string>>([
    {},
    { "content-type": "text/plain" },
    { "content-type": "text/plain; charset=utf-8; application/json" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/json; charset=utf-16" },
    { "content-type": "application/graphql" },
  ])("by POST is not run: %j", async (headers) => {
    const statements = await countStatements(async () => {
      const response = await post(khabar.origin, new Blob([ASK]), headers);

      expect(response.status).toBe(415);
      expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
    });

    expect(statements).toBe(0);
  });

  test.each([{}, { "content-type": "text/plain" }, { "content-type": "multipart/form-data" }])(
    "by GET is not run: %j",
    async (headers) => {
      const statements = await countStatements(async () => {
        const response = await send(`/graphql?query=${encodeURIComponent("{ articles { totalCount } }")}`, { headers });

        expect(response.status).toBe(400);
        expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
      });

      expect(statements).toBe(0);
    },
  );
});

describe("GET", () => {
  const get = (parameters: string) => send(`/graphql?${parameters}`, { headers: JSON_TYPE });

  test("answers a query with its variables", async () => {
    const query = encodeURIComponent("query ($n: Int) { articles(first: $n) { nodes { language } } }");

    const response = await get(`query=${query}&variables=${encodeURIComponent('{"n":1}')}`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { articles: { nodes: [{ language: expect.any(String) }] } } });
  });

  test("never runs a mutation", async () => {
    const response = await get(
      `query=${encodeURIComponent("mutation { createSource(input: { source: {} }) { errors { code } } }")}`,
    );

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
  });

  test.each([
    ["no query", "", "BAD_REQUEST"],
    ["two queries", "query={a}&query={b}", "BAD_REQUEST"],
    ["broken percent-encoding", "query=%ZZ%ff", "GRAPHQL_PARSE_FAILED"],
    ["a NUL", "query=%00", "GRAPHQL_PARSE_FAILED"],
    ["broken variables", "query={__typename}&variables={", "BAD_REQUEST"],
    ["variables that are a number", "query={__typename}&variables=5", "BAD_REQUEST"],
  ])("with %s is refused", async (_, parameters, code) => {
    const response = await get(parameters);

    expect(response.status).toBe(400);
    expect((await refused(response)).extensions.code).toBe(code);
  });
});

describe("methods and paths", () => {
  test.each(["PUT", "DELETE", "PATCH"])("%s is not a way to ask", async (method) => {
    const response = await send("/graphql", { method, headers: JSON_TYPE, body: ASK });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST, OPTIONS");
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
  });

  test("HEAD is answered without a body", async () => {
    const statuses = await Promise.all(
      ["/graphql", "/healthz", "/nowhere"].map(async (path) => {
        const response = await send(path, { method: "HEAD" });
        expect(await response.text()).toBe("");
        return response.status;
      }),
    );

    expect(statuses).toEqual([405, 200, 404]);
  });

  test.each(["/graphql/", "/Graphql", "/%67raphql", "/graphql;a", "/favicon.ico", "/.env", "/%00", "/%", "//graphql"])(
    "there is nothing at %s",
    async (path) => {
      const client = await rawClient(khabar.origin);

      client.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);

      await client.until("There is nothing here.");
      expect(client.received).toMatch(/^HTTP\/1\.1 404 /);
    },
  );

  test("there is no way up from a path", async () => {
    const client = await rawClient(khabar.origin);

    client.write(`GET /../../../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);

    await client.until("There is nothing here.");
    expect(client.received).not.toContain("root:");
  });

  test.each(["NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", `GET /${"a".repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`])(
    "what is no HTTP is refused",
    async (text) => {
      const client = await rawClient(khabar.origin);

      client.write(text);

      await client.until("HTTP/1.1 4");
      expect((await post(khabar.origin, ASK)).status).toBe(200);
    },
  );
});
