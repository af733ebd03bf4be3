import { type FoldedSign, isGap } from "./fold-words.js";
import { isArabic } from "./letter-shapes.js";
import { isWithinWord } from "./word-border.js";

/** A place of a text where a listed word may begin. */
export interface WordStart {
  readonly at: number;
  /** Where the particles before it begin, which Arabic writes together with the next word. */
  readonly from: number;
  /** What particles these are. */
  readonly particles: Particles;
}

/** Behind an article any word may stand; behind a bare particle, or none, a short one is easily part of another word. */
export type Particles = "NONE" | "ARTICLE" | "BARE";

const PARTICLES: readonly (readonly [particle: string, kind: Particles])[] = [
  ...["", ..."وفبك", "وب", "وك", "فب", "فك"].map((before) => [`${before}ال`, "ARTICLE"] as const),
  ...["", ..."وف"].map((before) => [`${before}لل`, "ARTICLE"] as const),
  ...[..."وفبكل", "وب", "ول", "وك", "فب", "فل", "فك", "يا"].map((particle) => [particle, "BARE"] as const),
];

/** Every place of a text where a word begins, also behind attached particles. */
export function* wordStarts(signs: readonly FoldedSign[]): Generator<WordStart> {
  for (const [from, { letters }] of signs.entries()) {
    if (letters === "" || isWithinWord(signs, from, -1)) continue;
    yield { at: from, from, particles: "NONE" };
    if (!isArabic(letters)) continue;
    for (const [particle, particles] of PARTICLES) {
      const at = behind(signs, from, particle);
      if (at !== null) yield { at, from, particles };
    }
  }
}

/** Where the next word begins behind a particle that stands at a place, be it spelled letter by letter. */
function behind(signs: readonly FoldedSign[], from: number, particle: string): number | null {
  let at = from;
  const isSpelled = isGap(signs[from + 1]);
  for (const letter of particle) {
    if (!signs[at]?.letters.startsWith(letter)) return null;
    at++;
    if (isSpelled !== isGap(signs[at])) return null;
    while (isGap(signs[at])) at++;
  }
  return at;
}
