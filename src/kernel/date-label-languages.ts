import { ARABIC } from "./date-label-arabic.js";
import { ENGLISH } from "./date-label-english.js";
import { FRENCH } from "./date-label-french.js";
import { WITHOUT_WORDS } from "./date-label-wordless.js";
import type { DateWords } from "./date-label-words.js";

const WORDS = new Map<string, DateWords>([
  ["ar", ARABIC],
  ["en", ENGLISH],
  ["fr", FRENCH],
]);

/** The words for dates in a language, or signs where we have none. */
export function dateWords(language: string): DateWords {
  return WORDS.get(language) ?? WITHOUT_WORDS;
}
