import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { freePort } from "../support/running-khabar.js";
import { checkAnswers } from "./check-answers.js";
import { differences } from "./differences.js";
import { draws } from "./load/draws.js";
import { LoadGenerator, type LoadResult } from "./load/load-generator.js";
import { generateInto } from "./servers/generated-archive.js";
import { type MeasuredArchive, openMeasuredArchive } from "./servers/measured-archive.js";
import { WORKLOADS } from "./workloads/all-workloads.js";

describe("the two servers of a bench", () => {
  const name = `khabar_bench_${randomUUID().replaceAll("-", "")}`;
  let archive: MeasuredArchive;

  beforeAll(async () => {
    const articles = process.env["KHABAR_HEAVY"] ? 5_000 : 250;
    await createDatabase(name, templateName("empty"));
    await generateInto(databaseUrl(name), { articles, seed: 7, comments: 14 }, "ignore");
    archive = await openMeasuredArchive(databaseUrl(name));
  });

  afterAll(async () => {
    await archive.close();
    await dropDatabase(name);
  });

  test.each(WORKLOADS)("give the same answers to $name", async (workload) => {
    const cases = await workload.cases(archive.pool);

    const checked = await checkAnswers(archive.khabar, archive.limit, workload, cases);

    expect(checked).toBeGreaterThanOrEqual(Math.min(10, cases.length));
  });

  test("are told apart by any difference", async () => {
    const [workload] = WORKLOADS;
    if (!workload) throw new Error("there is no page to measure");
    const [one, other] = await workload.cases(archive.pool);
    if (!one || !other) throw new Error("there are not two articles");
    const mixed = { variables: one.variables, values: other.values };

    const check = checkAnswers(archive.khabar, archive.limit, workload, [mixed]);

    await expect(check).rejects.toThrow(
      `article-page: answers to ${JSON.stringify(one.variables)} differ (Khabar | LIMIT)\n` +
        `  article.id: "${one.variables["id"]}" | "${other.variables["id"]}"\n`,
    );
  });
});

test("a round counts only if every answer was one", async () => {
  const rounds = await Promise.allSettled([
    drive(200, '{"data":{}}'),
    drive(500, '{"data":{}}'),
    drive(200, '{"errors":[],"data":null}'),
  ]);

  const refusal = { status: "rejected", reason: { message: expect.stringMatching(/ refused (\d+) of \1 requests$/) } };
  expect(rounds).toMatchObject([{ status: "fulfilled", value: { refused: 0 } }, refusal, refusal]);
});

async function drive(status: number, body: string): Promise<LoadResult> {
  const port = await freePort();
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(port, "127.0.0.1");
  const generator = new LoadGenerator();
  try {
    return await generator.run({ url: `http://127.0.0.1:${port}`, bodies: ["{}"], connections: 1, seconds: 1 });
  } finally {
    generator.stop();
    server.closeAllConnections();
    server.close();
  }
}

test("what is popular is asked for most, and the same again by the same name", () => {
  const things = ["first", "second", "third", "fourth"];

  const drawn = draws(things, "zipf", "a name", 1_000);

  expect(drawn).toEqual(draws(things, "zipf", "a name", 1_000));
  expect(drawn).not.toEqual(draws(things, "zipf", "another name", 1_000));
  const counts = things.map((thing) => drawn.filter((one) => one === thing).length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(new Set(draws(things, "uniform", "a name", 1_000))).toEqual(new Set(things));
});

test("differences are named with their paths and both values", () => {
  const left = { a: [{ b: 1 }, { b: null, c: "x" }], d: "same", e: [] };
  const right = { a: [{ b: 2 }, { b: null }], d: "same", e: {} };

  expect(differences(left, right)).toEqual(["a[0].b: 1 | 2", 'a[1].c: "x" | nothing', "e: [] | {}"]);
  expect(differences(left, structuredClone(left))).toEqual([]);
  expect(differences(null, { a: 1 })).toEqual(['the answer: null | {"a":1}']);
});
