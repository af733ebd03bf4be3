import { DRAWN_OUT, foldText } from "./fold-words.js";

const LATIN = "a4@* b8 e3€* g96 i1!|l* l1!|i o0* s5$ t7+ uv* z2";
const ARABIC = "ا1!|ء2 وؤ9 يئ ه05 ع3 ح7 خ5 ط6 ق89 ص9 ءئؤا2 ؤوءئ2 ئيءؤا2";

/** Digits and signs that are written for a letter, behind it; and hamza wherever it may sit. */
const STAND_INS = new Map(`${LATIN} ${ARABIC}`.split(" ").map((letters) => [letters.charAt(0), letters]));

const HAMZA = "ءؤئ";

/** Letters that words of our languages double, so that writing one twice makes another word: `bot` and `boot`, سب and سبب. */
const DOUBLED = /[bcdefglmnoprstz]|(?![اوي])\p{Script=Arabic}/u;

/** Signs that are written for letters stay what they are, as do apostrophes, which join innocent words: `he'll`. */
const KEPT_SIGNS = "!|*@$+€'’ʼ";

/** Stands for any other sign, so that patterns need no classes of Unicode, of which many together are slow to make. */
const SIGN = "\uE001";

/** What may stand between the letters of a word that is spaced out. */
const BETWEEN = `[ ${SIGN}!|*@$+€]{0,3}`;

/** Between the words of a phrase. */
const BLANKS = `[ ${SIGN}${KEPT_SIGNS}]{0,4}`;

const PARTICLES = "(?:[وف]?(?:[بك]?ال|لل))?";
/** One letter before a short word makes another word of it: سب and كسب. */
const MORE_PARTICLES = "(?:[وف]?(?:[بك]?ال|لل|[بكل])?)?";
const LONG_ENOUGH = 4;

const isKept = (unit: string) => unit === DRAWN_OUT || KEPT_SIGNS.includes(unit) || /[\p{L}\p{N}]/u.test(unit);

/** Folded text as patterns read it: blanks, letters, digits, and signs that are all one but for those that stand for letters. */
export function readyForPatterns(letters: string): string {
  return letters.replace(/[^a-z0-9\u0620-\u064A ]/g, (unit) => {
    if (isKept(unit)) return unit;
    return /\s/.test(unit) ? " " : SIGN;
  });
}

/** Finds a listed word, in any of its spellings; each word of a phrase is a group. `null` where it has neither letter nor digit. */
export function wordPattern(text: string): RegExp | null {
  const { letters } = foldText(text);
  const words = letters.match(new RegExp(`[\\p{L}\\p{N}${DRAWN_OUT}]+`, "gu"));
  if (!words) return null;
  const groups = words.map((word) => `(${lettersPattern(word)})`).join(BLANKS);
  const edge = `[ ${SIGN}${KEPT_SIGNS}]`;
  return new RegExp(`(?<=^|${edge})${particlesBefore(words[0] ?? "")}${groups}(?=$|[0-9]|${edge})`, "g");
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
