import "reflect-metadata";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ArticleText, textOfBlock } from "../../src/mention/article-text.js";
import { carrySpans, TextEdit } from "../../src/mention/carry-spans.js";
import { reviewOrphans } from "../../src/mention/review-orphans.js";
import type { TextSpan } from "../../src/mention/text-span.model.js";
import { anyDraft, anyEdits, type Draft, edited, placesIn, textOf, type Word } from "./article-edits.js";

test("a live span's text is its quote, whatever was edited", () => {
  always((before, after, spans) => {
    const { spans: live, orphans } = carrySpans(before, after, spans);
    const { spans: revived } = reviewOrphans(after, orphans, live);

    for (const span of [...live, ...revived, ...orphans.flatMap(({ candidates }) => candidates)]) {
      expect(textOfBlock(after, span.block)?.slice(span.start, span.end)).toBe(span.surface);
    }
  });
});

test("no span is lost and none is doubled", () => {
  always((before, after, spans) => {
    const { spans: live, orphans } = carrySpans(before, after, spans);
    const { spans: revived, orphans: left } = reviewOrphans(after, orphans, live);

    expect(orphans.map(({ was }) => was)).toEqual(spans.filter((span) => orphans.some(({ was }) => was === span)));
    expect(live.length + orphans.length).toBe(spans.length);
    expect(revived.length + left.length).toBe(orphans.length);
    expect(new Set([...live, ...revived].map(placeKey)).size).toBe(live.length + revived.length);
  });
});

test("where nothing was edited, spans stay as they are", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const spans = [...placesIn(draft).values()];

      expect(carrySpans(textOf(draft), textOf(draft), spans)).toEqual({ spans, orphans: [] });
    }),
  );
});

test("spans that live through an edit and its undoing are where they were", () => {
  always((before, after, spans) => {
    const forth = new TextEdit(before, after);
    const back = new TextEdit(after, before);

    for (const span of spans) {
      const { spans: moved } = forth.carry([span]);
      const { spans: returned } = back.carry(moved);
      expect(returned.filter((place) => placeKey(place) !== placeKey(span))).toEqual([]);
    }
  });
});

test("whatever is edited, repeated or moved elsewhere, a span between untouched words is live, and where they are", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.nat(), anyEdits(), (draft, part, word, edits) => {
      const { before, zone } = withZone(draft, part, word);
      const after = edited(before, edits, (next) => holdsOnce(next, zone));
      const { id = 0 } = zone[2] ?? {};

      const carried = carrySpans(textOf(before), textOf(after), [placeOf(before, id)]);

      expect(carried).toEqual({ spans: [placeOf(after, id)], orphans: [] });
    }),
  );
});

test("whatever is edited or moved elsewhere, all spans of an untouched block are live, and in that block", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), anyEdits(), (before, number, edits) => {
      const block = before[1 + (number % (before.length - 1))] ?? [];
      fc.pre(hasOnly(before, block));
      const after = edited(before, edits, (next) => hasOnly(next, block));

      const spans = block.map(({ id }) => placeOf(before, id));
      const carried = carrySpans(textOf(before), textOf(after), spans);

      expect(carried).toEqual({ spans: block.map(({ id }) => placeOf(after, id)), orphans: [] });
    }),
  );
});

function always(holds: (before: ArticleText, after: ArticleText, spans: TextSpan[]) => void): void {
  fc.assert(
    fc.property(anyDraft, anyEdits(), (draft, edits) => {
      holds(textOf(draft), textOf(edited(draft, edits)), [...placesIn(draft).values()]);
    }),
  );
}

function placeKey({ block, start, end }: TextSpan): string {
  return `${block}:${start}:${end}`;
}

function placeOf(draft: Draft, id: number): TextSpan {
  const place = placesIn(draft).get(id);
  if (!place) throw new Error(`the draft has no word ${id}`);
  return place;
}

/** A draft with five words put in, of which the outer two are like no other; the middle one is to be tagged. */
function withZone(draft: Draft, part: number, word: number): { before: Draft; zone: readonly Word[] } {
  const place = part % draft.length;
  const words = draft[place] ?? [];
  const names = ["شاهد", "in", "المغرب", "قال", "témoin"];
  const zone = names.map((name, index) => ({ id: -1 - index, particle: "", name, tail: "" }));
  return { before: draft.toSpliced(place, 1, words.toSpliced(word % (words.length + 1), 0, ...zone)), zone };
}

/** Whether a draft has the words side by side, and no others that are called as the outer ones. */
function holdsOnce(draft: Draft, zone: readonly Word[]): boolean {
  const words = draft.flat();
  const start = words.findIndex(({ id }) => id === zone[0]?.id);
  const isWhole = zone.every(({ id }, index) => words[start + index]?.id === id);
  return isWhole && [zone[0], zone[4]].every((outer) => words.filter(({ name }) => name === outer?.name).length === 1);
}

/** Whether a block is in a draft with its words in order, and no other part reads like it. */
function hasOnly(draft: Draft, block: readonly Word[]): boolean {
  const write = (words: readonly Word[]) => words.map(({ particle, name, tail }) => particle + name + tail).join(" ");
  const same = draft.filter((words) => write(words) === write(block));
  const isWhole = block.every(({ id }, index) => same[0]?.[index]?.id === id);
  return same.length === 1 && isWhole && draft[0] !== same[0];
}
