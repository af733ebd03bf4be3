import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { makeFolder, removeFolder, startKhabar } from "../support/running-khabar.js";

describe("a start that cannot succeed ends with code 1 and one line that names why", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await makeFolder();
  });

  afterEach(() => removeFolder(folder));

  async function lineOf(settings: Record<string, string>): Promise<string> {
    const khabar = await startKhabar(folder, settings);
    const { code, output } = await khabar.exit();
    expect(code).toBe(1);
    return output;
  }

  test("a setting that makes no sense", async () => {
    expect(await lineOf({ PORT: "ninety" })).toMatch(/^khabar: PORT: [^\n]+\n$/);
    expect(await lineOf({ DATABASE_URL: "mysql://localhost/news" })).toMatch(/^khabar: DATABASE_URL: [^\n]+\n$/);
    expect(await lineOf({ CORS_ORIGINS: "https://a.example/page" })).toMatch(/^khabar: CORS_ORIGINS: [^\n]+\n$/);
    expect(await lineOf({ NODE_ENV: "staging" })).toMatch(/^khabar: NODE_ENV: [^\n]+\n$/);
  });

  test("a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo; // It listens on TCP, so it has a port.

    const line = await lineOf({ PORT: String(port) });
    taken.close();

    expect(line).toBe(`khabar: PORT: ${port} is already in use\n`);
  });

  test("a data folder that is a file", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");

    const line = await lineOf({ DATA_FOLDER: file });

    expect(line).toMatch(/^khabar: [^\n]+\n$/);
    expect(line).toContain(file);
  });

  test("a database that does not let us in", async () => {
    const url = new URL(process.env["KHABAR_TEST_SERVER"] ?? "");
    url.pathname = "/no_such_database";

    expect(await lineOf({ DATABASE_URL: url.href })).toMatch(/^khabar: DATABASE_URL: [^\n]+no_such_database[^\n]+\n$/);
  });
});
