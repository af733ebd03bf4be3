import "reflect-metadata";
import { afterEach, expect, test } from "@jest/globals";
import { carrySpans } from "../../src/mention/carry-spans.js";
import type { TextSpan } from "../../src/mention/text-span.model.js";
import { WordPairs } from "../../src/mention/word-pairs.js";

const { areAlike } = WordPairs.prototype;
const SPANS = 20;

afterEach(() => {
  WordPairs.prototype.areAlike = areAlike;
});

const repeat = (unit: string) => (words: number) => unit.repeat(Math.ceil(words / unit.trim().split(" ").length));
const numbered = (words: number, step: number) =>
  Array.from({ length: words }, (_, index) => `w${(index * step + words ** 2) % words}`).join(" ");

test.each([
  ["one word and nothing else", repeat("a "), (words: number) => `b ${repeat("a ")(words)} b`],
  [
    "one word over and over, between two others",
    (words: number) => `x ${"a ".repeat(words)} y`,
    (words: number) => `x ${"a ".repeat(words)} z`,
  ],
  ["a few words over and over, in another order", repeat("a b c d "), repeat("b a d c ")],
  ["words that occur once, in reverse", (words: number) => numbered(words, 1), (words: number) => numbered(words, -1)],
  ["words that occur once, all mixed up", (words: number) => numbered(words, 1), (words: number) => numbered(words, 7)],
  ["blocks that are all the same", repeat("a b\n"), (words: number) => repeat("a b\n")(words - 2)],
])("carrying spans through %s takes comparisons in proportion to words and spans", (_, writeBefore, writeAfter) => {
  for (const words of [5_000, 20_000]) {
    const before = { headline: "h", blocks: writeBefore(words).split("\n") };
    const after = { headline: "h", blocks: writeAfter(words).split("\n") };

    const comparisons = countComparisons(() => carrySpans(before, after, someSpans(before.blocks)));

    expect(comparisons).toBeLessThan(20 * words + 2 * 100_000 + SPANS * 2 * 50_000);
  }
});

test("spans of a text that does little but repeat itself are given up when comparing has taken too long", () => {
  const repeated = (words: number, last: string) => ({ headline: "h", blocks: [`x ${"a ".repeat(words)}${last}`] });
  const span = { block: 0, start: 102, end: 103, surface: "a" };

  const short = carrySpans(repeated(100, "y"), repeated(100, "z"), [span]);
  const long = carrySpans(repeated(20_000, "y"), repeated(20_000, "z"), [span]);

  expect([short.spans, short.orphans.length]).toEqual([[span], 0]);
  expect([long.spans, long.orphans.length]).toEqual([[], 1]);
});

function someSpans(blocks: readonly string[]): TextSpan[] {
  return Array.from({ length: SPANS }, (_, index) => {
    const block = index % blocks.length;
    const text = blocks[block] ?? "";
    const start = text.lastIndexOf(" ", Math.floor((text.length * index) / SPANS)) + 1;
    const end = text.indexOf(" ", start) === -1 ? text.length : text.indexOf(" ", start);
    return { block, start, end, surface: text.slice(start, end) };
  });
}

function countComparisons(work: () => unknown): number {
  let count = 0;
  WordPairs.prototype.areAlike = function counted(here, there) {
    count += 1;
    return areAlike.call(this, here, there);
  };
  work();
  return count;
}
