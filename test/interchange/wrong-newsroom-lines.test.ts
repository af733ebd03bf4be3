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
const mention = { role: "SUBJECT", salience: 1, origin: "MANUAL", confidence: 1, status: "CONFIRMED", spans: [] };
const account = { type: "account", key: "account:new", displayName: "N", role: "READER", image: null };

/** What is wrong, the lines after a good one, what is said, and of which line, if not of the second. */
type Case = readonly [string, readonly (object | string)[], string, number?];

const CASES: readonly Case[] = [
  [
    "is scheduled for no time",
    [article({ status: "SCHEDULED", publishedAt: null })],
    "scheduledFor: is missing, though the article is SCHEDULED",
  ],
  [
    "has a schedule though it is out",
    [article({ scheduledFor: "2026-01-01T00:00:00Z" })],
    "scheduledFor: an article has one where its status is SCHEDULED, and only there",
  ],
  [
    "was begun by nobody we know",
    [article({ createdBy: "account:none" })],
    'createdBy: there is no account "account:none"',
  ],
  [
    "was changed by nobody we know",
    [article({ updatedBy: "account:none" })],
    'updatedBy: there is no account "account:none"',
  ],
  [
    "has a mention confirmed by nobody we know",
    [article({ mentions: [{ ...mention, target: "place:city", confirmedBy: "person:p" }] })],
    'mentions.confirmedBy: there is no account "person:p"',
  ],
  [
    "has an orphan that was nowhere",
    [
      article({
        mentions: [{ ...mention, target: "place:city", orphans: [{ prefix: "", suffix: "", candidates: [] }] }],
      }),
    ],
    "mentions.0.orphans.0.was: Invalid input: expected object, received undefined",
  ],
  ["has a former slug twice", [article({ formerSlugs: ["x", "x"] })], 'formerSlugs: has "x" twice'],
  ["has a former slug that is none", [article({ formerSlugs: ["No Slug"] })], "formerSlugs.0: is not a slug"],
  [
    "has a former slug of another line",
    [article({ formerSlugs: ["x"] }), { ...GOOD, key: "article:s", formerSlugs: ["y", "x"] }],
    'formerSlugs: "x" stands on line 2 already',
    3,
  ],
  [
    "had the slug of another line",
    [article({ slug: "x" }), { ...GOOD, key: "article:s", formerSlugs: ["x"] }],
    'formerSlugs: "x" is the slug of line 2',
    3,
  ],
  [
    "had the slug of a stored article",
    [article({ formerSlugs: ["full-story"] })],
    'formerSlugs: "full-story" is the slug of "article:full"',
  ],
  [
    "had a former slug of a stored article",
    [article({ formerSlugs: ["first-story"] })],
    'formerSlugs: "first-story" is one of "article:full"',
  ],
  [
    "has a former slug of a stored article",
    [article({ slug: "first-story" })],
    'slug: is a former one of "article:full"',
  ],
  [
    "signs in half",
    [{ ...account, oidcIssuer: "https://login.example/" }],
    "oidcSubject: an account has one together with an oidcIssuer, and only then",
  ],
  [
    "signs in as another line",
    [1, 2].map((n) => ({ ...account, key: `account:${n}`, oidcIssuer: "https://i.example/", oidcSubject: "s" })),
    "oidcSubject: is that of line 2",
    3,
  ],
  [
    "signs in as somebody else",
    [{ ...account, oidcIssuer: "https://login.example/", oidcSubject: "sub|é" }],
    'oidcSubject: is that of "account:EDITOR"',
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
