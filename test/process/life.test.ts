import { request } from "node:http";
import { createConnection, createServer, type Socket } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDatabase, dropDatabase, templateName } from "../support/databases.js";
import {
  freePort,
  makeFurnishedFolder,
  removeFolder,
  type RunningKhabar,
  startKhabar,
} from "../support/running-khabar.js";

const KILLS = process.env["KHABAR_HEAVY"] ? 10 : 1;

describe("a Khabar with its own PostgreSQL", () => {
  let folder: string;
  const running: RunningKhabar[] = [];

  beforeEach(async () => {
    folder = await makeFurnishedFolder();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((khabar) => khabar.stop()));
    await removeFolder(folder);
  });

  async function start(settings?: Record<string, string>): Promise<RunningKhabar> {
    const khabar = await startKhabar(folder, settings);
    running.push(khabar);
    return khabar;
  }

  test("starts empty, is stopped, and starts again with what it had", async () => {
    await removeFolder(join(folder, "postgres"));
    const first = await (await start()).ready();
    const articles = await countArticles(first);
    const { code, output } = await first.stop();

    const second = await (await start()).ready();

    expect({ articles, code }).toEqual({ articles: 3, code: 0 });
    expect(output).toContain("the seed archive has been loaded");
    expect(await countArticles(second)).toBe(3);
    expect((await second.stop()).output).not.toContain("seed");
  });

  test("answers what is in flight when it is asked to end", async () => {
    const khabar = await (await start()).ready();
    const slow = request(`${khabar.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    slow.write('{"query":"{ articles { totalCount } }"');
    await khabar.answers("/healthz", 200);

    khabar.kill("SIGTERM");
    await refuses(khabar.origin);
    const answered = once(slow, "response");
    slow.end("}");
    const [response] = (await answered) as [AsyncIterable<Buffer>];
    const { code } = await khabar.exit();

    expect(await textOf(response)).toBe('{"data":{"articles":{"totalCount":3}}}\n');
    expect(code).toBe(0);
  });

  test("goes on after every kill, with the server it left behind", async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const killed = await (await start()).ready();
      killed.kill("SIGKILL");
      await killed.exit();
    }

    const next = await (await start()).ready();

    expect(await countArticles(next)).toBe(3);
  });

  test("is not harmed by a second start at the same time, nor by its end", async () => {
    const both = await Promise.all([start(), start()]);

    await Promise.all(both.map((khabar) => khabar.ready()));
    const [first, second] = both;
    const ended = await first.stop();

    expect(ended.code).toBe(0);
    expect(await countArticles(second)).toBe(3);
  });

  test("waits for a database that is not up yet, and says so", async () => {
    const name = `khabar_late_${process.pid}`;
    await createDatabase(name, templateName("seeded"));
    const port = await freePort();

    const khabar = await start({ DATABASE_URL: `postgres://khabar@127.0.0.1:${port}/${name}` });
    await khabar.answers("/healthz", 200);
    await khabar.answers("/readyz", 503);
    const bridge = createServer(joinToServer).listen(port, "127.0.0.1");
    await khabar.ready();

    expect(await countArticles(khabar)).toBe(3);
    expect((await khabar.stop()).output).toContain("waiting for the database");
    bridge.close();
    await dropDatabase(name);
  });
});

/** Lets a client of a TCP port speak with the server of the tests, which may stand on a Unix socket. */
function joinToServer(client: Socket): void {
  const url = new URL(process.env["KHABAR_TEST_SERVER"] ?? "");
  const folder = url.searchParams.get("host");
  const server = folder
    ? createConnection(`${folder}/.s.PGSQL.5432`)
    : createConnection(Number(url.port), url.hostname);
  for (const [end, other] of [
    [client, server],
    [server, client],
  ] as const) {
    end.pipe(other);
    end.on("error", () => other.destroy());
  }
}

/** Waits until nobody listens any more. */
async function refuses(origin: string): Promise<void> {
  while ((await fetch(`${origin}/healthz`).catch(() => null)) !== null);
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function countArticles({ origin }: RunningKhabar): Promise<number> {
  const response = await fetch(`${origin}/graphql?query=${encodeURIComponent("{ articles { totalCount } }")}`, {
    headers: { "apollo-require-preflight": "yes" },
  });
  const { data } = (await response.json()) as { data: { articles: { totalCount: number } } };
  return data.articles.totalCount;
}
