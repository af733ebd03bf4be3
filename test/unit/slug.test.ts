import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isSlug, slugOf } from "../../src/kernel/slug.js";

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."aÉİΣßمحَُّـآ ٔ\u0301\u0653\u200C\u200D\u200E\u00AD-_1½हि्न日".split("")),
    maxLength: 150,
  }),
);

describe("the slug of a headline", () => {
  test.each([
    ["Accord à Rabat : l'été 2024 !", "accord-à-rabat-l-été-2024"],
    ["المغرب يستضيف مؤتمر 2024؟", "المغرب-يستضيف-مؤتمر-2024"],
    ["مُحَمَّدٌ السَّادِس", "محمد-السادس"],
    ["كتـــاب هٰذا", "كتاب-هذا"],
    ["آسفي", "آسفي"],
    ["ا\u0653سفي", "آسفي"],
    ["می\u200Cخواهم", "می-خواهم"],
    ["\u202Bخبر\u202C\u200F عاجل\u061C", "خبر-عاجل"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["日本語・ニュース", "日本語-ニュース"],
    ["ΣΊΣΥΦΟΣ", "σίσυφος"],
    ["Cafe\u0301", "café"],
    ["co\u00ADoperation", "cooperation"],
    ["--a__b--", "a-b"],
    ["؟!…", ""],
    ["", ""],
  ])("%j is %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test("ends with a whole word, within 100 letters", () => {
    expect(slugOf("word ".repeat(40))).toBe(Array(20).fill("word").join("-"));
    expect(slugOf(`${"a".repeat(100)} b`)).toBe("a".repeat(100));
    expect(slugOf(`b ${"a".repeat(100)}`)).toBe("b");
    expect(slugOf("م".repeat(150))).toBe("م".repeat(100));
    expect([...slugOf("𐐀".repeat(150))]).toHaveLength(100);
  });

  test("is the slug of itself, whatever the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugOf(text);

        expect(slugOf(slug)).toBe(slug);
        expect(isSlug(slug)).toBe(slug !== "");
        expect([...slug].length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(["", "Rabat", "a--b", "-a", "a-", "a b", "مُحمد", "a/b", "a\0", "\uD800", "e\u0301", "a".repeat(101)])(
  "%j cannot be a slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
