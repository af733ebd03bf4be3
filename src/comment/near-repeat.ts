import type { Id } from "../kernel/database.js";
import { plainLetters } from "./words/plain-letters.js";

/** Shorter texts resemble one another by chance, and "thank you" may be said twice. */
const LONG_ENOUGH = 20;

/** From which share of common pieces on two texts are nearly the same. */
const NEARLY = 0.75;

/** How many letters make a piece. */
const PIECE = 4;

/** A text as it was written before, and below which article. */
export interface EarlierText {
  readonly body: string;
  readonly articleId: Id;
}

/** Whether somebody says again what they said before, or nearly: blanks, marks, spelling and single words make no difference. */
export function isNearRepeat({ body, articleId }: EarlierText, earlier: readonly EarlierText[]): boolean {
  const letters = lettersOf(body);
  const pieces = piecesOf(letters);
  return earlier.some((before) => {
    const other = lettersOf(before.body);
    if (letters === other) return before.articleId === articleId || letters.length >= LONG_ENOUGH;
    // A much shorter text cannot have enough of the pieces.
    const mayBeNear = Math.min(letters.length, other.length) >= LONG_ENOUGH && other.length >= NEARLY * pieces.size;
    return mayBeNear && hasMost(pieces, other) && shareOf(pieces, piecesOf(other)) >= NEARLY;
  });
}

/** What people wrote is compared with each of their next comments; so many letters of it are kept. */
const MOST_KEPT = 4_000_000;
const kept = new Map<string, string>();
let length = 0;

function lettersOf(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (length > MOST_KEPT) {
    kept.clear();
    length = 0;
  }
  const letters = readLetters(text);
  kept.set(text, letters);
  length += text.length + letters.length;
  return letters;
}

/** Of a text of signs alone the signs are what it says. */
function readLetters(text: string): string {
  let words = "";
  for (const character of text) words += plainLetters(character);
  return words === "" ? text.replace(/\s+/g, "") : words.replace(/(.)\1{2,}/gu, "$1");
}

function piecesOf(letters: string): Set<string> {
  const pieces = new Set<string>();
  for (let start = 0; start + PIECE <= letters.length; start++) pieces.add(letters.slice(start, start + PIECE));
  return pieces;
}

/** Most texts have nothing in common, which a few pieces show. */
function hasMost(pieces: ReadonlySet<string>, other: string): boolean {
  let missing = 0;
  for (const piece of pieces) {
    if (!other.includes(piece)) missing++;
    if (missing > (1 - NEARLY) * pieces.size) return false;
  }
  return true;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common++;
  return common / (one.size + other.size - common);
}
