import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PoolClient } from "pg";
import { codes } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { countStatements } from "../support/statements.js";
import { apart, HOLD, untilBlocked } from "./held-table.js";
import { JSON_TYPE } from "./http-request.js";
import { type LoggingServer, startServer } from "./http-server.js";
import { type RawClient, rawClient } from "./http-socket.js";

const khabar = useKhabar({ archive: "seeded" });
const CONNECTIONS = 4;
const DEADLINE = 400;
const COUNT = "{ articles { totalCount } }";
const COUNTED = { status: 200, data: { articles: { totalCount: 3 } } };
const ELSEWHERE = "{ sections { __typename } }";

describe("a request whose time is over", () => {
  let server: LoggingServer;

  beforeAll(async () => {
    server = await startServer({ deadline: DEADLINE });
    server.serveFrom(khabar.pool);
  });

  afterAll(() => server.stop());

  test("is answered with 503, and its statement is broken off", async () => {
    await apart(khabar.pool, async (client) => {
      await client.query(HOLD);
      const since = performance.now();

      const { status, data, errors } = await server.api.run(COUNT);

      expect({ status, data, codes: codes(errors) }).toEqual({
        status: 503,
        data: null,
        codes: ["SERVICE_UNAVAILABLE"],
      });
      expect(performance.now() - since).toBeGreaterThan(DEADLINE - 10);
      expect(performance.now() - since).toBeLessThan(DEADLINE + 2_000);
      await untilBlocked(client, 0);
      await client.query("rollback");
    });
    expect(await server.api.run(COUNT)).toMatchObject(COUNTED);
    expect(server.log).toEqual([]);
  });

  test("is told when to come back", async () => {
    await apart(khabar.pool, async (client) => {
      await client.query(HOLD);

      const response = await fetch(`${server.origin}/graphql`, {
        method: "POST",
        headers: JSON_TYPE,
        body: JSON.stringify({ query: COUNT }),
      });

      expect(response.headers.get("retry-after")).toBe("2");
      await client.query("rollback");
    });
  });

  test("begins no statement any more, should there be a connection for it at last", async () => {
    const held: PoolClient[] = [];
    let statements: number;
    try {
      for (let index = 0; index < CONNECTIONS; index++) held.push(await khabar.pool.connect());

      const answers = await Promise.all(Array.from({ length: 8 }, () => server.api.run(COUNT)));

      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 503));
    } finally {
      statements = await countStatements(async () => {
        for (const client of held) client.release();
        await sleep(100);
      });
    }
    expect(statements).toBe(0);
    expect(await server.api.run(COUNT)).toMatchObject(COUNTED);
  });

  test.each([
    ["headers", "POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ", "x"],
    [
      "body",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n",
      " ",
    ],
    [
      "body without a length",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
      "1\r\n \r\n",
    ],
  ])("is 408 where it is its %s that come byte by byte", async (_, beginning, piece) => {
    const client = await rawClient(server.origin);
    client.write(beginning);

    const trickle = setInterval(() => client.write(piece), 50);
    await client.until("HTTP/1.1 408 Request Timeout");
    clearInterval(trickle);

    expect(client.received).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("clients that hang up", () => {
  /** Lets so many clients ask for what is held, and waits until their statements hold all connections. */
  async function ask(count: number): Promise<RawClient[]> {
    const body = JSON.stringify({ query: COUNT });
    const clients = await Promise.all(Array.from({ length: count }, () => rawClient(khabar.origin)));
    for (const client of clients) {
      client.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`);
      client.write(`content-length: ${body.length}\r\n\r\n${body}`);
    }
    return clients;
  }

  /** Waits until nobody uses a connection, at most a second. */
  async function untilIdle(): Promise<boolean> {
    const isIdle = () => khabar.pool.waitingCount === 0 && khabar.pool.idleCount === khabar.pool.totalCount;
    for (let waits = 0; waits < 100 && !isIdle(); waits++) await sleep(10);
    return isIdle();
  }

  test("free what they held at once: no statement of theirs runs, and others find a connection", async () => {
    await apart(khabar.pool, async (holder) => {
      await holder.query(HOLD);
      const clients = await ask(30);
      await untilBlocked(holder, CONNECTIONS);

      for (const client of clients) client.hangUp();

      await untilBlocked(holder, 0);
      const { status } = await khabar.api.run(ELSEWHERE);
      expect(status).toBe(200);
      expect(await untilIdle()).toBe(true);
      await holder.query("rollback");
    });
    expect(await khabar.api.run(COUNT)).toMatchObject(COUNTED);
  });

  test("leave nothing behind however soon they go", async () => {
    await apart(khabar.pool, async (holder) => {
      await holder.query(HOLD);
      for (let round = 0; round < 20; round++) {
        const clients = await ask(6);
        await sleep(round / 2);
        for (const client of clients) client.hangUp();
      }

      await untilBlocked(holder, 0);
      expect(await untilIdle()).toBe(true);
      await holder.query("rollback");
    });
  });

  test("take nothing from those who stay", async () => {
    await apart(khabar.pool, async (holder) => {
      await holder.query(HOLD);
      const staying = [khabar.api.run(COUNT), khabar.api.run(COUNT)];
      await untilBlocked(holder, 2);

      for (let round = 0; round < 5; round++) {
        const clients = await ask(2);
        await untilBlocked(holder, CONNECTIONS);
        for (const client of clients) client.hangUp();
        await untilBlocked(holder, 2);
      }

      await holder.query("rollback");
      expect(await Promise.all(staying)).toMatchObject([COUNTED, COUNTED]);
    });
  });
});

test("a server whose connections are all in use is ready nevertheless", async () => {
  await apart(khabar.pool, async (holder) => {
    await holder.query(HOLD);
    const waiting = Array.from({ length: CONNECTIONS * 2 }, () => khabar.api.run(COUNT));
    await untilBlocked(holder, CONNECTIONS);

    const { status } = await fetch(`${khabar.origin}/readyz`);

    expect(status).toBe(200);
    await holder.query("rollback");
    expect(await Promise.all(waiting)).toMatchObject(waiting.map(() => COUNTED));
  });
});
