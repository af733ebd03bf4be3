import "reflect-metadata";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { exportOf, importInto, recordsOf, type TestArchive, useArchives } from "./archives.js";
import { BARE_ARTICLE, RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();
let archive: TestArchive;

beforeEach(async () => {
  archive = await makeArchive("empty");
  await importInto(archive, RICH_ARCHIVE);
});

/** A record of the rich archive with something changed. */
function changed(key: string, change: object): object {
  return { ...RICH_ARCHIVE.find((record) => record.key === key), ...change };
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await archive.pool.query(sql)).rows as Row[];
}

describe("a changed record", () => {
  test("leaves out nothing of the newsroom's by leaving it unsaid, and takes away what it says is not there", async () => {
    const { formerSlugs, slugIsGiven, embargoedUntil, createdBy, updatedBy, ...unsaid } = changed("article:full", {
      summary: "New",
    }) as Record<string, unknown>;
    const { oidcIssuer, oidcSubject, ...editor } = changed("account:EDITOR", { displayName: "New" }) as Record<
      string,
      unknown
    >;
    await importInto(archive, [unsaid, editor]);
    const kept = await recordsOf(archive);
    expect(kept.get("article:full")).toMatchObject({
      ...{ summary: "New", formerSlugs, slugIsGiven, embargoedUntil, createdBy, updatedBy },
    });
    expect(kept.get("account:EDITOR")).toMatchObject({ displayName: "New", oidcIssuer, oidcSubject });
    const nothing = { formerSlugs: [], slugIsGiven: true, embargoedUntil: null, createdBy: null, updatedBy: null };

    await importInto(archive, [
      { ...unsaid, ...nothing },
      { ...editor, oidcIssuer: null, oidcSubject: null },
    ]);

    const cleared = await recordsOf(archive);
    for (const field of Object.keys(nothing)) expect(cleared.get("article:full")).not.toHaveProperty(field);
    expect(cleared.get("account:EDITOR")).not.toHaveProperty("oidcSubject");
    expect(await rows("select slug from former_slug")).toEqual([{ slug: "tomorrow-it-was" }]);
  });

  test("has of the items of its lists what it says of them", async () => {
    const full = changed("article:full", {}) as { mentions: object[]; corrections: object[] };
    const bare = (items: object[]) =>
      items.map((item) => ({ ...item, orphans: undefined, confirmedBy: undefined, version: undefined }));

    const { moving } = await importInto(archive, [{ ...full, mentions: bare(full.mentions) }]);

    const mentions = (await recordsOf(archive)).get("article:full")?.["mentions"] as object[];
    expect(moving).toEqual([{ type: "article", added: 0, changed: 1 }]);
    expect(JSON.stringify(mentions)).not.toMatch(/orphans|confirmedBy/);
    const again = bare(full.mentions).map((item) => ({ ...item, orphans: [], confirmedBy: null, version: undefined }));
    expect((await importInto(archive, [{ ...full, mentions: again }])).moving).toEqual([]);
    await importInto(archive, [{ ...full, corrections: bare(full.corrections) }]);
    expect(await rows("select version from correction")).toEqual([{ version: null }, { version: null }]);
  });

  test("that is no longer scheduled has no schedule", async () => {
    const { scheduledFor: _, ...scheduled } = changed("article:scheduled", {}) as { scheduledFor: unknown };

    const { moving } = await importInto(archive, [{ ...scheduled, status: "DRAFT" }]);

    expect(moving).toEqual([{ type: "article", added: 0, changed: 1 }]);
    expect((await recordsOf(archive)).get("article:scheduled")).not.toHaveProperty("scheduledFor");
  });
});

describe("a draft that was thrown away", () => {
  const discard = (key: string) =>
    archive.pool.query(
      `update article set status = 'DRAFT', published_at = null, scheduled_for = null, discarded_at = now() where key = '${key}'`,
    );

  test("is not exported, nor what hangs on it, and its first translation stands in for it", async () => {
    await discard("article:full");
    const lines = await exportOf(archive);
    const other = await makeArchive("empty");

    const { wrong } = await importInto(other, lines);

    expect(wrong).toEqual([]);
    expect(await exportOf(other)).toEqual(lines);
    const records = await recordsOf(archive);
    expect(records.get("article:fr")).toMatchObject({ translationOf: null });
    expect(records.get("article:en")).toMatchObject({ translationOf: "article:fr" });
    expect([...records.keys()].filter((key) => key.startsWith("comment:"))).toEqual(["comment:on-draft"]);
    expect(records.has("article:full")).toBe(false);
    expect((await importInto(archive, lines)).moving).toEqual([]);
    expect(await exportOf(archive)).toEqual(lines);
  });

  test("is nothing that a record can refer to", async () => {
    await discard("article:draft");

    const { wrong } = await importInto(archive, [
      changed("article:en", { translationOf: "article:draft" }),
      changed("comment:on-draft", {}),
    ]);

    expect(wrong).toEqual([
      { line: 1, problem: 'translationOf: there is no article "article:draft"' },
      { line: 2, problem: 'article: there is no article "article:draft"' },
    ]);
  });

  test("comes back with a record of its key, as a change", async () => {
    await importInto(archive, [changed("article:draft", { status: "DRAFT", publishedAt: null })]);
    const before = (await recordsOf(archive)).get("article:draft");
    await discard("article:draft");

    const { moving } = await importInto(archive, [changed("article:draft", {})]);

    expect(moving).toEqual([{ type: "article", added: 0, changed: 1 }]);
    expect((await recordsOf(archive)).get("article:draft")).toEqual({ ...before, version: 2 });
    expect((await importInto(archive, [changed("article:draft", {})])).moving).toEqual([]);
  });

  test("comes back to its translations", async () => {
    await discard("article:full");

    const { wrong } = await importInto(archive, [changed("article:full", { translationOf: "article:fr" })]);

    const records = await recordsOf(archive);
    expect(wrong).toEqual([]);
    expect(records.get("article:full")).toMatchObject({ translationOf: "article:fr", version: 13 });
    expect(records.get("article:en")).toMatchObject({ translationOf: "article:fr" });
  });
});

describe("slugs of records that bring none", () => {
  test("are none under which readers knew another article", async () => {
    await importInto(archive, [{ ...BARE_ARTICLE, key: "article:0", headline: "x", formerSlugs: ["old", "old-2"] }]);

    await importInto(archive, [
      { ...BARE_ARTICLE, key: "article:1", headline: "Old" },
      { ...BARE_ARTICLE, key: "article:2", headline: "New", formerSlugs: ["old-3", "new"] },
    ]);

    const records = await recordsOf(archive);
    expect(records.get("article:1")).toMatchObject({ slug: "old-4" });
    expect(records.get("article:2")).toMatchObject({ slug: "new-2" });
  });
});
