import "reflect-metadata";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import sanitizeHtml from "sanitize-html";
import { blockFromHtml, plainText } from "../../src/article/block-html.js";
import { BlockKind, type Block } from "../../src/article/block.model.js";
import { markedHtml } from "../../src/mention/marked-html.js";
import type { Mark } from "../../src/mention/marked-html-spans.js";

const TAGS = ["<b>", "</b>", "<i>", "</i>", "<span lang=fr>", "</span>", "<br>"];
const LINK_TAGS = ["<a href='https://a.example/?a=1&amp;b=2'>", "</a>"];

const scrap = fc
  .string({ unit: fc.constantFrom(...Array.from("كَتّٰ \u200cé&<>\"'😀👩🏽\n")), minLength: 1, maxLength: 6 })
  .map((words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));

/** Blocks whose markup was written by someone who does not know what nesting is. */
function anyBlocks(tags: string[]) {
  const html = fc.array(fc.oneof({ weight: 2, arbitrary: scrap }, fc.constantFrom(...tags)), { maxLength: 14 });
  const block = fc
    .tuple(fc.constantFrom(...Object.values(BlockKind)), html)
    .map(([kind, parts]) => blockFromHtml(kind, parts.join("")));
  return fc.array(block, { minLength: 1, maxLength: 3 });
}

/** Spans that nest, cross, coincide, touch, are empty, split characters or lie outside. */
const anyMarks = fc
  .array(
    fc.record({
      salience: fc.constantFrom(0.2, 0.5, 0.9),
      spans: fc.array(
        fc.record({
          block: fc.option(fc.integer({ min: 0, max: 3 })),
          start: fc.integer({ min: -1, max: 24 }),
          end: fc.integer({ min: -1, max: 30 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map((mark, index): Mark => ({ ...mark, mentionId: `m${index}`, url: `/m${index}?a&b`, kind: "PLACE" })),
  );

function always(holds: (blocks: Block[], marks: Mark[]) => void, tags = [...TAGS, ...LINK_TAGS]): void {
  fc.assert(fc.property(anyBlocks(tags), anyMarks, holds), { numRuns: 500 });
}

test("the text of a marked body is the text of its blocks", () => {
  always((blocks, marks) => {
    expect(plainText(markedHtml(blocks, marks))).toBe(blocks.map((block) => block.text).join("\n"));
  });
});

test("every element nests, no link stands in a link, and no mention is empty", () => {
  always((blocks, marks) => {
    const html = markedHtml(blocks, marks);
    const open: string[] = [];

    for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (name !== "br") open.push(name);
      expect(open.filter((element) => element === "a").length).toBeLessThan(2);
    }
    expect(open).toEqual([]);
    expect(html).not.toMatch(/class="mention"[^>]*><\//);
  });
});

test("sanitising a marked body once more changes nothing", () => {
  const rules = {
    allowedTags: ["p", "h2", "blockquote", "ul", "li", "a", "span", "b", "i", "br"],
    allowedAttributes: { a: ["class", "href", "data-kind", "data-mentions"], span: ["class", "data-mentions", "lang"] },
  };

  always((blocks, marks) => {
    const html = markedHtml(blocks, marks);

    expect(sanitizeHtml(html, rules)).toBe(html);
  });
});

test("at every place exactly the mentions that cover it are named, linked unless the author links there", () => {
  always((blocks, marks) => {
    for (const [index, block] of blocks.entries()) {
      const shown = elementsAround(markedHtml([block], inFirstBlock(marks, index))).map(mentionAmong);
      const linkedByAuthor = elementsAround(block.html).map((elements) => elements.some((element) => element["href"]));

      const wanted = linkedByAuthor.map((taken, at) => {
        const covering = placesIn(block, inFirstBlock(marks, index)).filter((place) => covers(place, at));
        const ids = [...new Set(covering.map((place) => place.mark.mentionId))].toSorted();
        return { ids, linked: ids.length > 0 && !taken };
      });
      expect(shown.map(({ ids, linked }) => ({ ids, linked }))).toEqual(wanted);
    }
  });
});

test("a span that others do not cover wholly is linked somewhere", () => {
  always((blocks, marks) => {
    for (const [index, block] of blocks.entries()) {
      const here = inFirstBlock(marks, index);
      const shown = elementsAround(markedHtml([block], here)).map(mentionAmong);

      for (const place of placesIn(block, here)) {
        const others = placesIn(block, here).filter(
          (other) => other.mark !== place.mark || other.start !== place.start || other.end !== place.end,
        );
        const own = shown.filter((_, at) => covers(place, at));
        const isFree = shown.some((_, at) => covers(place, at) && !others.some((other) => covers(other, at)));
        if (isFree) expect(own.map(({ url }) => url)).toContain(place.mark.url);
      }
    }
  }, TAGS);
});

interface Place {
  mark: Mark;
  start: number;
  end: number;
}

function covers(place: Place, at: number): boolean {
  return place.start <= at && at < place.end;
}

function inFirstBlock(marks: Mark[], index: number): Mark[] {
  return marks.map((mark) => ({
    ...mark,
    spans: mark.spans.filter((span) => span.block === index).map((span) => ({ ...span, block: 0 })),
  }));
}

/** The spans of the first block that fit its text. */
function placesIn({ text }: Block, marks: Mark[]): Place[] {
  const isWhole = (at: number) => !/[\ud800-\udbff]$/.test(text.slice(0, at));
  return marks
    .flatMap((mark) => mark.spans.map(({ start, end }) => ({ mark, start, end })))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length && isWhole(start) && isWhole(end));
}

/** The attributes of the elements that stand around each code unit of the text. */
function elementsAround(html: string): Record<string, string>[][] {
  const open: Record<string, string>[] = [];
  const around: Record<string, string>[][] = [];
  const add = (part: string) => around.push(...Array.from({ length: part.length }, () => [...open]));
  const parser = new Parser({
    ontext: add,
    onopentag: (name, attributes) => (name === "br" ? add("\n") : open.push(attributes)),
    onclosetag: (name) => name !== "br" && open.pop(),
  });
  parser.end(html);
  return around;
}

function mentionAmong(elements: Record<string, string>[]) {
  const mention = elements.find((element) => element["class"] === "mention");
  const ids = mention?.["data-mentions"]?.split(" ").toSorted() ?? [];
  return { ids, url: mention?.["href"], linked: mention?.["href"] !== undefined };
}
