import { type FoldedSign, foldText } from "./fold-words.js";
import { HAMZA, listedLetter } from "./letter-shapes.js";

/** A listed word or phrase, ready to be looked for. */
export interface ListedPattern {
  /** As it was listed. */
  readonly word: string;
  /** For each letter the ways in which it may be meant; at least one. */
  readonly letters: readonly string[];
  /** How many of them nobody leaves out. */
  readonly size: number;
  /** The letters before which a new word of a phrase begins. */
  readonly breaks: ReadonlySet<number>;
}

/** The pattern of a listed word, or of a spelling of it; `null` where it is made of signs alone. */
export function listedPattern(word: string, spelling = word): ListedPattern | null {
  // What a Persian writer parts without a blank, another parts with one.
  const signs = foldText(spelling.trim().replaceAll("\u200C", " "));
  const letters: string[] = [];
  const breaks = new Set<number>();
  let isParted = false;
  for (const [index, sign] of signs.entries()) {
    if (sign.isOptional && sign.letters !== HAMZA) continue;
    const meant = meantBy(sign, signs[index - 1], signs[index + 1]);
    if (meant !== null && isParted) breaks.add(letters.length);
    if (meant !== null) letters.push(meant);
    isParted = meant === null && letters.length > 0;
  }
  const size = letters.filter((letter) => letter !== HAMZA).length;
  return size === 0 ? null : { word, letters, size, breaks };
}

/** A listed digit is meant as it stands; a sign only between letters, as in `sh!t`. */
function meantBy(sign: FoldedSign, before?: FoldedSign, after?: FoldedSign): string | null {
  if (sign.kind === "LETTER") return sign.letters;
  if (sign.kind === "DIGIT") return sign.letters.slice(0, 1);
  const isWithin = before?.kind === "LETTER" && after?.kind === "LETTER";
  return isWithin && sign.letters !== "" && sign.letters !== "*" ? sign.letters : null;
}

/** What most spellings of a listed word have in common, so that it is not listed twice; of signs alone, the signs. */
export function foldedWord(word: string): string {
  const pattern = listedPattern(word);
  const letters = pattern?.letters.map(
    (letter, index) => (pattern.breaks.has(index) ? " " : "") + listedLetter(letter),
  );
  return letters?.join("") ?? word.normalize().trim();
}
