import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { socketFolderOf, socketUrl } from "../../src/database/embedded/socket-folder.js";
import { serverOf } from "../database/embedded-tenant.js";
import { type Api, makeApi } from "../support/api.js";
import { articleMutation } from "../support/newsroom.js";
import { makeFurnishedFolder, removeFolder, type RunningKhabar, startKhabar } from "../support/running-khabar.js";
import { family, signal } from "./server-processes.js";

const ROUNDS = process.env["KHABAR_HEAVY"] ? 10 : 2;
const WRITERS = 4;

/** How long is written between two kills, in milliseconds. */
const BETWEEN = 700;

let folder: string;
let khabar: RunningKhabar;
let api: Api;

async function start(): Promise<void> {
  khabar = await (await startKhabar(folder)).ready();
  api = makeApi(khabar.origin, (await readFile(join(folder, "local-editor-token"), "utf8")).trim());
}

beforeAll(async () => {
  folder = await makeFurnishedFolder();
  await start();
});

afterAll(async () => {
  await khabar.stop();
  await removeFolder(folder);
});

/** What a writer was told: an article, and each text that it was told is saved, in order. */
interface Told {
  readonly id: string;
  readonly headlines: readonly string[];
}

/** Sends an act until it is answered, as a client does whose answers get lost. */
// oxlint-disable-next-line typescript/no-explicit-any
async function insist(name: "createArticle" | "editArticle", input: object): Promise<any> {
  for (;;) {
    const answer = await api.run(articleMutation(name, "id version headline"), { input }).catch(() => null);
    if (answer?.data) return answer.data[name];
    await pause(50);
  }
}

/** Begins an article and changes it, again and again, until it is told to end. */
async function write(name: string, end: AbortSignal): Promise<Told[]> {
  const told: Told[] = [];
  for (let number = 1; !end.aborted; number++) {
    const first = `${name} ${number} begins`;
    const made = await insist("createArticle", { article: { headline: first }, idempotencyKey: first });
    const headlines = [first];
    for (let version = 1; version <= 3 && !end.aborted; version++) {
      const headline = `${name} ${number} version ${version + 1}`;
      const edit = { id: made.article.id, expectedVersion: version, article: { headline } };
      const { errors } = await insist("editArticle", edit);
      // Sent again after its answer was lost, an edit meets itself.
      expect(errors.map((error: { current?: { headline: string } }) => error.current?.headline)).toEqual(
        errors.length === 0 ? [] : [headline],
      );
      headlines.push(headline);
    }
    told.push({ id: made.article.id, headlines });
  }
  return told;
}

async function killAndRecover(round: number): Promise<void> {
  if (round % 2 === 0) {
    const server = await serverOf(folder);
    signal(await family(server ?? 0), "SIGKILL");
    await pause(200);
    await khabar.ready();
  } else {
    khabar.kill("SIGKILL");
    await khabar.exit();
    await start();
  }
}

test("every change that was acknowledged is there exactly once, with its version and its line in the log", async () => {
  const end = new AbortController();
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, index) => write(`Writer ${index}`, end.signal)));
  for (let round = 0; round < ROUNDS; round++) {
    await pause(BETWEEN);
    await killAndRecover(round);
  }
  await pause(BETWEEN);
  end.abort();
  const told = (await writers).flat();

  const client = new pg.Client({
    connectionString: socketUrl(socketFolderOf(await realpath(join(folder, "postgres"))), "khabar"),
  });
  await client.connect();
  const { rows } = await client.query<{ id: string; versions: string[]; lines: string[] }>(
    `select 'Article:' || a.id as id,
       array(select r.content->>'headline' from article_revision r where r.article_id = a.id order by r.version) as versions,
       array(select e.action || ' ' || e.version from audit_entry e
             where e.subject_type = 'Article' and e.subject_id = a.id order by e.version) as lines
     from article a
     where a.headline like 'Writer %'`,
  );
  await client.end();

  expect(told.length).toBeGreaterThan(ROUNDS);
  expect(rows).toHaveLength(told.length);
  const found = new Map(rows.map((row) => [Buffer.from(row.id).toString("base64url"), row]));
  for (const { id, headlines } of told) {
    expect(found.get(id)).toMatchObject({
      versions: headlines,
      lines: headlines.map((_, index) => `${index === 0 ? "createArticle" : "editArticle"} ${index + 1}`),
    });
  }
});
