/** Chinese, Japanese, Thai and their like set no space between words: each of their characters counts as one. */
export const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff";
/** Letters, marks and digits, and the joiners within words, for use in a class of characters. */
export const PART_OF_WORD = "\\p{L}\\p{M}\\p{N}\\u200c\\u200d";

const LIKE_PARTICLES = /^(?:[وفبكلا]\p{M}*(?=(?:\p{L}\p{M}*){2}))+/u;

/** Finds words and symbols in a text; space and punctuation are neither. */
export const WORDS = new RegExp(`[${UNSPACED}]\\p{M}*|[${PART_OF_WORD}]+|[^\\s\\p{P}\\p{Cf}]`, "gu");

/**
 * A word without whatever at its beginning may be attached particles. Letters that only look like them go too: words
 * are compared by it, never shown, and adding a particle to a word never changes what is left of it.
 */
export function bareWord(word: string): string {
  return mayBeParticle(word.charCodeAt(0)) ? word.replace(LIKE_PARTICLES, "") : word;
}

function mayBeParticle(code: number): boolean {
  return code >= 0x627 && code <= 0x648;
}
