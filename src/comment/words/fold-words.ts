import { type FoldedUnit, type SignKind, unitsOf } from "./folded-unit.js";
import { ALEF, ALEF_ABOVE, HAMZA } from "./letter-shapes.js";

/** One sign of a text as the word lists see it. */
export interface FoldedSign extends FoldedUnit {
  /** Whether others would leave it out: hamza by itself, an alef above the line, that of the accusative. */
  isOptional: boolean;
  /** Where it stands in the text, in UTF-16 units, with all that was left out behind it. */
  readonly start: number;
  end: number;
}

/** The one accent that makes another word of a short one: `sale`, `salé`. */
export const ACUTE = "é";

/** So many of one letter in a row are as good as any more. */
const MOST_IN_A_ROW = 3;

const FATHATAN = "\u064B";

/** Where a character stands in its text. */
interface Place {
  readonly text: string;
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** Several rules look at a comment one after the other. */
let latest: { readonly text: string; readonly signs: readonly FoldedSign[] } = { text: "", signs: [] };

/** A text as the word lists see it: small letters without accents, vowel marks, tatweel, and what cannot be seen. */
export function foldText(text: string): readonly FoldedSign[] {
  if (latest.text !== text) latest = { text, signs: signsOf(text) };
  return latest.signs;
}

function signsOf(text: string): FoldedSign[] {
  const signs: FoldedSign[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    addCharacter(signs, { text, character, start, end });
    start = end;
  }
  return signs;
}

function addCharacter(signs: FoldedSign[], place: Place): void {
  const { character, end } = place;
  const last = signs.at(-1);
  const isAbove = last !== undefined && character === ALEF_ABOVE;
  const units = unitsOf(isAbove ? ALEF : character);
  if (last && (units.length === 0 || isAbove)) last.end = end;
  if (last?.letters === ALEF && character === FATHATAN) last.isOptional = true;
  for (const unit of units) addUnit(signs, unit, place);
}

function addUnit(signs: FoldedSign[], { kind, letters: plain, isCapital }: FoldedUnit, place: Place): void {
  const { text, character, start, end } = place;
  const letters = lettersIn(plain, place);
  const last = signs.at(-1);
  if (last?.letters === letters && isReadAsLetter(kind, letters) && isDrawnOut(signs, letters)) {
    last.end = end;
    return;
  }
  const isAccusative = character === ALEF && text[start - 1] === FATHATAN;
  const isOptional = plain === HAMZA || character === ALEF_ABOVE || isAccusative;
  signs.push({ kind: kindIn(kind, text, start, end), letters, isCapital, isOptional, start, end });
}

/** A digit is part of a number, and stars are as many as the letters they stand for. */
function isReadAsLetter(kind: SignKind, letters: string): boolean {
  return kind === "LETTER" || (kind === "SIGN" && letters !== "" && letters !== "*");
}

function isDrawnOut(signs: readonly FoldedSign[], letters: string): boolean {
  for (let back = 1; back <= MOST_IN_A_ROW; back++) if (signs.at(-back)?.letters !== letters) return false;
  return true;
}

/** A sentence may end, and the next begin, without a blank. */
function kindIn(kind: SignKind, text: string, start: number, end: number): SignKind {
  const isEnd = text[start] === "." && /\p{Ll}/u.test(text[start - 1] ?? "") && /\p{Lu}/u.test(text[end] ?? "");
  return isEnd ? "PAUSE" : kind;
}

function lettersIn(letters: string, { text, character, start, end }: Place): string {
  if (letters.startsWith("e") && (character + (text[end] ?? "")).normalize().toLowerCase().startsWith(ACUTE))
    return letters + ACUTE;
  if (character === "(" && !isOddParenthesis(text, start)) return "";
  return character === "l" && standsForI(text[start - 1] ?? "", text[end] ?? "") ? `${letters}i` : letters;
}

/** One within or before a word that is never closed; no sad face, and none that holds something. */
function isOddParenthesis(text: string, at: number): boolean {
  return !/[:;=-]/.test(text[at - 1] ?? "") && /[^\s:;=-]/.test(text[at + 1] ?? "") && !text.includes(")", at);
}

/** A small L looks like a capital I where one may stand: at the beginning, and between capitals. */
function standsForI(before: string, after: string): boolean {
  return !/\p{L}/u.test(before) || /\p{Lu}/u.test(before + after);
}

/** Whether a sign may part letters, though others of its kind stand for one. */
export function isGap(sign: FoldedSign | undefined): boolean {
  return sign !== undefined && sign.kind !== "LETTER" && sign.kind !== "DIGIT";
}
