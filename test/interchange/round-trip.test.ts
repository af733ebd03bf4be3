import "reflect-metadata";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { exportOf, importInto, recordsOf, useArchives } from "./archives.js";
import { RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();

describe("an archive that is exported, imported into an empty database and exported again", () => {
  test("is the same to the last byte: the seed", async () => {
    const first = await exportOf(await makeArchive("seeded"));
    const other = await makeArchive("empty");

    const { wrong } = await importInto(other, first);

    expect(wrong).toEqual([]);
    expect(first).toHaveLength(76);
    expect(await exportOf(other)).toEqual(first);
  });

  test("is the same to the last byte: everything there can be, drafts and hidden comments among it", async () => {
    const [one, other] = [await makeArchive("empty"), await makeArchive("empty")];
    expect((await importInto(one, RICH_ARCHIVE)).wrong).toEqual([]);
    const first = await exportOf(one);

    const { wrong } = await importInto(other, first);

    expect(wrong).toEqual([]);
    expect(first).toHaveLength(RICH_ARCHIVE.length);
    expect(await exportOf(other)).toEqual(first);
  });
});

describe("an export", () => {
  test("says all that the records said, and fills in what they left out", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const exported = await recordsOf(archive);

    for (const record of RICH_ARCHIVE) expect(exported.get(record.key)).toMatchObject(record);
    expect(exported.get("comment:first")).toMatchObject({ version: 1, editedAt: null });
    expect(exported.get("article:en")).toMatchObject({ version: 1, slug: "headline-2" });
    expect(exported.get("org:above")).toMatchObject({ sector: "OTHER", parent: null, headquarters: null });
    expect(exported.get("org:above")).not.toHaveProperty("level");
  });

  test("says all that the seed says", async () => {
    const exported = await recordsOf(await makeArchive("seeded"));

    const seed = readFileSync("src/interchange/seed/archive.ndjson", "utf8").trimEnd().split("\n");
    const records = seed.map((line) => JSON.parse(line) as { key: string });
    for (const record of records) expect(exported.get(record.key)).toMatchObject(record);
  });

  test("stands in the order of types, and within a type in the order in which records came", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const records = [...(await recordsOf(archive)).values()];

    expect([...new Set(records.map(({ type }) => type))]).toEqual([
      "topic",
      "section",
      "entity",
      "source",
      "author",
      "series",
      "event",
      "account",
      "article",
      "comment",
    ]);
    const inOrder = (type: string, list: readonly Record<string, unknown>[]) =>
      list.filter((record) => record["type"] === type).map(({ key }) => key);
    expect(inOrder("article", records)).toEqual(inOrder("article", RICH_ARCHIVE));
    expect(inOrder("comment", records)).toEqual(inOrder("comment", RICH_ARCHIVE));
  });

  test("since a time has only articles and comments changed since then, and all other records", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const records = [...(await recordsOf(archive, { since: new Date("2026-03-02T00:00:00.001Z") })).values()];

    const ofType = (wanted: string) => records.filter(({ type }) => type === wanted).map(({ key }) => key);
    expect(ofType("article")).toEqual(["article:full"]);
    expect(ofType("entity")).toHaveLength(6);
    expect(ofType("comment")).toHaveLength(12);
    const later = [...(await recordsOf(archive, { since: new Date("2026-05-01T00:00:00.001Z") })).keys()];
    expect(later.filter((key) => key.startsWith("comment:"))).toEqual(["comment:reply"]);
  });
});
