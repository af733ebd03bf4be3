import type { FoldedSign } from "./fold-words.js";
import { isArabic } from "./letter-shapes.js";

/** Signs that are read as these letters stand within words: `cl@ss`, `a$$et`. */
const READ_AS_LETTER = /^[aes]/;
/** Digits that are read as these letters end words: `hell0`. */
const VOWEL = /[aeo]/;
/** More digits in a row are a number. */
const MOST_DIGITS = 2;

/** Whether a word goes on beyond a sign of it, backward or forward, with another letter or what stands for one. */
export function isWithinWord(signs: readonly FoldedSign[], at: number, step: 1 | -1): boolean {
  const [sign, next] = [signs[at], signs[at + step]];
  if (!sign || !next) return false;
  if (next.kind === "LETTER") return sign.kind !== "LETTER" || isArabic(sign.letters) === isArabic(next.letters);
  if (sign.kind === "DIGIT" && next.kind === "DIGIT") return true;
  let beyond = at + step;
  while (standsForLetter(signs[beyond])) beyond += step;
  const count = Math.abs(beyond - at) - 1;
  if (count === 0 || count > MOST_DIGITS) return false;
  if (signs[beyond]?.kind === "LETTER") return true;
  return step === 1 && count === 1 && next.kind === "DIGIT" && !isArabic(sign.letters) && VOWEL.test(next.letters);
}

function standsForLetter(sign: FoldedSign | undefined): boolean {
  return sign?.kind === "DIGIT" || (sign?.kind === "SIGN" && READ_AS_LETTER.test(sign.letters));
}
