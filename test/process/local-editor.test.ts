import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { makeApi } from "../support/api.js";
import { makeFurnishedFolder, removeFolder, RunningKhabar, startKhabar } from "../support/running-khabar.js";

const TOKEN = /khabar_[\w-]{43}/g;

describe("the local editor", () => {
  let folder: string;
  let file: string;
  const running: RunningKhabar[] = [];

  beforeEach(async () => {
    folder = await makeFurnishedFolder();
    file = join(folder, "local-editor-token");
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((khabar) => khabar.stop()));
    await removeFolder(folder);
  });

  async function start(settings?: Record<string, string>): Promise<RunningKhabar> {
    const khabar = await startKhabar(folder, settings);
    running.push(khabar);
    return khabar.ready();
  }

  const handedOut = async ({ origin }: RunningKhabar) => {
    const response = await fetch(`${origin}/playground/token`);
    return response.status === 200 ? ((await response.json()) as { token: string }).token : response.status;
  };
  const kept = () => readFile(file, "utf8").catch(() => null);
  const tokensIn = (output: string) => output.match(TOKEN) ?? [];

  test("gets a token at the first start, printed once, kept for its owner alone, and is an editor by it", async () => {
    const first = await start();
    const secret = await handedOut(first);
    const { data } = await makeApi(first.origin, String(secret)).run("{ viewer { displayName role } }");
    const { output } = await first.stop();

    const again = await start();

    expect(data).toEqual({ viewer: { displayName: "Local editor", role: "EDITOR" } });
    expect(output).toContain(`  Editor      Authorization: Bearer ${secret}\n`);
    expect([tokensIn(output), await kept()]).toEqual([[secret], `${secret}\n`]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await handedOut(again)).toBe(secret);
    expect(tokensIn((await again.stop()).output)).toEqual([]);
  });

  test("has one token where two start at once", async () => {
    const both = await Promise.all([startKhabar(folder), startKhabar(folder)]);
    running.push(...both);
    await Promise.all(both.map((khabar) => khabar.ready()));

    const secrets = await Promise.all(both.map(handedOut));
    const outputs = await Promise.all(both.map((khabar) => khabar.stop()));

    expect(tokensIn(outputs.map(({ output }) => output).join(""))).toEqual([secrets[0]]);
    expect(secrets[1]).toBe(secrets[0]);
  });

  test("is not signed in by a token that is spoilt, revoked or lost, and gets no other", async () => {
    const first = await start();
    const secret = await kept();

    await writeFile(file, "khabar_no\n");
    const spoilt = await handedOut(first);
    await writeFile(file, String(secret));
    const whole = await handedOut(first);
    await tokenCommand("revoke", "1");
    const revoked = await handedOut(first);
    await first.stop();
    await rm(file);
    const again = await start();

    expect([spoilt, `${whole}\n`, revoked, await handedOut(again)]).toEqual([404, secret, 404, 404]);
    expect([tokensIn((await again.stop()).output), await kept()]).toEqual([[], null]);
  });

  test("is not there in production", async () => {
    const khabar = await start({ NODE_ENV: "production", PLAYGROUND: "on" });

    expect([await handedOut(khabar), await kept()]).toEqual([404, null]);
    expect(tokensIn((await khabar.stop()).output)).toEqual([]);
  });

  test("is not there where the database is somebody else's", async () => {
    const name = `khabar_remote_${process.pid}`;
    await createDatabase(name, templateName("seeded"));

    const khabar = await start({ DATABASE_URL: databaseUrl(name) });

    expect([await handedOut(khabar), await kept()]).toEqual([404, null]);
    expect(tokensIn((await khabar.stop()).output)).toEqual([]);
    await dropDatabase(name);
  });

  async function tokenCommand(...words: string[]): Promise<void> {
    const command = new RunningKhabar("", { DATA_FOLDER: folder }, ["token", ...words]);
    expect(await command.exit()).toMatchObject({ code: 0 });
  }
});
