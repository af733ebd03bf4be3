import type { Id } from "../kernel/database.js";
import { foldText } from "./words/fold-words.js";
import { listedLetter } from "./words/letter-shapes.js";

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
  return earlier.some((before) => {
    const other = lettersOf(before.body);
    if (letters === other) return before.articleId === articleId || letters.length >= LONG_ENOUGH;
    // A much shorter text cannot have enough of the pieces.
    const mayBeNear = Math.min(letters.length, other.length) >= LONG_ENOUGH && other.length >= NEARLY * pieces.size;
    return mayBeNear && shareOf(pieces, piecesOf(other)) >= NEARLY;
  });
}

/** Of a text of signs alone the signs are what it says. */
function lettersOf(text: string): string {
  const counted = foldText(text).filter(({ kind }) => kind === "LETTER" || kind === "DIGIT");
  const words = counted
    .map((sign) => listedLetter(sign.letters))
    .join("")
    .replace(/(.)\1\1/gu, "$1");
  return words === "" ? text.replace(/\s+/g, "") : words;
}

function piecesOf(letters: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 3) }, (_, start) => letters.slice(start, start + 4)),
  );
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((piece) => other.has(piece)).length;
  return common / (one.size + other.size - common);
}
