import { HAMZA, lettersOf, standInFor } from "./letter-shapes.js";

/** A pause parts words and never the letters of one, as `he'll` is not `hell`; other signs may be put between letters. */
export type SignKind = "LETTER" | "DIGIT" | "SIGN" | "PAUSE" | "BLANK";

/** What is left of a character when all that does not count is taken away. */
export interface FoldedUnit {
  readonly kind: SignKind;
  /** The plain small letters that it may be meant for, the most likely first; none where it stands for no letter. */
  readonly letters: string;
  readonly isCapital: boolean;
}

const UNSEEN = /^(?:[\p{Default_Ignorable_Code_Point}\p{M}ـ]|(?=\p{Lm})\p{Script=Arabic})$/u;
const HAMZA_ON_SEAT = /^[أإؤئ]$/u;
/** Above or below a letter that has none of its own with it, or a mere line: لـٔيم. */
const HAMZA_ALONE = /^[\u0654\u0655]$/u;
const PAUSE = /^['’‘‛`´ʹʻʼʽˈ′,،;؛:?؟"“”„«»…]$/u;
const LETTER = /^[\p{L}\p{Nl}]$/u;

/** A text holds the same characters over and over. */
const known = new Map<string, readonly FoldedUnit[]>();
const MOST_KNOWN = 5_000;

/** Folds a character: none is left of accents, vowel marks, tatweel and what cannot be seen; several of ligatures. */
export function unitsOf(character: string): readonly FoldedUnit[] {
  const before = known.get(character);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const units = foldCharacter(character);
  known.set(character, units);
  return units;
}

function foldCharacter(character: string): readonly FoldedUnit[] {
  if (HAMZA_ALONE.test(character)) return [{ kind: "LETTER", letters: HAMZA, isCapital: false }];
  if (PAUSE.test(character)) return [{ kind: "PAUSE", letters: "", isCapital: false }];
  const shown = (squaredLetter(character) ?? character).normalize("NFKD");
  const parts = [...shown.toLowerCase()].filter((part) => !UNSEEN.test(part));
  // What stands for a whole word, as a trade mark does, is no part of another.
  const isWord = /\p{So}/u.test(character) && parts.filter((part) => LETTER.test(part)).length > 1;
  if (isWord) return [{ kind: "SIGN", letters: "", isCapital: false }];
  const others = (HAMZA_ON_SEAT.test(character.normalize("NFKC")) ? HAMZA : "") + (character === "I" ? "l" : "");
  return parts.flatMap((part) => unitsOfPart(part, others, /^\p{Lu}/u.test(shown)));
}

function unitsOfPart(part: string, others: string, isCapital: boolean): FoldedUnit[] {
  if (/^\p{Nd}$/u.test(part)) return [{ kind: "DIGIT", letters: digitLetters(part), isCapital: false }];
  if (LETTER.test(part))
    return lettersOf(part).map((letters) => ({ kind: "LETTER", letters: letters + others, isCapital }));
  if (PAUSE.test(part)) return [{ kind: "PAUSE", letters: "", isCapital: false }];
  return [{ kind: /\s/u.test(part) ? "BLANK" : "SIGN", letters: signLetters(part), isCapital: false }];
}

/** White letters on a black square or disc, which Unicode takes for signs: 🅱. */
function squaredLetter(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  const first = [0x1f150, 0x1f170].find((one) => code >= one && code < one + 26);
  return first === undefined ? null : String.fromCodePoint(0x61 + code - first);
}

/** The digit as we write it, and what it may stand for. */
function digitLetters(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0].find((first) => code >= first && code < first + 10) ?? 0x30;
  const plain = code - zero < 10 ? String(code - zero) : digit;
  return plain + standInFor(plain);
}

function signLetters(part: string): string {
  return part === "*" ? "*" : standInFor(part);
}
