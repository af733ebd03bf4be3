import "reflect-metadata";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { keptValues, plainValues } from "../database/kept-values.js";
import { exportOf, importInto, recordsOf, type TestArchive, useArchives } from "./archives.js";
import { RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();
let archive: TestArchive;

beforeEach(async () => {
  archive = await makeArchive("empty");
  await importInto(archive, RICH_ARCHIVE);
});

/** A record of the rich archive with something changed. */
function changed(key: string, change: object): Record<string, unknown> {
  return { ...RICH_ARCHIVE.find((record) => record.key === key), ...change };
}

/** The comment to which everything happened that can. */
const { versions, flags, decisions, ...unsaid } = changed("comment:reply", {}) as Record<
  "versions" | "flags" | "decisions",
  object[]
>;

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await archive.pool.query(sql)).rows as Row[];
}

describe("a changed comment", () => {
  test("has the versions, reports and decisions that it says; known reports keep their ids", async () => {
    const known = "select f.id from comment_flag f join account a on a.id = f.reporter_id";
    const before = await rows(known);
    const said = {
      versions: versions.slice(0, 1),
      flags: flags.map((flag) => ({ ...flag, reason: "ABUSIVE" })),
      decisions: decisions.toReversed(),
    };

    const { wrong } = await importInto(archive, [{ ...unsaid, ...said }]);

    expect(wrong).toEqual([]);
    expect((await recordsOf(archive)).get("comment:reply")).toMatchObject({
      ...said,
      flags: expect.arrayContaining(said.flags),
      version: 4,
    });
    expect(await rows(known)).toEqual(before);
    expect(await rows("select flag_count as count from comment where key = 'comment:reply'")).toEqual([{ count: 3 }]);
    expect((await importInto(archive, [{ ...unsaid, ...said }])).moving).toEqual([]);
  });

  test("keeps them where it says nothing of them, as archives from before do, and loses them where it says none", async () => {
    const older = await importInto(archive, [unsaid]);
    const emptied = await importInto(archive, [{ ...unsaid, versions: [], flags: [], decisions: [] }]);

    expect(older.moving).toEqual([]);
    expect(emptied.moving).toEqual([{ type: "comment", added: 0, changed: 1 }]);
    const after = (await recordsOf(archive)).get("comment:reply");
    for (const field of ["versions", "flags", "decisions"]) expect(after).not.toHaveProperty(field);
    expect(await rows("select flag_count as count from comment where key = 'comment:reply'")).toEqual([{ count: 0 }]);
  });

  test("is held back by nothing once it no longer waits, or says so", async () => {
    const { hold: _, ...suspect } = changed("comment:suspect", { status: "PUBLISHED" });
    const { hold: __, ...untold } = changed("comment:repeat", { guestName: "Changed" });
    await importInto(archive, [suspect, untold]);
    const kept = await recordsOf(archive);

    await importInto(archive, [{ ...untold, hold: null }]);

    expect(kept.get("comment:suspect")).not.toHaveProperty("hold");
    expect(await rows("select held_words as words from comment where key = 'comment:suspect'")).toEqual([
      { words: [] },
    ]);
    expect(kept.get("comment:repeat")).toMatchObject({ guestName: "Changed", hold: { rule: "REPEAT", matches: [] } });
    expect((await recordsOf(archive)).get("comment:repeat")).not.toHaveProperty("hold");
  });

  test("is by an account that may write again where its record says so", async () => {
    const { suspendedUntil, isBanned, ...reader } = changed("account:READER", {});
    await importInto(archive, [{ ...reader, displayName: "Changed" }]);
    const kept = await recordsOf(archive);

    await importInto(archive, [{ ...reader, suspendedUntil: null, isBanned: false }]);

    expect(kept.get("account:READER")).toMatchObject({ displayName: "Changed", suspendedUntil, isBanned });
    const after = (await recordsOf(archive)).get("account:READER");
    for (const field of ["isBanned", "suspendedUntil"]) expect(after).not.toHaveProperty(field);
  });
});

const flag = { reason: "SPAM", note: null, createdAt: "2026-05-03T00:00:00.000Z" };

describe.each([
  [
    "has an earlier version that is not earlier",
    changed("comment:reply", { version: 3 }),
    "versions: 3 is not below the version 3 of the comment",
  ],
  ["has a version twice", { ...unsaid, versions: [versions[0], versions[0]] }, 'versions: has "1" twice'],
  [
    "has two reports of one reader",
    changed("comment:first", { flags: [1, 2].map(() => ({ ...flag, account: "account:READER" })) }),
    'flags: has "account:READER" twice',
  ],
  [
    "was reported by nobody there is",
    changed("comment:first", { flags: [{ ...flag, account: "account:none" }] }),
    'flags.account: there is no account "account:none"',
  ],
  [
    "was decided by nobody there is",
    { ...unsaid, decisions: [{ ...decisions[0], moderator: "account:none" }] },
    'decisions.moderator: there is no account "account:none"',
  ],
  [
    "is held back for words that it does not have",
    changed("comment:suspect", { body: "Short" }),
    "hold.matches: 0 to 6 is no part of the body; hold.matches: 10 to 17 is no part of the body",
  ],
  [
    "is held back though it is shown",
    changed("comment:repeat", { status: "PUBLISHED" }),
    "hold: nothing holds back a comment that is PUBLISHED",
  ],
])("a comment that %s", (_, record, problem) => {
  test("is a wrong line, and nothing is written", async () => {
    const before = await exportOf(archive);

    const { wrong, moving } = await importInto(archive, [record]);

    expect(wrong).toEqual([{ line: 1, problem }]);
    expect(moving).toEqual([]);
    expect(await exportOf(archive)).toEqual(before);
  });
});

describe("many records at once, for which tables are laid bare", () => {
  const readers = Array.from({ length: 20_000 }, (_, index) => ({
    ...{ type: "account", key: `account:${index}`, displayName: "Reader", role: "READER", image: null },
  }));
  let other: TestArchive;

  beforeEach(async () => {
    other = await makeArchive("empty");
    await importInto(other, [...RICH_ARCHIVE, ...readers]);
  });

  test("are kept and counted like few", async () => {
    const lines = (await exportOf(other)).filter((line) => !line.includes('"displayName":"Reader"'));
    expect(lines).toEqual(await exportOf(archive));
    const kept = await keptValues(other.pool);
    expect(kept).toEqual(await plainValues(other.pool));
    expect(kept["replies"]).toContainEqual(expect.objectContaining({ flags: 3 }));
  });

  // As long as a transaction runs that began before the import ended, in whatever database of the server.
  test("leave no index that PostgreSQL does not use for a while", async () => {
    const { rows: unused } = await other.pool.query("select indexrelid::regclass from pg_index where indcheckxmin");

    expect(unused).toEqual([]);
  });
});
