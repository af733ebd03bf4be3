import { type FoldedSign, isGap } from "./fold-words.js";
import { isArabic } from "./letter-shapes.js";
import type { SignKind } from "./folded-unit.js";
import type { ListedPattern } from "./listed-pattern.js";
import type { Step } from "./step.js";

/** Words of one letter, which stand alone for themselves. */
const OWN_WORD = /^[aiyو]/u;
const VOWEL = /[aeiouy]/;
/** Words that stand before and behind others so often that they make listed ones with them: `dis grâce à`, `man's laughter`. */
const COMMON_WORD = new RegExp(
  `^(?:${[
    "the|and|man|men|her|his|him|here|now|not|for|are|was|has|had|can|all|any|one|our|out|own|per|pro|too|you",
    "mon|ton|son|mes|tes|ses|nos|vos|par|pas|sur|des|les|une|dis|dit|mer|bas|bon|con|est|eux|que|qui|mal|tard|grace|deux",
    "an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we|ai|au|ce|de|du|en|es|et|eu|il|je|la|le|ma|ne|ni|nu",
    "on|ou|où|sa|se|si|ta|te|tu|un|va|vu|من|ما|لا|لم|لن|في|عن|هل|قد|كل|بل|او|ان|اي|هو|هي|مع|كم|ثم|ذا|على|الى|بعد|قبل|هذا|غير",
  ].join("|")})$`,
  "u",
);
/** What an apostrophe parts from the word behind it, and from the one before. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|[ob])$/;
const SHORTENED = /^(?:[sdmt]|ll|re|ve)$/;
/** From so many letters on, a word may be parted anywhere; a letter of it cut off; a piece without vowel cut off; a pause put in. */
const LONG = { anywhere: 6, letter: 5, noVowel: 4, pause: 4 };
/** So few letters are no word that is spelled, nor one from which an Arabic letter is cut off. */
const LEAST_SPELLED = 3;

/** The signs that make up a word, or what is left of it between two partings. */
interface Piece {
  readonly first: number;
  readonly last: number;
  /** How many letters, be they drawn out. */
  readonly size: number;
  /** The strongest of what parts it from the piece before it within the same word. */
  readonly gap: SignKind | null;
}

/** Whether letters that stand apart are those of one word that was parted, and not of words that happen to make it. */
export function isPartedOnPurpose(
  signs: readonly FoldedSign[],
  pattern: ListedPattern,
  path: readonly Step[],
  from: number,
): boolean {
  const words = wordsOf(signs, pattern, path);
  // The words of a phrase stand apart, or all together: `fils député` is not what `filsdepute` is.
  if (words.length !== 1 && words.length !== pattern.breaks.size + 1) return false;
  const pieces = words.flat();
  const isSpelled = pieces.every(({ size }) => size === 1);
  // `لك لب` are two words, and not `ل` before one that is parted.
  if (pieces[0] && from < pieces[0].first && pieces[0].size === 1 && !isSpelled && pieces.length > 1) return false;
  return words.every((word) => isOneWord(signs, word)) && (!isSpelled || standsAlone(signs, pieces, from));
}

function isOneWord(signs: readonly FoldedSign[], pieces: readonly Piece[]): boolean {
  const gaps = pieces.flatMap(({ gap }) => gap ?? []);
  if (gaps.length === 0) return true;
  const letters = pieces.reduce((sum, { size }) => sum + size, 0);
  if (gaps.every((gap) => gap === "SIGN") || pieces.every(({ size }) => size === 1)) return letters >= 2;
  if (gaps.every((gap) => gap === "PAUSE")) return letters >= LONG.pause && isPartedByPauses(signs, pieces);
  if (gaps.some((gap) => gap !== "BLANK") || isEndOfAnother(signs, pieces)) return false;
  if (letters >= LONG.anywhere && isPartedByBlanks(signs, pieces)) return true;
  if (gaps.length > 1) return false;
  const isArabicWord = isArabic(signs[pieces[0]?.first ?? 0]?.letters ?? "");
  if (letters >= (isArabicWord ? LEAST_SPELLED : LONG.letter) && hasLonely(signs, pieces)) return true;
  return letters >= LONG.noVowel && hasNoVowel(signs, pieces);
}

/** A pause within a word, as in `fu:ck`: no part is a word that stands beside others, nor one that is written with an apostrophe. */
function isPartedByPauses(signs: readonly FoldedSign[], pieces: readonly Piece[]): boolean {
  const words = pieces.map((piece) => lettersOf(signs, piece));
  const isShort = ELIDED.test(words[0] ?? "") || SHORTENED.test(words.at(-1) ?? "");
  return !isShort && !words.some((word) => COMMON_WORD.test(word));
}

/** All parts stand between blanks or at an end, and of two neither is a word that stands beside any other, of more one at most. */
function isPartedByBlanks(signs: readonly FoldedSign[], pieces: readonly Piece[]): boolean {
  const common = pieces.filter((piece) => COMMON_WORD.test(lettersOf(signs, piece)));
  const [one, last] = [pieces[0], pieces.at(-1)];
  if (!one || !last || common.length > (pieces.length > 2 ? 1 : 0)) return false;
  const between = pieces.slice(1).flatMap(({ first }, index) => signs.slice((pieces[index]?.last ?? first) + 1, first));
  const [before, after] = [signs[one.first - 1], signs[last.last + 1]];
  const goesOn = after?.kind === "PAUSE" && signs[last.last + 2]?.kind === "LETTER";
  return between.every(({ kind }) => kind === "BLANK") && before?.kind !== "PAUSE" && !goesOn;
}

/** Spelled letter by letter, it has three at least, and is no part of a longer word that is spelled. */
function standsAlone(signs: readonly FoldedSign[], pieces: readonly Piece[], from: number): boolean {
  if (pieces.length < LEAST_SPELLED) return false;
  const gaps = pieces.slice(1).map(({ first }, index) => signs.slice((pieces[index]?.last ?? first) + 1, first));
  const last = pieces.at(-1)?.last ?? from;
  // Three letters are parted alike: `a + s; s` is not one word.
  const isParted = gaps.length >= LEAST_SPELLED || gaps.every((gap) => gaps.every((other) => hasKindsOf(gap, other)));
  return isParted && !isSpelledOn(signs, from, -1, gaps) && !isSpelledOn(signs, last, 1, gaps);
}

type Gap = readonly FoldedSign[];

/** Whether beyond a letter, parted from it as its own letters are, there is another alone that is no word by itself. */
function isSpelledOn(signs: readonly FoldedSign[], from: number, step: 1 | -1, gaps: readonly Gap[]): boolean {
  const at = lonelyLetter(signs, from, step, gaps);
  if (at === null) return false;
  return !OWN_WORD.test(signs[at]?.letters ?? "") || lonelyLetter(signs, at, step, gaps) !== null;
}

/** Where the letter beyond a parting stands, if it has no other beside it. */
function lonelyLetter(signs: readonly FoldedSign[], from: number, step: 1 | -1, gaps: readonly Gap[]): number | null {
  let at = from + step;
  while (isGap(signs[at])) at += step;
  const parting = signs.slice(Math.min(from, at) + 1, Math.max(from, at));
  const isLonely = isOfScript(signs[at], signs[from]) && signs[at + step]?.kind !== "LETTER";
  return isLonely && gaps.some((gap) => isLike(parting, gap)) ? at : null;
}

function isOfScript(sign: FoldedSign | undefined, other: FoldedSign | undefined): boolean {
  return sign?.kind === "LETTER" && isArabic(sign.letters) === isArabic(other?.letters ?? "");
}

/** `e. i . d . i . o . t` is a letter and a word. */
function isLike(parting: Gap, gap: Gap): boolean {
  return parting.length > 0 && parting.length <= gap.length && hasKindsOf(parting, gap);
}

function hasKindsOf(one: Gap, other: Gap): boolean {
  const [kinds, others] = [one, other].map((gap) => new Set(gap.map(({ kind }) => kind)));
  return kinds?.size === others?.size && [...(kinds ?? [])].every((kind) => others?.has(kind));
}

/** One letter cut off at an end, which is no word by itself, nor what stands for a name: `قرب د. أحمد`. */
function hasLonely(signs: readonly FoldedSign[], pieces: readonly Piece[]): boolean {
  return pieces.some(({ size, first, last }) => {
    const after = signs[last + 1];
    const isEnd = !after || after.kind === "BLANK" || (after.kind === "PAUSE" && !isElided(signs, last));
    return size === 1 && !OWN_WORD.test(signs[first]?.letters ?? "") && isEnd;
  });
}

/** A piece that no language of ours would have for a word; Arabic does not write vowels. */
function hasNoVowel(signs: readonly FoldedSign[], pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    const letters = lettersOf(signs, piece);
    return /^[a-z]+$/.test(letters) && !VOWEL.test(letters) && !isElided(signs, piece.last);
  });
}

/** `l'` belongs to the word behind it. */
function isElided(signs: readonly FoldedSign[], last: number): boolean {
  return signs[last + 1]?.kind === "PAUSE" && signs[last + 2]?.kind === "LETTER";
}

function lettersOf(signs: readonly FoldedSign[], { first, last }: Piece): string {
  return signs
    .slice(first, last + 1)
    .map(({ letters }) => letters.slice(0, 1))
    .join("");
}

/** The end of `it's` begins no word, nor does that of `U.S.`. */
function isEndOfAnother(signs: readonly FoldedSign[], [piece]: readonly Piece[]): boolean {
  const before = (piece?.first ?? 0) - 1;
  const kind = signs[before]?.kind ?? "BLANK";
  return piece?.size === 1 && kind !== "BLANK" && signs[before - 1]?.kind === "LETTER";
}

/** The pieces of each word of the phrase. */
function wordsOf(signs: readonly FoldedSign[], { breaks }: ListedPattern, path: readonly Step[]): Piece[][] {
  const words: Piece[][] = [];
  for (const [index, { at, branch, isRepeated }] of path.entries()) {
    const previous = path[index - 1];
    const gap = previous ? strongestGap(signs.slice(previous.at + 1, at)) : null;
    const piece = words.at(-1)?.at(-1);
    if (!piece || (gap && breaks.has(branch.depth - 1) && !isRepeated))
      words.push([{ first: at, last: at, size: 1, gap: null }]);
    else if (gap) words.at(-1)?.push({ first: at, last: at, size: 1, gap });
    else words.at(-1)?.splice(-1, 1, { ...piece, last: at, size: piece.size + (isRepeated ? 0 : 1) });
  }
  return words;
}

function strongestGap(between: readonly FoldedSign[]): SignKind | null {
  const gaps = between.filter(isGap).map(({ kind }) => kind);
  return (["BLANK", "PAUSE", "SIGN"] as const).find((gap) => gaps.includes(gap)) ?? null;
}
