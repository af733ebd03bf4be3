import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import pg from "pg";
import { type ServedPool, servePool } from "../../src/database/serve-pool.js";
import type { Database } from "../../src/kernel/database.js";
import type { SharedBatch } from "../../src/kernel/gathering.js";

let pool: pg.Pool;
let served: ServedPool;
let sent: (readonly number[])[];

beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env["KHABAR_TEST_SERVER"], max: 4 });
  served = servePool(pool);
});

beforeEach(() => {
  sent = [];
});

afterAll(async () => {
  await served.close();
  await pool.end();
});

const GONE = new Error("the request is over");

/** Divides a hundred by each number, and takes a while. */
const hundredths: SharedBatch<Database, number, number> = async (db, divisors) => {
  sent.push(divisors);
  const rows = await db.rows<{ answer: number }>(
    "select 100 / divisor as answer, pg_sleep(0.05) from unnest($1::integer[]) divisor",
    [divisors],
  );
  return rows.map(({ answer }) => answer);
};

const ask = (divisor: number, db = served.forRequest()) => db.together(hundredths, divisor);

test("what is asked while a statement is on its way goes together in the next one, and each gets its own answer", async () => {
  const answers = await Promise.all([1, 2, 4, 5].map((divisor) => ask(divisor)));

  expect(answers).toEqual([100, 50, 25, 20]);
  expect(sent).toEqual([[1], [2, 4, 5]]);
});

test("never more than thirty-two go together", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index + 1)));

  expect(sent.map(({ length }) => length)).toEqual([1, 32, 7]);
});

test("one that PostgreSQL refuses takes no others with it", async () => {
  const [, zero, four] = await Promise.allSettled([ask(1), ask(0), ask(4)]);

  expect(zero).toMatchObject({ status: "rejected", reason: { code: "22012" } });
  expect(four).toEqual({ status: "fulfilled", value: 25 });
  expect(sent).toEqual([[1], [0, 4], [0], [4]]);
});

test("what is asked for a request that is over meanwhile is never sent, and it hears of that at once", async () => {
  const leaving = served.forRequest();
  const first = ask(1);
  const left = ask(2, leaving);
  const stayed = ask(4);

  leaving.end(GONE);

  await expect(left).rejects.toBe(GONE);
  expect(await Promise.all([first, stayed])).toEqual([100, 25]);
  expect(sent).toEqual([[1], [4]]);
});

test("a statement is broken off once all of those who wait for it are gone, and not before", async () => {
  const sleepy: SharedBatch<Database, string, string> = async (db, names) => {
    await db.rows("select pg_sleep($1)", [names.includes("short") ? 0.1 : 5]);
    return [...names];
  };
  const [one, other, last] = [served.forRequest(), served.forRequest(), served.forRequest()];
  const since = performance.now();
  const begun = one.together(sleepy, "short");
  const both = [one, other].map((db) => db.together(sleepy, "long"));
  await begun;

  one.end(GONE);
  await expect(both[0]).rejects.toBe(GONE);
  other.end(GONE);
  await expect(both[1]).rejects.toBe(GONE);

  expect(await last.together(sleepy, "short")).toBe("short");
  expect(performance.now() - since).toBeLessThan(4_000);
});

test("within a transaction it is asked alone, as part of it", async () => {
  const [alone, within] = await Promise.all([ask(1), served.forRequest().transaction((db) => ask(2, db))]);

  expect([alone, within]).toEqual([100, 50]);
  expect(sent).toEqual([[1], [2]]);
});
