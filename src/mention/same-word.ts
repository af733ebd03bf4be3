import { PART_OF_WORD, UNSPACED } from "./bare-word.js";

const ATTACHED_BEFORE = new RegExp(`(?:(?![${UNSPACED}])[${PART_OF_WORD}])*$`, "u");
const ATTACHED_AFTER = new RegExp(`^(?![${UNSPACED}])[${PART_OF_WORD}]`, "u");
const PARTICLES = /^(?:[وف]\p{M}*)?(?:[بكل]\p{M}*)?(?:ا?ل\p{M}*)?$/u;

/** What stands directly before and after a stretch of text. */
export interface Surroundings {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Whether the same letters in other surroundings are still the same word. After it no letter or mark may have come
 * (المغرب is not المغربي, nor Rome Romeo). Before it the letters must be those of old, or particles on both sides:
 * و or ف, then ب, ك or ل, then ال or ل, each of which may be missing.
 */
export function isSameWord(was: Surroundings, is: Surroundings): boolean {
  if (was.prefix === is.prefix && was.suffix === is.suffix) return true;
  if (ATTACHED_AFTER.test(is.suffix) && !ATTACHED_AFTER.test(was.suffix)) return false;
  const [lettersThen, letters] = [attachedLetters(was), attachedLetters(is)];
  return letters === lettersThen || (PARTICLES.test(letters) && PARTICLES.test(lettersThen));
}

function attachedLetters({ prefix }: Surroundings): string {
  return ATTACHED_BEFORE.exec(prefix.slice(prefix.lastIndexOf(" ") + 1))?.[0] ?? "";
}
