import { type FoldedUnit, type SignKind, unitsOf } from "./folded-unit.js";
import { HAMZA } from "./letter-shapes.js";

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

const ALEF = "ا";
const ALEF_ABOVE = "\u0670";
const FATHATAN = "\u064B";

/** Where a character stands in its text. */
interface Place {
  readonly text: string;
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** A text as the word lists see it: small letters without accents, vowel marks, tatweel, and what cannot be seen. */
export function foldText(text: string): FoldedSign[] {
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

function addUnit(signs: FoldedSign[], unit: FoldedUnit, place: Place): void {
  const letters = lettersIn(unit, place);
  const row = signs.slice(-MOST_IN_A_ROW);
  const last = row.at(-1);
  const isDrawnOut = row.length === MOST_IN_A_ROW && row.every((sign) => sign.letters === letters);
  if (last && isDrawnOut && unit.kind === "LETTER") last.end = place.end;
  else signs.push({ ...signIn(unit, place), letters });
}

function signIn({ kind, letters, isCapital }: FoldedUnit, { text, character, start, end }: Place): FoldedSign {
  const isAccusative = character === ALEF && text[start - 1] === FATHATAN;
  const isOptional = letters === HAMZA || character === ALEF_ABOVE || isAccusative;
  return { kind: kindIn(kind, text, start, end), letters, isCapital, isOptional, start, end };
}

/** A sentence may end, and the next begin, without a blank. */
function kindIn(kind: SignKind, text: string, start: number, end: number): SignKind {
  const isEnd = text[start] === "." && /\p{Ll}/u.test(text[start - 1] ?? "") && /\p{Lu}/u.test(text[end] ?? "");
  return isEnd ? "PAUSE" : kind;
}

function lettersIn({ letters }: FoldedUnit, { text, character, start, end }: Place): string {
  if (letters.startsWith("e") && (character + (text[end] ?? "")).normalize().toLowerCase().startsWith(ACUTE))
    return letters + ACUTE;
  return character === "l" && standsForI(text[start - 1] ?? "", text[end] ?? "") ? `${letters}i` : letters;
}

/** A small L looks like a capital I where one may stand: at the beginning, and between capitals. */
function standsForI(before: string, after: string): boolean {
  return !/\p{L}/u.test(before) || /\p{Lu}/u.test(before + after);
}

/** Whether a sign may part letters, though others of its kind stand for one. */
export function isGap(sign: FoldedSign | undefined): boolean {
  return sign !== undefined && sign.kind !== "LETTER" && sign.kind !== "DIGIT";
}
