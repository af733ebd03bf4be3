import { describe, expect, test } from "@jest/globals";
import { WordFinder } from "../../src/comment/words/find-words.js";
import { foldedWord } from "../../src/comment/words/listed-pattern.js";
import { INNOCENT } from "../fixtures/innocent-texts.js";
import { EVASIONS } from "../fixtures/word-evasions.js";

const LISTED = Object.keys(EVASIONS);
const SPELLINGS = Object.entries(EVASIONS).flatMap(([word, texts]) => texts.map((text) => [word, text] as const));
const finder = new WordFinder(LISTED);

/** What stands in a text where listed words were found. */
function found(text: string, words: readonly string[]): string[] {
  return new WordFinder(words).find(text).map(({ start, end }) => text.slice(start, end));
}

describe("a listed word", () => {
  test("is tried in hundreds of spellings, and so are innocent texts", () => {
    expect(new Set(SPELLINGS.map(([, text]) => text)).size).toBeGreaterThan(480);
    expect(new Set(INNOCENT).size).toBeGreaterThan(190);
  });

  test.each(SPELLINGS)("%s is found in %j", (word, text) => {
    expect(finder.find(text).map((one) => one.word)).toContain(word);
  });

  test.each(INNOCENT)("is not found in %j", (text) => {
    expect(finder.find(text)).toEqual([]);
  });

  test.each([
    ["you كَـلْـب!", ["كَـلْـب"]],
    ["An i-d-i-o-t, a 𝐦𝐨𝐫𝐨𝐧.", ["i-d-i-o-t", "𝐦𝐨𝐫𝐨𝐧"]],
    ["ق\u200Cذر 👩‍👩‍👧 sh1t", ["ق\u200Cذر", "sh1t"]],
    ["go   home, idiooot", ["go   home", "idiooot"]],
    ["والكلب نام", ["كلب"]],
    ["a vvhore, a stu pid one", ["vvhore", "stu pid"]],
  ])("is marked in %s where it stands", (text, words) => {
    expect(found(text, ["كلب", "idiot", "moron", "قذر", "shit", "go home", "whore", "stupid"])).toEqual(words);
  });

  test("is parted by a blank, and not made of words that may stand side by side", () => {
    const listed = ["stupid", "imbécile", "حمار", "حقير", "menteur", "disgrace", "منافق", "penis", "shit"];

    expect(found("stu pid; im bécile; حما ر; ح قير", listed)).toEqual(["stu pid", "im bécile", "حما ر", "ح قير"]);
    expect(found("dis grâce à lui; من أفق بعيد; the pen is; push it; قرب ح. قير", listed)).toEqual([]);
  });

  test("has the article on every word of an Arabic phrase, or on the first", () => {
    const listed = ["مؤامرة كونية", "لئيم"];

    expect(found("المؤامرة الكونية ومؤامرة كونية", listed)).toEqual(["مؤامرة الكونية", "مؤامرة كونية"]);
    expect(found("هو لـٔيم", listed)).toEqual(["لـٔيم"]);
  });

  test("is not what `and` makes of another in the accusative", () => {
    expect(found("وغداً نلتقي وغدا نعود", ["وغد"])).toEqual([]);
    expect(found("كان وغد القرية لصًا وحمارا", ["وغد", "لص", "حمار"])).toEqual(["وغد", "لصًا", "حمار"]);
  });

  test("may be a number or a sign", () => {
    expect(new WordFinder(["88", "🖕"]).find("88 and 🖕 and 188 👍")).toEqual([
      { word: "88", start: 0, end: 2 },
      { word: "🖕", start: 7, end: 9 },
    ]);
  });

  test("is found by itself, and within a phrase that is listed, too", () => {
    const words = new WordFinder(["go", "go home"]).find("Go home");

    expect(words.map(({ word }) => word)).toEqual(["go", "go home"]);
  });

  test.each([
    ["أَحمَق", "احمق"],
    ["CRÉTIN", "cretin"],
    ["کلب", "كلب"],
    ["fils  de-pute", "fils de pute"],
    ["🖕 ", "🖕"],
  ])("%j is the same word as %j, and listed once", (one, other) => {
    expect(foldedWord(one)).toBe(foldedWord(other));
  });
});
