import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import { carrySpans } from "../../src/mention/carry-spans.js";
import { reviewOrphans } from "../../src/mention/review-orphans.js";
import { shown, tagged } from "./bracketed-text.js";

const PLAIN_HEADLINE = "المغرب يتقاسم خبرته الأمنية";
const FIRST = "وترأس [عبد اللطيف حموشي]، وفد [المغرب] خلال الاجتماع الثامن.";
const PLAIN_FIRST = "وترأس عبد اللطيف حموشي، وفد المغرب خلال الاجتماع الثامن.";

describe("an orphan", () => {
  const before = tagged(PLAIN_HEADLINE, FIRST);

  test("keeps where it stood, the words around it, and where it may belong, the likeliest place first", () => {
    const blocks = ["Rome is far. He lives by the sea in Rome, they say."];
    const { text, spans } = tagged("News", "After years abroad he lives near [Rome], we hear.");

    const { orphans } = carrySpans(text, { headline: "Rome", blocks: [] }, spans);
    const [orphan] = reviewOrphans({ headline: "News", blocks }, orphans, []).orphans;

    expect(orphans).toEqual([
      {
        was: spans[0],
        prefix: "abroad he lives near ",
        suffix: ", we hear.",
        candidates: [{ block: null, start: 0, end: 4, surface: "Rome" }],
      },
    ]);
    expect(orphan?.candidates.map(({ start }) => start)).toEqual([36, 0]);
  });

  test("has no candidates where its word is another, or where a live span of its mention stands", () => {
    const { text, spans } = tagged("News", "He was in [Rome] yesterday. Then he left [Rome] for good.");
    const after = {
      headline: "News",
      blocks: ["He was in Paris yesterday. Then he left Rome for good. Romeo did not."],
    };

    const { spans: live, orphans } = carrySpans(text, after, spans);

    expect(live).toEqual([{ block: 0, start: 40, end: 44, surface: "Rome" }]);
    expect(orphans.map(({ candidates }) => candidates)).toEqual([[]]);
  });

  test("comes back to life when the edit is undone", () => {
    const without = { headline: PLAIN_HEADLINE, blocks: ["وترأس مسؤول كبير وفدا خلال الاجتماع الثامن."] };
    const { orphans } = carrySpans(before.text, without, before.spans);

    const review = reviewOrphans(before.text, orphans, []);

    expect(orphans.length).toBe(2);
    expect(shown(before.text, review)).toEqual({ parts: [PLAIN_HEADLINE, FIRST], lost: [] });
  });

  test("stays one while its words stand in other surroundings, or in the same ones twice", () => {
    const { orphans } = carrySpans(before.text, { headline: PLAIN_HEADLINE, blocks: [] }, before.spans);

    const other = { headline: PLAIN_HEADLINE, blocks: ["وفد المغرب خلال العام"] };
    const twice = { headline: PLAIN_HEADLINE, blocks: [PLAIN_FIRST, PLAIN_FIRST] };

    expect(reviewOrphans(other, orphans, []).orphans.map(({ was }) => was)).toEqual(before.spans);
    expect(reviewOrphans(twice, orphans, []).orphans.map(({ candidates }) => candidates.length)).toEqual([2, 3]);
  });

  test("does not take the place of a live span, nor of another orphan", () => {
    const { orphans } = carrySpans(before.text, { headline: PLAIN_HEADLINE, blocks: [] }, before.spans);

    expect(reviewOrphans(before.text, orphans, before.spans).spans).toEqual([]);
    expect(reviewOrphans(before.text, [...orphans, ...orphans], []).spans).toEqual([]);
  });
});
