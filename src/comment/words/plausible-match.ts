import { isDoublingOnly } from "./doubled-letter.js";
import { ACUTE, type FoldedSign } from "./fold-words.js";
import type { ListedPattern } from "./listed-pattern.js";
import { isPartedOnPurpose } from "./parted-letters.js";
import type { Step } from "./step.js";
import type { Particles, WordStart } from "./word-starts.js";

/** From so many letters on, digits may outnumber them, and a participle is taken for its verb. */
const LONG = 5;
/** Arabic words of three letters, of which none is weak, that particles before them do not easily make another of. */
const FIRM = /^[^اويء][^اويء][^اء]$/u;

/** Whether letters read as a listed word were written as that word, and not by chance as parts of others. */
export function isPlausible(
  signs: readonly FoldedSign[],
  pattern: ListedPattern,
  path: readonly Step[],
  start: WordStart,
): boolean {
  const taken = path.filter(({ isRepeated }) => !isRepeated);
  return (
    hasLetters(signs, pattern, taken) &&
    isOfItsScript(signs, taken) &&
    standsBehind(start.particles, pattern) &&
    !isDoublingOnly(pattern, path) &&
    !isParticiple(signs, pattern, path) &&
    isPartedOnPurpose(signs, pattern, path, start.from)
  );
}

/** A number is no word, be it a price, and stars are not either; but a number may be listed. */
function hasLetters(signs: readonly FoldedSign[], { letters }: ListedPattern, taken: readonly Step[]): boolean {
  if (letters.every((letter) => /^\p{Nd}$/u.test(letter))) return taken.every(({ at }) => signs[at]?.kind === "DIGIT");
  const kinds = taken.map(({ at }) => (signs[at]?.letters === "*" ? "STAR" : signs[at]?.kind));
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const [real, digits, size] = [count("LETTER"), count("DIGIT"), taken.length];
  if (real === 0) return digits === 0 && count("STAR") === 0 && size >= 3;
  const isReadable = (size - digits - count("STAR")) * 2 >= size || (size >= LONG && real >= 2);
  return isReadable && count("STAR") * 2 <= size;
}

/** A word written in letters of one other script alone is a word of that script: сор is Russian. */
function isOfItsScript(signs: readonly FoldedSign[], taken: readonly Step[]): boolean {
  const scripts = new Set(taken.map(({ at, branch }) => scriptOf(signs[at]?.letters ?? "", branch.meant)));
  return scripts.has("ITS_OWN") || scripts.size > 1;
}

function scriptOf(letters: string, meant: string): "ITS_OWN" | "GREEK" | "CYRILLIC" {
  if (letters.startsWith(meant.slice(0, 1))) return "ITS_OWN";
  if (/^[α-ω]/.test(letters)) return "GREEK";
  return /^[а-я]/.test(letters) ? "CYRILLIC" : "ITS_OWN";
}

function standsBehind(particles: Particles, { letters, size }: ListedPattern): boolean {
  if (particles === "ARTICLE") return size > 1;
  return particles === "NONE" || size > 3 || FIRM.test(letters.map((letter) => letter.slice(0, 1)).join(""));
}

/** `salé` is not `sale`; of a longer word it is the participle. */
function isParticiple(signs: readonly FoldedSign[], { letters }: ListedPattern, path: readonly Step[]): boolean {
  const last = signs[path.at(-1)?.at ?? -1];
  return letters.length < LONG && letters.at(-1) === "e" && last?.letters.includes(ACUTE) === true;
}
