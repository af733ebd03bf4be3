import "reflect-metadata";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { CorrectionKind } from "../../src/article/correction.model.js";
import { storedBlock } from "../../src/interchange/block-forms.js";
import { archiveText } from "../../src/interchange/generate/archive-text.js";
import { type ArchiveOrder, generateArchive } from "../../src/interchange/generate/generate-archive.js";
import { seedTopics } from "../../src/interchange/generate/topics.js";
import { readLine } from "../../src/interchange/read-record.js";
import type { ArchiveRecord, RecordOf } from "../../src/interchange/records.js";

async function generated(order: ArchiveOrder): Promise<string> {
  return [...archiveText(generateArchive(order, await seedTopics()))].join("");
}

/** The keys that a line names without giving them to anything, wherever they stand in it. */
function referencesIn(line: string): string[] {
  return [...line.matchAll(/("key":)?"((?:gen:\d+|medtop):[^"]+)"/g)].flatMap(([, own, key = ""]) =>
    own ? [] : [key],
  );
}

/** The keys that a line gives. */
function keysIn(line: string): string[] {
  return [...line.matchAll(/"key":"([^"]+)"/g)].map(([, key = ""]) => key);
}

test("an order always brings the same bytes", async () => {
  const text = await generated({ articles: 20, seed: 1, comments: 14 });

  expect(createHash("sha256").update(text).digest("hex")).toBe(
    "2c45c6b51623dd27c9ff27ce50a6c773aaa1188f5200b17669cef131849b8717",
  );
});

test("another seed brings other keys and slugs", async () => {
  const keysOf = async (seed: number) => {
    const text = await generated({ articles: 5, seed, comments: 2 });
    return [...text.matchAll(/"(?:key|slug)":"(gen[^"]+)"/g)].map(([, key = ""]) => key);
  };
  const first = new Set(await keysOf(1));

  expect((await keysOf(2)).filter((key) => first.has(key))).toEqual([]);
});

test("no comments, the same articles", async () => {
  const withThem = await generated({ articles: 30, seed: 7, comments: 5 });
  const without = await generated({ articles: 30, seed: 7, comments: 0 });

  expect(withThem.startsWith(without)).toBe(true);
  expect(without).not.toContain('"type":"comment"');
});

describe("an imaginary archive of 1,000 articles", () => {
  let lines: string[];
  let records: ArchiveRecord[];

  const of = <Type extends ArchiveRecord["type"]>(type: Type) =>
    records.filter((record): record is RecordOf<Type> => record.type === type);

  beforeAll(async () => {
    lines = (await generated({ articles: 1000, seed: 3, comments: 14 })).trimEnd().split("\n");
    records = lines.map((line) => JSON.parse(line) as ArchiveRecord);
  });

  test("has nothing that an import would refuse, spans included", () => {
    expect(lines.map(readLine).flatMap((reading) => ("problem" in reading ? [reading.problem] : []))).toEqual([]);
  });

  test("refers only to what stands before", () => {
    const known = new Set<string>();

    for (const line of lines) {
      expect(referencesIn(line).filter((key) => !known.has(key))).toEqual([]);
      for (const key of keysIn(line)) known.add(key);
    }
    expect(known.size).toBeGreaterThan(10_000);
  });

  test("calls no two things the same", () => {
    const keys = lines.flatMap(keysIn);
    const slugs = records.flatMap((record) => ("slug" in record ? [`${record.type} ${record.slug}`] : []));

    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test("has as much of everything as it should", () => {
    const articles = of("article");
    const perArticle = (count: number) => count / articles.length;
    const mentions = articles.flatMap((article) => article.mentions);
    const shareIn = (language: string) =>
      perArticle(articles.filter((article) => article.language === language).length);

    expect(articles).toHaveLength(1000);
    expect(of("entity")).toHaveLength(200);
    expect(of("event")).toHaveLength(200);
    expect(of("topic")).toHaveLength(26);
    expect(Math.abs(perArticle(mentions.length) - 12)).toBeLessThan(1.5);
    expect(Math.abs(perArticle(mentions.filter(({ target }) => target.includes(":event:")).length) - 3)).toBeLessThan(
      0.5,
    );
    expect(Math.abs(perArticle(of("comment").length) - 14)).toBeLessThan(2);
    expect(Math.abs(shareIn("ar") - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(shareIn("fr") - 0.25)).toBeLessThan(0.06);
    expect(articles.every(({ body }) => body.length >= 5 && body.length <= 12)).toBe(true);
  });

  test("knows dates in every way that they can be known", () => {
    const shapeOf = (date: string) => date.replace(/^(\d{4})-2[1-4]$/, "$1-season").replace(/\d/g, "0");
    const shapes = new Set(of("event").map(({ date }) => date && shapeOf(date)));

    expect([...shapes].toSorted()).toEqual([
      ...["../0000-00", "0000", "0000%", "0000-00", "0000-00-00", "0000-00-00/..", "0000-00-00/0000-00-00"],
      ...["0000-00-00?", "0000-00~", "0000-season", "0000?-00-00", "000X", "XXXX-00-00", "[0000-00,0000-00]", null],
    ]);
  });

  test("has articles in every state, with what belongs to it", () => {
    const statuses = new Set(of("article").map(({ status }) => status));
    const retracted = of("article").filter(({ retraction }) => retraction !== null);

    expect([...statuses].toSorted()).toEqual(["DRAFT", "PUBLISHED", "RETRACTED", "SCHEDULED", "UNPUBLISHED"]);
    expect(retracted.every(({ corrections }) => corrections[0]?.kind === CorrectionKind.RETRACTION)).toBe(true);
  });

  test("spreads articles over years, a few in the same minute", () => {
    const times = of("article").flatMap(({ publishedAt }) => publishedAt ?? []);
    const years = new Set(times.map((time) => time.slice(0, 4)));

    expect([...years].toSorted()).toEqual(["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(times.length - new Set(times).size).toBeGreaterThan(10);
  });

  test("mentions the best known in many articles and most things in few", () => {
    const counts = new Map<string, number>();
    for (const { target } of of("article").flatMap((article) => article.mentions)) {
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
    const sorted = [...counts.values()].toSorted((one, other) => other - one);

    expect(sorted[0]).toBeGreaterThan(250);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(40);
  });

  test("translates stories with the same mentions", () => {
    const articles = new Map(of("article").map((article) => [article.key, article]));
    const translations = of("article").filter(({ translationOf }) => translationOf !== null);
    const targets = ({ mentions }: RecordOf<"article">) => mentions.map(({ target }) => target).toSorted();

    expect(translations.length).toBeGreaterThan(100);
    for (const translation of translations) {
      const original = articles.get(translation.translationOf ?? "");
      expect(original?.language).toBe("ar");
      expect(targets(translation)).toEqual(original && targets(original));
    }
  });

  test("counts in units that are not letters: after emoji, with marks, within one another", () => {
    const spans = of("article").flatMap(({ body, mentions }) => {
      const texts = body.map((block) => storedBlock(block).text);
      return mentions.flatMap((mention) => mention.spans.map((span) => ({ ...span, text: texts[span.block ?? -1] })));
    });
    const isAfterEmoji = ({ text = "", start }: (typeof spans)[number]) => [...text.slice(0, start)].length < start;

    expect(spans.filter(isAfterEmoji).length).toBeGreaterThan(1000);
    expect(spans.filter(({ surface }) => /\p{M}/u.test(surface)).length).toBeGreaterThan(1000);
  });

  test("has conversations as deep as six, and a few that are very long", () => {
    const depths = new Map<string, number>();
    const onArticle = new Map<string, number>();
    for (const { key, parent, article } of of("comment")) {
      depths.set(key, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
      onArticle.set(article, (onArticle.get(article) ?? 0) + 1);
    }

    expect(Math.max(...depths.values())).toBe(6);
    expect(Math.max(...onArticle.values())).toBeGreaterThan(100);
    expect(new Set(of("comment").map(({ status }) => status)).size).toBe(5);
  });

  test("says that it is imaginary wherever it says where it comes from", () => {
    expect(of("source").every(({ name }) => name.startsWith("Imaginary news"))).toBe(true);
    expect(of("article").every(({ source }) => source !== null)).toBe(true);
  });
});
