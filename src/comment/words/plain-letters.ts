import { unitsOf } from "./folded-unit.js";
import { ALEF, ALEF_ABOVE, listedLetter } from "./letter-shapes.js";

/** By UTF-16 unit: people who write much are read again with each comment of theirs. */
const known: (string | undefined)[] = [];

/**
 * The letters that a character is written in place of, as words are listed; none where it is a sign or not seen. A digit, be it
 * written in Arabic or in Latin, stays one.
 */
export function plainLetters(character: string): string {
  const code = character.length === 1 ? character.charCodeAt(0) : -1;
  const before = known[code];
  if (before !== undefined) return before;
  const letters = readLetters(character);
  if (code >= 0) known[code] = letters;
  return letters;
}

function readLetters(character: string): string {
  return unitsOf(character === ALEF_ABOVE ? ALEF : character)
    .map(({ kind, letters }) =>
      kind === "LETTER" ? listedLetter(letters) : kind === "DIGIT" ? letters.slice(0, 1) : "",
    )
    .join("");
}
