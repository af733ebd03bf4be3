import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { GraphQLBoolean, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { pino } from "pino";
import { servePool, type ServedPool } from "../../src/database/serve-pool.js";
import { makeApollo } from "../../src/http/make-apollo.js";
import { KhabarServer } from "../../src/http/server.js";
import { makeContext, USUAL_COMMENTING } from "../../src/kernel/context.js";
import { useKhabar } from "../support/khabar.js";
import { JSON_TYPE, post, refused } from "./http-request.js";
import { rawClient } from "./http-socket.js";

const khabar = useKhabar({ archive: "empty" });
const site = { publicUrl: "https://khabar.example", defaultLocale: "ar", nodeKinds: [], commenting: USUAL_COMMENTING };
const log = pino({ level: "silent" });
const started: KhabarServer[] = [];
let served: ServedPool;
let origin: string;
let writes = 0;
let reads = 0;

/** Counts what is run of it, and tells as much as anybody likes to hear. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      read: { type: GraphQLInt, resolve: () => ++reads },
      text: {
        type: GraphQLString,
        args: { length: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { length }: { length: number }) => "a".repeat(length),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: { write: { type: GraphQLBoolean, resolve: () => ++writes > 0 } },
  }),
});

/** Starts a server of this schema, and answers where it is. */
async function start(deadline?: number): Promise<string> {
  const apollo = await makeApollo(schema, true, log);
  const server = new KhabarServer({ apollo, playground: null, corsOrigins: [], log, ...(deadline && { deadline }) });
  started.push(server);
  server.serveFrom({ answers: served.answers, contextFor: async () => makeContext(served.forRequest(), site, []) });
  return (await server.listen(0, "127.0.0.1")).origin;
}

beforeAll(async () => {
  served = servePool(khabar.pool);
  origin = await start();
});

beforeEach(() => {
  writes = 0;
  reads = 0;
});

afterAll(async () => {
  for (const server of started) await server.stop();
  await served.close();
});

const WRITE = JSON.stringify({ query: "mutation { write }" });

describe("a mutation", () => {
  test("runs by POST with JSON, once", async () => {
    const response = await post(origin, WRITE);

    expect(await response.json()).toEqual({ data: { write: true } });
    expect(writes).toBe(1);
  });

  test.each([
    ["mutation { write }", ""],
    ["query A { read } mutation B { write }", "&operationName=B"],
    ["fragment F on Mutation { write } mutation { ...F }", ""],
  ])("never runs by GET: %s", async (query, more) => {
    for (const headers of [JSON_TYPE, { "apollo-require-preflight": "yes" }]) {
      const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}${more}`, { headers });

      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    }
    expect(writes).toBe(0);
  });

  test.each<Record<string, string>>([
    {},
    { "content-type": "text/plain" },
    { "content-type": "text/plain; application/json" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/jsonx" },
    { "content-type": "application/graphql" },
    { "content-type": "text/plain", "apollo-require-preflight": "yes" },
  ])("does not run by a POST that any page could send: %j", async (headers) => {
    const response = await post(origin, new Blob([WRITE]), headers);

    expect([response.status, (await refused(response)).extensions.code]).toEqual([415, "BAD_REQUEST"]);
    expect(writes).toBe(0);
  });

  test.each([`[${WRITE}]`, `[${WRITE},${WRITE}]`, `[]`])("does not run in a batch: %s", async (body) => {
    const response = await post(origin, body);

    expect([response.status, (await refused(response)).extensions.code]).toEqual([400, "BAD_REQUEST"]);
    expect(writes).toBe(0);
  });

  test.each(["text/html", "application/xml, text/*", "application/json;q=0", "image/*"])(
    "does not run for a client that would not take its answer: %s",
    async (accept) => {
      const response = await post(origin, WRITE, { ...JSON_TYPE, accept });

      expect([response.status, (await refused(response)).extensions.code]).toEqual([406, "BAD_REQUEST"]);
      expect(writes).toBe(0);
    },
  );
});

describe("a query by GET", () => {
  const read = (headers: Record<string, string>) => fetch(`${origin}/graphql?query={read}`, { headers });

  test("runs where a browser would have asked first whether it may", async () => {
    const responses = [await read(JSON_TYPE), await read({ "apollo-require-preflight": "yes" })];

    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(reads).toBe(2);
  });

  test.each<[number, string | null]>([
    [400, null],
    [400, "text/plain"],
    [400, "application/x-www-form-urlencoded"],
    [400, "multipart/form-data; boundary=x"],
    [415, "application/graphql"],
    [415, "application/jsonx"],
    [415, "json"],
    [415, "/"],
    [415, "message/http; application/json"],
  ])("is answered with %i, and nothing runs, where its media type is %s", async (status, type) => {
    const response = await read(type === null ? {} : { "content-type": type });

    expect(response.status).toBe(status);
    expect((await refused(response)).extensions.code).toBe("BAD_REQUEST");
    expect(reads).toBe(0);
  });
});

test("a client that does not take its answer is hung up on", async () => {
  const deadline = 200;
  const length = 30_000_000;
  const client = await rawClient(await start(deadline));
  const body = JSON.stringify({ query: `{ text(length: ${length}) }` });
  client.pause();

  client.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`);
  client.write(`content-length: ${body.length}\r\n\r\n${body}`);
  await sleep(deadline * 10);

  await client.drain();
  expect(client.received.length).toBeLessThan(length);
});
