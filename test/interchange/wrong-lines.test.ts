import "reflect-metadata";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { exportOf, importInto, rowsOf, type TestArchive, useArchives } from "./archives.js";
import { BARE_ARTICLE, RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();
let archive: TestArchive;

beforeAll(async () => {
  archive = await makeArchive("empty");
  await importInto(archive, RICH_ARCHIVE);
});

const GOOD = { ...BARE_ARTICLE, key: "article:good" };
const article = (change: object) => ({ ...BARE_ARTICLE, key: "article:new", ...change });
const rich = (key: string, change: object) => ({ ...RICH_ARCHIVE.find((record) => record.key === key), ...change });
const mention = { role: "SUBJECT", salience: 1, origin: "MANUAL", confidence: 1, status: "CONFIRMED", spans: [] };
const account = { type: "account", key: "account:new", displayName: "N", role: "READER", image: null };
const topic = (key: string, broader: string | null) => ({
  ...{ type: "topic", key, names: [{ locale: "en", text: "T" }], definitions: [], broader },
});

/** What is wrong, the lines after a good one, what is said, and of which line, if not of the second. */
type Case = readonly [string, readonly (object | string)[], string, number?];

const CASES: readonly Case[] = [
  ["is not JSON", ["{"], "is not JSON"],
  ["is no record", ["[]"], "Invalid input: expected object, received array"],
  [
    "has a type nobody knows",
    [{ type: "poem" }],
    "type: Invalid discriminator value. Expected 'topic' | 'section' | 'source' | 'author' | 'entity' | 'series' | 'event' | 'account' | 'article' | 'comment'",
  ],
  [
    "lacks a field",
    [{ ...account, role: undefined }],
    'role: Invalid option: expected one of "READER"|"MODERATOR"|"EDITOR"|"ADMIN"',
  ],
  ["has a field too many", [{ ...account, password: "x" }], 'Unrecognized key: "password"'],
  ["has a NUL", [{ ...account, displayName: "a\0b" }], "displayName: is not well-formed text"],
  ["has half a letter", [{ ...account, displayName: "a\ud800b" }], "displayName: is not well-formed text"],
  [
    "has an empty text",
    [{ ...account, displayName: "" }],
    "displayName: Too small: expected string to have >=1 characters",
  ],
  ["has a slug that is none", [article({ slug: "No Slug" })], "slug: is not a slug"],
  [
    "has a language that is none",
    [article({ language: "EN_us" })],
    "language: is not a language tag in canonical form",
  ],
  ["has a time that is none", [article({ updatedAt: "2026-02-30T00:00:00Z" })], "updatedAt: Invalid ISO datetime"],
  ["has a date that is none", [rich("event:inner", { date: "2024-13" })], "date: is not an EDTF date"],
  ["has an address that is none", [article({ sourceUrl: "javascript:alert(1)" })], "sourceUrl: Invalid URL"],
  [
    "has a number beyond all",
    [rich("event:inner", { edition: 2 ** 31 })],
    "edition: Too big: expected number to be <=2147483647",
  ],
  [
    "is published at no time",
    [article({ publishedAt: null })],
    "publishedAt: is missing, though the article is PUBLISHED",
  ],
  [
    "is retracted without a reason",
    [article({ status: "RETRACTED" })],
    "retraction: an article has one where its status is RETRACTED, and only there",
  ],
  [
    "has a block of nothing",
    [article({ body: [{ kind: "PARAGRAPH", html: "<script>x</script>" }] })],
    "body.0: shows no text",
  ],
  [
    "has a span beside its words, counted in UTF-16",
    [
      article({
        headline: "👩🏽 Rabat",
        mentions: [{ ...mention, target: "place:city", spans: [{ block: null, start: 3, end: 8, surface: "Rabat" }] }],
      }),
    ],
    'a span of "place:city" should read "Rabat", but the headline has "\udffd Rab" there',
  ],
  [
    "mentions something twice",
    [
      article({
        mentions: [
          { ...mention, target: "place:city" },
          { ...mention, target: "place:city" },
        ],
      }),
    ],
    'mentions: has "place:city" twice',
  ],
  [
    "has two names to print",
    [rich("org:above", { names: [1, 2].map((n) => ({ text: `N${n}`, locale: "en", kind: "CANONICAL" })) })],
    'names: has "CANONICAL in en" twice',
  ],
  ["has what another kind has", [rich("person:p", { sector: "MEDIA" })], "sector: is nothing a PERSON has"],
  ["points to nothing", [article({ section: "section:none" })], 'section: there is no section "section:none"'],
  [
    "mentions nothing",
    [article({ mentions: [{ ...mention, target: "account:ADMIN" }] })],
    'mentions.target: there is no entity or event "account:ADMIN"',
  ],
  [
    "points to another kind",
    [rich("event:inner", { location: "org:above" })],
    'location: there is no place "org:above"',
  ],
  ["is there twice", [account, account], "stands on line 2 already", 3],
  [
    "has the slug of another line",
    [article({ slug: "s" }), { ...GOOD, key: "article:s", slug: "s" }],
    "slug: is that of line 2",
    3,
  ],
  ["has the slug of a stored record", [article({ slug: "full-story" })], 'slug: is that of "article:full"'],
  [
    "has the key of an event",
    [rich("person:p", { key: "event:inner", affiliations: [] })],
    "key: an event is called the same",
  ],
  ["becomes another kind", [{ ...rich("person:bare", {}), kind: "PLACE" }], 'kind: "person:bare" is a PERSON already'],
  [
    "has the post of somebody else",
    [
      rich("person:bare", {
        affiliations: [
          { key: "affiliation:1", organization: "org:above", titles: [{ locale: "en", text: "T" }], period: null },
        ],
      }),
    ],
    'affiliations: "affiliation:1" belongs to "person:p"',
  ],
  [
    "moves to another article",
    [rich("comment:first", { article: "article:en" })],
    "a comment cannot move to another article or parent",
  ],
  [
    "answers a comment elsewhere",
    [{ ...rich("comment:first", { key: "comment:n", parent: "comment:first" }), article: "article:en" }],
    'parent: is a comment on "article:full"',
  ],
  ["is its own parent", [topic("medtop:self", "medtop:self")], "broader: goes round in a circle"],
  [
    "goes round over other lines",
    [topic("medtop:1", "medtop:3"), topic("medtop:2", "medtop:1"), topic("medtop:3", "medtop:2")],
    "broader: goes round in a circle",
  ],
  [
    "goes round over stored records",
    [rich("place:country", { containedIn: "place:city" })],
    "containedIn: goes round in a circle",
  ],
  [
    "translates its own translation",
    [rich("article:full", { translationOf: "article:en" })],
    "translationOf: goes round in a circle",
  ],
];

describe.each(CASES)("a line that %s", (_, records, problem, line = 2) => {
  test("is reported with its number, and nothing is written", async () => {
    const before = { lines: await exportOf(archive), rows: await rowsOf(archive) };

    const { wrong, moving } = await importInto(archive, [GOOD, ...records]);

    expect(wrong).toEqual([{ line, problem }]);
    expect(moving).toEqual([]);
    expect({ lines: await exportOf(archive), rows: await rowsOf(archive) }).toEqual(before);
  });
});

describe("wrong lines", () => {
  test("are all reported, in their order, and not those that only refer to them", async () => {
    const { wrong } = await importInto(archive, [
      article({ section: "section:none" }),
      { ...account, role: "KING" },
      "",
      { ...rich("comment:first", { key: "comment:n" }), author: "account:new" },
      '{"type":"acc',
    ]);

    expect(wrong.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test("are reported a hundred at most", async () => {
    const { wrong } = await importInto(
      archive,
      Array.from({ length: 250 }, () => ({ ...account, role: "KING" })),
    );

    expect(wrong).toHaveLength(100);
  });

  test("are put aside as they stood, with those that need them, and the others are imported", async () => {
    const other = await makeArchive("empty");
    const section = { ...rich("section:above", {}), names: [] };
    const spaced = '  {"type": "account"}  ';

    const { wrong, aside, moving } = await importInto(
      other,
      [
        GOOD,
        section,
        article({ section: "section:above" }),
        { ...rich("comment:first", { article: "article:new" }) },
        spaced,
      ],
      { skipBad: true },
    );

    expect(wrong.map(({ line }) => line).toSorted()).toEqual([2, 3, 4, 5]);
    expect(moving).toEqual([{ type: "article", added: 1, changed: 0 }]);
    const lines = aside.trimEnd().split("\n");
    expect([lines[0], lines[1]]).toEqual([JSON.stringify(section), spaced]);
    expect(lines.slice(2).map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ key: "article:new", section: "section:above" }),
      expect.objectContaining({ key: "comment:first", article: "article:new" }),
    ]);
  });

  test("in a file of something else are one clear sentence", async () => {
    await expect(importInto(archive, ["%PDF-1.7", GOOD])).rejects.toThrow(
      "archive.ndjson is no archive: its first line is not JSON",
    );
    await expect(importInto(archive, [" ", ""])).rejects.toThrow("archive.ndjson is empty");
  });
});
