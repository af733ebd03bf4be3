import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { makeBuild } from "../support/build.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { makeFurnishedFolder, removeFolder, type RunningKhabar, startKhabar } from "../support/running-khabar.js";

const ARTICLES = process.env["KHABAR_HEAVY"] ? 200 : 40;

const name = `khabar_${randomUUID().replaceAll("-", "")}`;
const running: RunningKhabar[] = [];
let folder: string;
let client: pg.Client;

beforeAll(async () => {
  folder = await makeFurnishedFolder();
  await createDatabase(name, templateName("empty"));
  client = new pg.Client({ connectionString: databaseUrl(name) });
  await client.connect();
});

afterAll(async () => {
  await Promise.all(running.map((khabar) => khabar.stop()));
  await client.end();
  await dropDatabase(name);
  await removeFolder(folder);
});

/** Articles that are all due at once. */
async function schedule(time: Date, prefix: string): Promise<void> {
  const dataSource = await makeDataSource(databaseUrl(name)).initialize();
  const build = makeBuild(poolOf(dataSource));
  const at = time.toISOString();
  for (let number = 0; number < ARTICLES; number++) {
    await build.article({ headline: `${prefix} ${number}`, status: "SCHEDULED", publishedAt: null, scheduledFor: at });
  }
  await dataSource.destroy();
}

/** How far the articles have got, and how often each was let out. */
async function standing(prefix: string) {
  const { rows } = await client.query<{ public: number; lines: number; versions: number }>(
    `select count(*) filter (where a.status = 'PUBLISHED')::integer as public,
       coalesce(sum((select count(*) from audit_entry e
         where e.subject_type = 'Article' and e.subject_id = a.id and e.action = 'publishDueArticle')), 0)::integer as lines,
       count(*) filter (where a.version = 2)::integer as versions
     from article a where a.headline like $1 || ' %'`,
    [prefix],
  );
  return rows[0];
}

async function untilPublic(prefix: string): Promise<void> {
  while ((await standing(prefix))?.public !== ARTICLES) await pause(50);
}

const ALL_ONCE = { public: ARTICLES, lines: ARTICLES, versions: ARTICLES };

test("what came due while nobody was there goes out when two start, each article once", async () => {
  await schedule(new Date(Date.now() - 60_000), "Missed");

  const settings = { DATABASE_URL: databaseUrl(name) };
  running.push(...(await Promise.all([startKhabar(folder, settings), startKhabar(folder, settings)])));
  await Promise.all(running.map((khabar) => khabar.ready()));
  await untilPublic("Missed");

  expect(await standing("Missed")).toEqual(ALL_ONCE);
});

test("what is due in one second is let out by two processes, each article once and none before its time", async () => {
  const time = new Date(Date.now() + 4_000);
  await schedule(time, "Timed");

  await untilPublic("Timed");

  expect(await standing("Timed")).toEqual(ALL_ONCE);
  const { rows } = await client.query<{ early: string }>(
    "select count(*) as early from article where headline like 'Timed %' and published_at < $1",
    [time],
  );
  expect(rows).toEqual([{ early: "0" }]);
});
