import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { WordFinder } from "../../src/comment/words/find-words.js";
import { INNOCENT } from "../fixtures/innocent-texts.js";
import { EVASIONS } from "../fixtures/word-evasions.js";

const LISTED = Object.keys(EVASIONS);
const PLAIN = LISTED.filter((word) => /^[\p{L}\p{M}]{4,}$/u.test(word));
const finder = new WordFinder(LISTED);
const wordsIn = (text: string) => finder.find(text).map(({ word }) => word);

const UNSEEN = fc.constantFrom("", "\u200B", "\u00AD", "\u2060", "\u0308", "\u034F");
const MARKS = fc.constantFrom("", "\u0640", "\u064E", "\u0651\u064F", "\u200C", "\u0640\u0640");

/** A listed word with something between its letters that no reader sees or needs. */
const disguised = fc.constantFrom(...PLAIN).chain((word) => {
  const noise = /\p{Script=Arabic}/u.test(word) ? MARKS : UNSEEN;
  const letters = [...word];
  return fc
    .array(noise, { minLength: letters.length, maxLength: letters.length })
    .map((between) => ({ word, text: letters.map((letter, index) => letter + (between[index] ?? "")).join("") }));
});

const blank = fc.constantFrom(" ", "\n", ", ", " 🙂 ", "! ", " (");

describe("a listed word", () => {
  test("is found whatever unseen is put between its letters, and where it stands", () => {
    fc.assert(
      fc.property(disguised, fc.constantFrom(...INNOCENT), blank, ({ word, text }, innocent, parting) => {
        const comment = `${innocent}${parting}${text}${parting}${innocent}`;

        const found = finder.find(comment).map((one) => [one.word, comment.slice(one.start, one.end)]);

        expect(found).toContainEqual([word, text]);
      }),
    );
  });

  test("is found in capitals, drawn out, and spelled letter by letter", () => {
    const parting = fc.constantFrom(" ", ".", "-", " - ", "_", "🙂", "\n");
    const often = fc.integer({ min: 3, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...PLAIN), fc.nat(), often, parting, (word, at, times, gap) => {
        const letters = [...word];
        const drawnOut = letters.map((letter, index) =>
          index === at % letters.length ? letter.repeat(times) : letter,
        );

        for (const text of [word.toUpperCase(), drawnOut.join(""), letters.join(gap)])
          expect(wordsIn(`« ${text} »`)).toContain(word);
      }),
    );
  });

  test("is not found within other letters", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."bdfghmnpqtvwxz"), minLength: 2, maxLength: 5 });
    const latin = PLAIN.filter((word) => /^[a-z]+$/.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...latin), letters, letters, (word, before, after) => {
        // Only other letters than its first and last: those would draw it out.
        if (!before.endsWith(word.slice(0, 1))) expect(wordsIn(before + word)).not.toContain(word);
        if (!after.startsWith(word.at(-1) ?? "")) expect(wordsIn(word + after)).not.toContain(word);
      }),
    );
  });
});

describe("any text at all", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 300 });

  test("is read, and what is found lies within it", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.string({ unit: "binary" })), (text, words) => {
        for (const { start, end } of new WordFinder([...words, ...LISTED]).find(text))
          expect([0 <= start, start < end, end <= text.length]).toEqual([true, true, true]);
      }),
    );
  });

  test("has what it has, whatever harmless text stands before it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(EVASIONS).flat()),
        fc.constantFrom(...INNOCENT),
        (text, innocent) => {
          const before = `${innocent}\n\n\n`;

          const shifted = finder.find(before + text).map((one) => ({ ...one, start: one.start - before.length }));

          expect(shifted.map(({ word, start }) => [word, start])).toEqual(
            finder.find(text).map(({ word, start }) => [word, start]),
          );
        },
      ),
      {
        examples: [
          ["$tupid", "$$$ @@@ ||| +++"],
          ["i . d . i . o . t", "I, d, e"],
        ],
      },
    );
  });
});
