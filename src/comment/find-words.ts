import type { HighlightMatch } from "../kernel/highlight-match.js";
import { DRAWN_OUT, type FoldedText, foldText } from "./fold-words.js";
import { readyForPatterns, wordPattern } from "./word-pattern.js";

/** How many places of one comment are kept. */
const MOST_MATCHES = 50;

/** A single letter that is a word by itself does not belong to the next one: "a pen", "و". */
const WORDS_OF_ONE_LETTER = "aioyuو";

const patterns = new Map<string, RegExp | null>();

/** Where listed words stand in a text, in any spelling, each as a whole word; in order. */
export function findWords(text: string, words: readonly string[]): HighlightMatch[] {
  const folded = foldText(text);
  const ready = { ...folded, letters: readyForPatterns(folded.letters) };
  const found = words.flatMap((word) => {
    const pattern = patternOf(word);
    return pattern ? findWord(ready, pattern, !/\p{L}/u.test(word)) : findSign(text, word);
  });
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end).slice(0, MOST_MATCHES);
}

function findWord({ letters, starts, ends }: FoldedText, pattern: RegExp, isNumber: boolean): HighlightMatch[] {
  return [...letters.matchAll(pattern)]
    .filter(([, ...parts]) => parts.every((part) => isOneWord(part) && (isNumber || hasLetters(part))))
    .map(({ 0: match, index }) => ({ start: starts[index] ?? 0, end: ends[index + match.length - 1] ?? 0 }));
}

/** An emoji is looked for as it is. */
function findSign(text: string, sign: string): HighlightMatch[] {
  const pieces = text.split(sign).slice(0, MOST_MATCHES + 1);
  let end = 0;
  return pieces.slice(0, -1).map((piece) => {
    const start = end + piece.length;
    end = start + sign.length;
    return { start, end };
  });
}

/** Lists change seldom, and each comment is compared with all of them. */
function patternOf(word: string): RegExp | null {
  const known = patterns.get(word);
  if (known !== undefined) return known;
  if (patterns.size > 10_000) patterns.clear();
  const pattern = wordPattern(word);
  patterns.set(word, pattern);
  return pattern;
}

/** Whether what blanks part is letters of one spaced-out word, and not words that happen to make it: "the pen is". */
function isOneWord(part: string): boolean {
  const pieces = part.split(/\s+/u).map((piece) => piece.replaceAll(DRAWN_OUT, ""));
  const [first, ...others] = pieces.filter((piece) => [...piece].length > 1);
  if (pieces.length === 1 || first === undefined) return true;
  return others.length === 0 && !pieces.some((piece) => piece !== first && WORDS_OF_ONE_LETTER.includes(piece));
}

/** A road or a model may be called A55: where digits are two thirds or more it is no word. */
function hasLetters(part: string): boolean {
  const shown = part.replace(/[^\p{L}\p{N}$@!|*+€]/gu, "");
  return shown.replace(/\P{N}/gu, "").length * 3 < shown.length * 2 && /\p{L}/u.test(shown);
}

/** A listed word found in a text. */
export interface FoundWord extends HighlightMatch {
  readonly word: string;
}

/** Finds listed words in texts. */
export class WordFinder {
  constructor(private readonly words: readonly string[]) {}

  find(text: string): FoundWord[] {
    const folded = foldText(text);
    const ready = { ...folded, letters: readyForPatterns(folded.letters) };
    return this.words
      .flatMap((word) => {
        const pattern = patternOf(word);
        const found = pattern ? findWord(ready, pattern, !/\p{L}/u.test(word)) : findSign(text, word);
        return found.map((match) => ({ word, ...match }));
      })
      .toSorted((one, other) => one.start - other.start || one.end - other.end);
  }
}
