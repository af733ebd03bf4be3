import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { Statements } from "../../src/kernel/statements.js";

/** One connection for requests, and one to break off what they do. */
let pool: pg.Pool;
let beside: pg.Pool;

beforeAll(() => {
  const connectionString = process.env["KHABAR_TEST_SERVER"];
  pool = new pg.Pool({ connectionString, max: 1 });
  beside = new pg.Pool({ connectionString, max: 1 });
});

afterAll(async () => {
  await pool.end();
  await beside.end();
});

const GONE = new Error("the request is over");
const cancel = async (processId: number) => void (await beside.query("select pg_cancel_backend($1)", [processId]));
const nap = (seconds: number) => ({ text: "select pg_sleep($1)", values: [seconds] });

/** Begins a statement for a request that is over once it runs; resolves then. */
async function beginAndEnd(statements: Statements, seconds: number): Promise<void> {
  const request = statements.forRequest();
  const begun = request.query(nap(seconds));
  await sleep(50);
  request.end(GONE);
  await expect(begun).rejects.toBe(GONE);
}

test("a statement that was not hit at first is broken off again", async () => {
  let attempts = 0;
  const statements = new Statements(pool, async (processId) => {
    if (++attempts > 2) await cancel(processId);
  });
  const since = performance.now();

  await beginAndEnd(statements, 5);
  const { rows } = await statements.forRequest().query({ text: "select 1 as one" });

  expect(rows).toEqual([{ one: 1 }]);
  expect(attempts).toBe(3);
  expect(performance.now() - since).toBeLessThan(2_000);
});

test("what comes too late to break a statement off does not hit the next one of its connection", async () => {
  const statements = new Statements(pool, async (processId) => {
    await sleep(400);
    await cancel(processId);
  });

  await beginAndEnd(statements, 0.2);
  const next = await statements.forRequest().query(nap(0.6));

  expect(next.rowCount).toBe(1);
});

test("a connection is as good as before once a statement of it was broken off", async () => {
  const statements = new Statements(pool, cancel);
  const processOf = async () =>
    (await statements.forRequest().query<{ pid: number }>({ text: "select pg_backend_pid() as pid" })).rows[0]?.pid;
  const before = await processOf();

  await beginAndEnd(statements, 5);

  expect(await processOf()).toBe(before);
});
