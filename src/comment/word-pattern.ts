import { DRAWN_OUT, foldText } from "./fold-words.js";

const LATIN = "a4@* b8 e3€* g96 i1!|l* l1!|i o0* s5$ t7+ uv* z2";
const ARABIC = "ا1!|ء2 وؤ9 يئ ه05 ع3 ح7 خ5 ط6 ق89 ص9 ءئؤا2 ؤوءئ2 ئيءؤا2";

/** Digits and signs that are written for a letter, behind it; and hamza wherever it may sit. */
const STAND_INS = new Map(`${LATIN} ${ARABIC}`.split(" ").map((letters) => [letters.charAt(0), letters]));

const HAMZA = "ءؤئ";

/** Letters that words of our languages double, so that writing one twice makes another word: `bot` and `boot`, سب and سبب. */
const DOUBLED = /[bcdefglmnoprstz]|(?![اوي])\p{Script=Arabic}/u;

/** What may stand between the letters of a word that is spaced out; an apostrophe joins words that are innocent: `he'll`. */
const BETWEEN = String.raw`[^\p{L}\p{N}'’ʼ${DRAWN_OUT}]{0,3}`;

/** Between the words of a phrase. */
const BLANKS = String.raw`[^\p{L}\p{N}]{0,4}`;

const PARTICLES = "(?:[وف]?(?:[بك]?ال|لل))?";
/** One letter before a short word makes another word of it: سب and كسب. */
const MORE_PARTICLES = "(?:[وف]?(?:[بك]?ال|لل|[بكل])?)?";
const LONG_ENOUGH = 4;

/** Finds a listed word, in any of its spellings, in folded text; each word of a phrase is a group. */
export function wordPattern(text: string): RegExp {
  const { letters } = foldText(text);
  const words = letters.match(new RegExp(`[\\p{L}\\p{N}${DRAWN_OUT}]+`, "gu"));
  if (!words) return new RegExp(`(${escaped(letters)})`, "gu");
  const groups = words.map((word) => `(${lettersPattern(word)})`).join(BLANKS);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}${DRAWN_OUT}])${particlesBefore(words[0] ?? "")}${groups}(?![\p{L}${DRAWN_OUT}])`,
    "gu",
  );
}

function particlesBefore(word: string): string {
  if (!/^\p{Script=Arabic}/u.test(word) || word.startsWith("ال")) return "";
  return word.length >= LONG_ENOUGH ? MORE_PARTICLES : PARTICLES;
}

function lettersPattern(word: string): string {
  const runs = [...word.replaceAll(DRAWN_OUT, "").matchAll(/(.)\1*/gu)];
  return runs.map(([run, letter = ""]) => runPattern(letter, run.length)).join(BETWEEN);
}

function runPattern(letter: string, length: number): string {
  const one = `[${escaped(STAND_INS.get(letter) ?? letter)}]`;
  if (HAMZA.includes(letter)) return `${one}?`;
  if (length > 1) return `(?:${one}${DRAWN_OUT}|${one}${BETWEEN}${one}${DRAWN_OUT}?)`;
  return DOUBLED.test(letter) ? `${one}${DRAWN_OUT}?` : `${one}(?:${DRAWN_OUT}|${one})?`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
