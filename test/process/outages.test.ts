import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { socketFolderOf, socketUrl } from "../../src/database/embedded/socket-folder.js";
import { serverOf } from "../database/embedded-tenant.js";
import { makeFurnishedFolder, removeFolder, type RunningKhabar, startKhabar } from "../support/running-khabar.js";
import { type Shot, startLoad } from "./load.js";
import { family, signal } from "./server-processes.js";

/** How long outages last, in milliseconds; that PostgreSQL is frozen is known after three seconds at most. */
const [FROZEN, GONE] = process.env["KHABAR_HEAVY"] ? [5_000, 5_000] : [3_500, 1_000];
const ROUNDS = process.env["KHABAR_HEAVY"] ? 5 : 1;

const DEADLINE = 12_000;
const WELL = '200  {"articles":{"totalCount":3}}';
const UNAVAILABLE = '503 2 [{"code":"SERVICE_UNAVAILABLE"}]';

let folder: string;
let khabar: RunningKhabar;
let url: string;

beforeAll(async () => {
  folder = await makeFurnishedFolder();
  khabar = await (await startKhabar(folder)).ready();
  url = socketUrl(socketFolderOf(await realpath(join(folder, "postgres"))), "khabar");
});

afterAll(async () => {
  await khabar.stop();
  await removeFolder(folder);
});

/** What clients were told before, in and after an outage. */
interface Told {
  readonly shots: readonly Shot[];
  readonly began: number;
  readonly ended: number;
  readonly ready: number;
}

/** An outage: how it begins, which tells how it ends, and what is to be seen in it. */
interface Outage {
  readonly lasts: number;
  readonly begin: () => Promise<() => Promise<void> | void>;
  readonly look?: () => Promise<void>;
}

/** Lets clients ask through an outage, from before it until a while after it is over. */
async function askThrough({ lasts, begin, look }: Outage): Promise<Told> {
  const load = startLoad(khabar.origin, "{ articles { totalCount } }");
  await Promise.all([load.begun, pause(300)]);
  const began = performance.now();
  const end = await begin();
  await Promise.all([look?.(), pause(lasts)]);
  await end();
  const ended = performance.now();
  await khabar.ready();
  const ready = performance.now();
  await pause(1_300);
  return { shots: await load.stop(), began, ended, ready };
}

/** Nothing but answers and refusals, none too late; refusals in the outage; and all well again soon after. */
function expectRecovery({ shots, began, ended, ready }: Told): void {
  const outcomes = (among: readonly Shot[]) => [...new Set(among.map(({ outcome }) => outcome))].toSorted();
  expect(outcomes(shots)).toEqual([WELL, UNAVAILABLE]);
  expect(Math.max(...shots.map(({ sent, answered }) => answered - sent))).toBeLessThan(DEADLINE + 1_000);
  const before = shots.filter(({ answered }) => answered < began);
  const refused = shots.filter(({ outcome }) => outcome === UNAVAILABLE);
  expect(outcomes(before)).toEqual([WELL]);
  expect(refused.some(({ answered }) => answered < ended)).toBe(true);
  expect(outcomes(shots.filter(({ sent }) => sent > ready + 1_000))).toEqual([WELL]);
}

async function statusOf(path: string): Promise<number> {
  const { status } = await fetch(khabar.origin + path);
  return status;
}

const server = async () => (await serverOf(folder)) ?? 0;

describe.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))("under load, round %i,", (round) => {
  test("a PostgreSQL that is frozen", async () => {
    const begin = async () => {
      const processes = await family(await server());
      signal(processes, "SIGSTOP");
      return () => signal(processes, "SIGCONT");
    };
    const look = async () => {
      const since = performance.now();
      expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 503]);
      expect(performance.now() - since).toBeLessThan(3_000);
    };

    expectRecovery(await askThrough({ lasts: FROZEN, begin, look }));
  });

  test("a PostgreSQL that is restarted", async () => {
    const begin = async () => {
      const before = await server();
      process.kill(before, round % 2 ? "SIGINT" : "SIGKILL");
      return async () => {
        while ([0, before].includes(await server())) await pause(20);
      };
    };

    expectRecovery(await askThrough({ lasts: GONE, begin }));
  });

  test("a PostgreSQL whose connections others have taken", async () => {
    const look = async () => expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 503]);

    expectRecovery(await askThrough({ lasts: GONE, begin: takeConnections, look }));
  });

  test("leaves Khabar no more connections than it may have", async () => {
    const client = await connected();
    const { rows } = (await client?.query<{ count: number }>(
      "select count(*)::integer from pg_stat_activity where application_name = 'khabar'",
    )) ?? { rows: [] };
    await client?.end();

    expect(rows[0]?.count).toBeLessThanOrEqual(11);
  });
});

/** Takes all connections there are, also those that Khabar had, and gives them back in the end. */
async function takeConnections(): Promise<() => Promise<void>> {
  const taken: pg.Client[] = [];
  // A connection that ends is no longer to be seen a while before its place is free.
  for (let vain = 0; vain < 10; vain++) {
    const client = await connected();
    if (client) taken.push(client);
    const { rowCount } = (await taken[0]?.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'khabar'",
    )) ?? { rowCount: 0 };
    if (client || rowCount) vain = 0;
    else await pause(10);
  }
  return async () => void (await Promise.all(taken.map((client) => client.end())));
}

/** A connection, if there is one left. */
async function connected(): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  return client.connect().then(
    () => client,
    () => null,
  );
}
