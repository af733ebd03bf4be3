import "reflect-metadata";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkSpan } from "../../src/mention/check-span.js";
import { isCharacterEdge } from "../../src/mention/character-edge.js";

const TEXT = { headline: "مَرَّاكُش", blocks: ["Rome 👩🏽‍💻 cafe\u0301 🇲🇦🇫🇷"] };

test("a place between characters has its words", () => {
  expect(checkSpan(TEXT, { block: null, start: 0, end: 9 })).toEqual({ surface: TEXT.headline });
  expect(checkSpan(TEXT, { block: 0, start: 0, end: 4 })).toEqual({ surface: "Rome" });
  expect(checkSpan(TEXT, { block: 0, start: 5, end: 12 })).toEqual({ surface: "👩🏽‍💻" });
  expect(checkSpan(TEXT, { block: 0, start: 19, end: 23 })).toEqual({ surface: "🇲🇦" });
});

test.each([
  ["in a block that is not there", { block: 1, start: 0, end: 1 }, "OUTSIDE_TEXT"],
  ["before the text", { block: 0, start: -1, end: 1 }, "OUTSIDE_TEXT"],
  ["beyond the text", { block: 0, start: 0, end: 28 }, "OUTSIDE_TEXT"],
  ["between code units", { block: 0, start: 0.5, end: 2 }, "OUTSIDE_TEXT"],
  ["of no words", { block: 0, start: 2, end: 2 }, "EMPTY"],
  ["that ends before it starts", { block: 0, start: 3, end: 2 }, "EMPTY"],
  ["that parts a letter from its vowel", { block: null, start: 0, end: 1 }, "CUTS_CHARACTER"],
  ["that parts a letter from its accent", { block: 0, start: 13, end: 17 }, "CUTS_CHARACTER"],
  ["within a surrogate pair", { block: 0, start: 6, end: 12 }, "CUTS_CHARACTER"],
  ["within an emoji", { block: 0, start: 5, end: 9 }, "CUTS_CHARACTER"],
  ["between the letters of two flags", { block: 0, start: 21, end: 25 }, "CUTS_CHARACTER"],
])("a place %s is refused", (_, place, refusal) => {
  expect(checkSpan(TEXT, place)).toEqual({ refusal });
});

test("the edges of characters are those of Unicode", () => {
  const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const units = Array.from("aé كَ\u0301\u200d👩🏽💻🇲🇦🇫北京กำ한ᄒ\r\n❤\ufe0f\u0600\u0915\u094d\u0937");

  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 20 }), (text) => {
      const edges = new Set([...characters.segment(text)].map(({ index }) => index)).add(text.length);

      const found = [...Array(text.length + 1).keys()].filter((at) => isCharacterEdge(text, at));

      expect(found).toEqual([...edges].toSorted((a, b) => a - b));
    }),
  );
});
