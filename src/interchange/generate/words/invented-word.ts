import { inEveryLanguage, type InEveryLanguage } from "../language.js";
import type { Random } from "../random.js";
import { SYLLABLES } from "./syllables.js";

/** A word of so many syllables that nobody has heard before, as each language would spell it. */
export function inventedWord(random: Random, syllables: number): InEveryLanguage<string> {
  const parts = Array.from({ length: syllables }, () => random.pick(SYLLABLES));
  return inEveryLanguage((language) => capitalized(parts.map((part) => part[language]).join("")));
}

/** With its first letter as a capital; Arabic has none. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
