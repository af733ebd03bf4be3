import type { ListedPattern } from "./listed-pattern.js";
import type { Step } from "./step.js";

/** From so many letters on no other word differs in a doubled vowel, or in a consonant that cannot be doubled there. */
const LONG = 5;
/** From so many letters on no insult differs in a doubled consonant either, but for `baiser` and `baisser`. */
const LONGER = 6;

/** Letters that no French or English word doubles. */
const NEVER_DOUBLED = /[aiuhjkqvwxy]/;
const VOWEL = /[aeiouy]/;
/** Words end in these, doubled: grass, well, staff, tree. */
const DOUBLED_AT_THE_END = /[eolsf]/;
/** Words begin with these, doubled: llama, eel, ooze. */
const DOUBLED_AT_THE_BEGINNING = /[leo]/;

/** Arabic verbs and nouns are made of others with these before them: مثل, ممثل. */
const ARABIC_PREFIX = /^[متينا]/u;
/** What is attached to words whose last two letters are the same: سببه is not سبه. */
const ARABIC_SUFFIX = /^(?:[تهيانكوة]|ها|هم|هن|كم|نا|تم|وا|ون|ين|ان|ات)$/u;

/**
 * Whether a word differs from the listed one only in a letter that is written twice, as another word might be: `sale`, `salle`.
 * Nobody writes one thrice, or another one twice, but to draw a word out or to hide it.
 */
export function isDoublingOnly({ letters }: ListedPattern, path: readonly Step[]): boolean {
  const plain = letters.map((letter) => letter.slice(0, 1));
  const counts = plain.map((_, index) => path.filter(({ branch }) => branch.depth === index + 1).length);
  const repeated = counts.flatMap((count, index) => (count > 1 ? [index] : []));
  if (repeated.length === 0 || repeated.length === plain.length) return false;
  return repeated.every((index) => counts[index] === 2 && mayBeDoubled(plain, index));
}

function mayBeDoubled(letters: readonly string[], at: number): boolean {
  const isArabic = /\p{Script=Arabic}/u.test(letters[at] ?? "");
  return isArabic ? mayBeDoubledInArabic(letters.join(""), at) : mayBeDoubledInLatin(letters, at);
}

function mayBeDoubledInArabic(word: string, at: number): boolean {
  if (word.charAt(at) === "ا") return false;
  if (at === 0) return ARABIC_PREFIX.test(word);
  const rest = word.slice(at + 1);
  if (rest === "") return word.length < 3 || (word.length === 3 && ARABIC_PREFIX.test(word));
  return ARABIC_SUFFIX.test(rest);
}

function mayBeDoubledInLatin(letters: readonly string[], at: number): boolean {
  const [letter = "", before = "", after = ""] = [letters[at], letters[at - 1], letters[at + 1]];
  if (NEVER_DOUBLED.test(letter) || letter === before || letter === after) return false;
  if (before === "") return DOUBLED_AT_THE_BEGINNING.test(letter);
  if (after === "") return letters.length < LONG - 1 || DOUBLED_AT_THE_END.test(letter);
  if (VOWEL.test(letter)) return letters.length < LONG;
  // Between vowels a consonant may be doubled, and before those that glide; elsewhere it is not.
  if (!VOWEL.test(before) || !/[aeiouylr]/.test(after)) return false;
  return letters.length < LONGER || letter === "s";
}
