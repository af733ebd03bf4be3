import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { blockFromText, sanitizeInline } from "../../src/article/block-html.js";
import { BlockKind } from "../../src/article/block.model.js";
import { Progress } from "../../src/cli/progress.js";
import { archiveLines } from "../../src/interchange/archive-lines.js";
import { blockRecord, storedBlock } from "../../src/interchange/block-forms.js";

async function linesOf(chunks: readonly Buffer[]) {
  const found: { number: number; text: string | null }[] = [];
  for await (const line of archiveLines(stream(chunks))) found.push(line);
  return found;
}

async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

describe("the lines of an archive", () => {
  test("are the same wherever the file is cut, and keep their numbers over blank ones", async () => {
    const bytes = Buffer.from('{"a":"خبر"}\n\n  \r\n{"b":"👩🏽"}\r\nlast');
    const whole = [
      { number: 1, text: '{"a":"خبر"}' },
      { number: 4, text: '{"b":"👩🏽"}\r' },
      { number: 5, text: "last" },
    ];

    for (let size = 1; size <= bytes.length; size++) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await linesOf(pieces)).toEqual(whole);
    }
  });

  test("are no text where they are not UTF-8 or have no end", async () => {
    const long = Buffer.alloc(17 * 1024 * 1024, "x");

    expect(await linesOf([Buffer.from([0xff, 0x0a]), long, Buffer.from("\nnext")])).toEqual([
      { number: 1, text: null },
      { number: 2, text: null },
      { number: 3, text: "next" },
    ]);
  });
});

const anyText = fc.string({ unit: fc.constantFrom(...Array.from("ابت \u200c\t\n\r&<>\"'; 👩🏽é")), minLength: 1 });

describe("the blocks of an article's record", () => {
  test("are stored as the article stores them, without the detour where nothing is markup", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(storedBlock({ kind: BlockKind.PARAGRAPH, text })).toEqual(blockFromText(BlockKind.PARAGRAPH, text));
      }),
    );
  });

  test("come back from what is stored: text as text, markup as html", () => {
    const html = fc.array(
      fc.oneof(anyText, fc.constantFrom("<b>", "</b>", '<a href="https://a.example">', "</a>", "<br>")),
    );
    fc.assert(
      fc.property(html, (parts) => {
        const stored = storedBlock({ kind: BlockKind.QUOTE, html: parts.join("") });
        expect(storedBlock(blockRecord(stored))).toEqual(stored);
        expect(sanitizeInline(stored.html)).toBe(stored.html);
      }),
    );
    expect(blockRecord(storedBlock({ kind: BlockKind.QUOTE, html: "a &amp; b" }))).toEqual({
      kind: "QUOTE",
      text: "a & b",
    });
    expect(blockRecord(storedBlock({ kind: BlockKind.QUOTE, html: "<b>a</b>" }))).toEqual({
      kind: "QUOTE",
      html: "<b>a</b>",
    });
  });
});

describe("progress", () => {
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());

  function watch(isTTY: boolean): string[] {
    const written: string[] = [];
    const write = (text: unknown) => written.push(String(text)) > 0;
    const progress = new Progress("records", { write, isTTY });
    for (const seconds of [1, 2, 6, 12]) {
      jest.setSystemTime(seconds * 1_000);
      progress.report(seconds * 1_000, seconds / 48);
    }
    progress.step("checking");
    written.push(progress.end(12_345));
    return written;
  }

  test("is a plain line now and then where there is no terminal", () => {
    expect(watch(false)).toEqual([
      " 12%  6,000 records, 1,000/s, 0:42 left\n",
      " 25%  12,000 records, 1,000/s, 0:36 left\n",
      "checking\n",
      "12,345 records in 12.0 s (1,029/s)",
    ]);
  });

  test("is a bar that is drawn again in its place on a terminal", () => {
    const [first, , third, , step, end] = watch(true);

    expect(first).toBe("\r\u001B[K█░░░░░░░░░░░░░░░░░░░░░░░   2%  1,000 records, 1,000/s, 0:47 left");
    expect(third).toBe("\r\u001B[K███░░░░░░░░░░░░░░░░░░░░░  12%  6,000 records, 1,000/s, 0:42 left");
    expect([step, end]).toEqual(["\r\u001B[Kchecking", "\r\u001B[K"]);
  });
});
