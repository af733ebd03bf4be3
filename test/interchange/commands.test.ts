import "reflect-metadata";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeFolder, removeFolder } from "../support/running-khabar.js";
import { exportOf, importInto, rowsOf, useArchives } from "./archives.js";
import { khabar } from "./command.js";
import { BARE_ARTICLE } from "./rich-archive.js";

const SEED = "src/interchange/seed/archive.ndjson";
const makeArchive = useArchives();
let folder: string;

beforeAll(async () => void (folder = await makeFolder()));
afterAll(() => removeFolder(folder));

const article = (key: string, change: object = {}) => JSON.stringify({ ...BARE_ARTICLE, key, ...change });

describe("khabar import", () => {
  test("takes a file in and says what was new, with plain lines where there is no terminal", async () => {
    const archive = await makeArchive("empty");

    const { code, stdout, stderr } = await khabar(["import", SEED], archive.url);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^76 records in \d+\.\d s \([\d,]+\/s\): 76 new, 0 changed, 0 put aside\n$/);
    expect(stderr.split("\n").slice(0, 3)).toEqual([
      "checking keys and references",
      "writing: topic",
      "writing: section",
    ]);
    expect(stderr).not.toContain("\r");
    expect((await exportOf(archive)).length).toBe(76);
  });

  test("reads standard input", async () => {
    const archive = await makeArchive("empty");

    const { code, stdout } = await khabar(["import", "-"], archive.url, { input: article("article:in") });

    expect([code, stdout.split(":")[1]]).toEqual([0, " 1 new, 0 changed, 0 put aside\n"]);
  });

  test("names every wrong line, writes nothing and ends with 1", async () => {
    const archive = await makeArchive("seeded");
    const before = await rowsOf(archive);
    const file = join(folder, "wrong.ndjson");
    await writeFile(file, [article("article:1"), article("article:2", { section: "section:none" }), "{"].join("\n"));

    const { code, stdout, stderr } = await khabar(["import", file], archive.url);

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${file}:2: section: there is no section "section:none"\n${file}:3: is not JSON\n`);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("khabar: 2 lines are wrong: nothing was imported");
    expect(await rowsOf(archive)).toEqual(before);
  });

  test("puts wrong lines into a new file with --skip-bad, never into one that is there", async () => {
    const archive = await makeArchive("empty");
    const [file, aside] = [join(folder, "some.ndjson"), join(folder, "aside.ndjson")];
    await writeFile(file, `${article("article:1")}\nnot JSON\n`);

    const { code, stdout, stderr } = await khabar(["import", file, "--skip-bad", aside], archive.url);
    const again = await khabar(["import", file, "--skip-bad", aside], archive.url);

    expect([code, stdout.split(":")[1]]).toEqual([0, " 1 new, 0 changed, 1 put aside\n"]);
    expect(stderr).toContain(`${file}:2: is not JSON\n`);
    expect(await readFile(aside, "utf8")).toBe("not JSON\n");
    expect(again).toEqual({ code: 1, stdout: "", stderr: `khabar: ${aside} is there already\n` });
  });

  test.each([
    ["nowhere.ndjson", "nowhere.ndjson is not there"],
    ["src", "src is a folder"],
    ["package.json", "package.json is no archive: its first line is not JSON"],
  ])("says in one line what is the matter with %s", async (file, reason) => {
    const { code, stderr } = await khabar(["import", file], (await makeArchive("empty")).url);

    expect([code, stderr]).toEqual([1, `khabar: ${reason}\n`]);
  });
});

describe("khabar export", () => {
  test("writes records and nothing else to standard output", async () => {
    const archive = await makeArchive("seeded");

    const { code, stdout, stderr } = await khabar(["export"], archive.url);

    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual(await exportOf(archive));
    expect(stderr).toMatch(/^76 records in \d+\.\d s \([\d,]+\/s\)\n$/);
  });

  test("writes a file that is there once it is whole", async () => {
    const archive = await makeArchive("seeded");
    const file = join(folder, "out.ndjson");

    const { code, stdout } = await khabar(["export", "--public", "--since", "2026-11-23", "--out", file], archive.url);

    expect([code, stdout]).toEqual([0, ""]);
    expect((await readFile(file, "utf8")).trimEnd().split("\n")).toEqual(
      await exportOf(archive, { scope: "public", since: new Date("2026-11-23T00:00:00Z") }),
    );
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test.each([
    [["--since", "yesterday"], '--since: "yesterday" is no time such as 2026-11-23 or 2026-11-23T08:00:00Z'],
    [["--out", "nowhere/out.ndjson"], "nowhere/out.ndjson is not there"],
  ])("says in one line what is the matter with %s", async (options, reason) => {
    const { code, stderr } = await khabar(["export", ...options], (await makeArchive("empty")).url);

    expect([code, stderr]).toEqual([1, `khabar: ${reason}\n`]);
  });
});

// Full size: only in `npm run check:heavy`.
(process.env["KHABAR_HEAVY"] ? describe : describe.skip)("a large archive", () => {
  test("goes in and out in bounded memory", async () => {
    const archive = await makeArchive("empty");
    const [file, out] = [join(folder, "large.ndjson"), join(folder, "large-out.ndjson")];
    const nodeOptions = "--max-old-space-size=128";
    await khabar(["generate", "--articles", "20000", "--seed", "1", "--out", file], archive.url);

    const imported = await khabar(["import", file], archive.url, { nodeOptions });
    const exported = await khabar(["export", "--out", out], archive.url, { nodeOptions });

    expect([imported.code, exported.code]).toEqual([0, 0]);
    const other = await makeArchive("empty");
    expect((await khabar(["import", out], other.url, { nodeOptions })).code).toBe(0);
    const { rows } = await other.pool.query<{ articles: string }>("select count(*) as articles from article");
    expect(rows).toEqual([{ articles: "20000" }]);
  });

  test("a wrong line in a large archive leaves nothing behind", async () => {
    const archive = await makeArchive("empty");
    const lines = Array.from({ length: 50_000 }, (_, index) => ({
      ...BARE_ARTICLE,
      key: `article:${index}`,
      slug: `s-${index}`,
    }));

    const { wrong } = await importInto(archive, [...lines, { ...BARE_ARTICLE, key: "article:0" }]);

    expect(wrong).toEqual([{ line: 50_001, problem: "stands on line 1 already" }]);
    expect((await rowsOf(archive))["article"]).toBe("0 rows, up to 0");
  });
});
