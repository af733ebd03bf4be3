import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { codes } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { apart, cut, HOLD, untilBlocked } from "./held-table.js";
import { type LoggingServer, startServer } from "./http-server.js";

const khabar = useKhabar({ archive: "seeded" });
const COUNT = "{ articles { totalCount } }";
let server: LoggingServer;

beforeAll(async () => {
  server = await startServer();
  server.serveFrom(khabar.pool);
});

afterAll(() => server.stop());

describe("a fault inside", () => {
  test("shows a reference that stands in the log, and nothing of what happened", async () => {
    await khabar.pool.query("alter table article rename to article_elsewhere");
    const { status, data, errors } = await server.api.run(COUNT);
    await khabar.pool.query("alter table article_elsewhere rename to article");

    expect([status, data]).toEqual([200, null]);
    expect(codes(errors)).toEqual(["INTERNAL_SERVER_ERROR"]);
    const reference = errors[0]?.extensions.reference ?? "";
    expect(reference).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.stringify(errors)).not.toMatch(
      /relation|article"? does|select|node_modules|\.js|\.ts|\/src|stack|42P01/,
    );
    const line = server.log.find((entry) => entry.includes(reference));
    expect(line).toContain('relation \\"article\\" does not exist');
    expect(await server.api.run(COUNT)).toMatchObject({ data: { articles: { totalCount: 3 } } });
  });
});

describe("a connection to the database that is cut", () => {
  test("while nobody uses it is not noticed by readers for long", async () => {
    await Promise.all(Array.from({ length: 4 }, () => server.api.run(COUNT)));

    await apart(khabar.pool, cut);

    const answers = [];
    for (let attempts = 0; attempts < 20; attempts++) answers.push(await server.api.run(COUNT));
    const failed = answers.filter(({ errors }) => errors.length > 0);
    // A connection may be lost in the very moment it is used.
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(failed.length > 0 ? [503] : []));
    expect(failed.length).toBeLessThanOrEqual(4);
    expect(answers.at(-1)).toMatchObject({ status: 200, data: { articles: { totalCount: 3 } } });
  });

  test("under a running statement is 503 for that request, and the next one is answered", async () => {
    await apart(khabar.pool, async (client) => {
      await client.query(HOLD);
      const waiting = server.api.run(COUNT);
      await untilBlocked(client);

      await cut(client);

      const { status, errors } = await waiting;
      expect([status, codes(errors)]).toEqual([503, ["SERVICE_UNAVAILABLE"]]);
      expect(JSON.stringify(errors)).not.toMatch(/terminat|administrator|57P01/);
      await client.query("rollback");
    });
    expect(await server.api.run(COUNT)).toMatchObject({ data: { articles: { totalCount: 3 } } });
  });
});

describe("a server without its database", () => {
  const opened: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0).toReversed()) await close();
  });

  async function startedServer(): Promise<LoggingServer> {
    const started = await startServer();
    opened.push(() => started.stop());
    return started;
  }

  /** Connections to something that hangs up on whatever it is sent. */
  async function lostPool(): Promise<pg.Pool> {
    const nowhere = createServer((socket) => void socket.once("data", () => socket.end("secret"))).listen(0);
    await once(nowhere, "listening");
    const { port } = nowhere.address() as AddressInfo; // It listens on TCP.
    const pool = new pg.Pool({ host: "localhost", port, user: "khabar", database: "lost" });
    opened.push(
      async () => nowhere.close(),
      () => pool.end(),
    );
    return pool;
  }

  async function look({ origin }: LoggingServer, path: string) {
    const response = await fetch(origin + path);
    return [response.status, await response.json()];
  }

  test("is well but not ready until it has it", async () => {
    const early = await startedServer();

    expect(await look(early, "/healthz")).toEqual([200, { status: "well" }]);
    expect(await look(early, "/readyz")).toEqual([503, { status: "waiting for the database" }]);
    const { status, errors } = await early.api.run(COUNT);
    expect([status, codes(errors)]).toEqual([503, ["SERVICE_UNAVAILABLE"]]);

    early.serveFrom(khabar.pool);

    expect(await look(early, "/readyz")).toEqual([200, { status: "ready" }]);
    expect(await early.api.run(COUNT)).toMatchObject({ status: 200, data: { articles: { totalCount: 3 } } });
  });

  test("is well but not ready once it has lost it", async () => {
    const lost = await startedServer();
    lost.serveFrom(await lostPool());

    expect(await look(lost, "/healthz")).toEqual([200, { status: "well" }]);
    expect(await look(lost, "/readyz")).toEqual([503, { status: "the database does not answer" }]);
    const { status, errors } = await lost.api.run(COUNT);
    expect([status, codes(errors)]).toEqual([503, ["SERVICE_UNAVAILABLE"]]);
    expect(JSON.stringify(errors)).not.toMatch(/localhost|127\.0\.0\.1|terminated|secret/);
  });
});
