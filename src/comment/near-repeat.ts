import type { Id } from "../kernel/database.js";
import { FirstPieces, PIECE } from "./first-pieces.js";
import { plainLetters } from "./words/plain-letters.js";

/** Shorter texts resemble one another by chance, and "thank you" may be said twice. */
const LONG_ENOUGH = 20;

/** From which share of common pieces on two texts are nearly the same. */
const NEARLY = 0.75;

/** A text as it was written before, and below which article. */
export interface EarlierText {
  readonly body: string;
  readonly articleId: Id;
}

/** Whether somebody says again what they said before, or nearly: blanks, marks, spelling and single words make no difference. */
export function isNearRepeat({ body, articleId }: EarlierText, earlier: readonly EarlierText[]): boolean {
  const letters = lettersOf(body);
  const pieces = piecesOf(letters);
  const first = new FirstPieces(pieces, Math.floor(pieces.size / NEARLY) - pieces.size);
  return earlier.some((before) => {
    if (first.showFar(before.body)) return false;
    const other = lettersOf(before.body);
    if (letters === other) return before.articleId === articleId || letters.length >= LONG_ENOUGH;
    const areLong = Math.min(letters.length, other.length) >= LONG_ENOUGH;
    return areLong && shareOf(pieces, piecesOf(other)) >= NEARLY;
  });
}

/**
 * What a text says: letters that are written twice and more count once, digits as often as they stand. Of a text of signs alone
 * it is the signs.
 */
function lettersOf(text: string): string {
  let letters = "";
  for (const character of text) letters += plainLetters(character);
  return letters.replace(/(\D)\1+/g, "$1") || text.replace(/\s+/g, "");
}

function piecesOf(letters: string): Set<string> {
  const pieces = new Set<string>();
  for (let start = 0; start + PIECE <= letters.length; start++) pieces.add(letters.slice(start, start + PIECE));
  return pieces;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common++;
  return common / (one.size + other.size - common);
}
