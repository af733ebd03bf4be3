import { type ArticleText, textOfBlock } from "./article-text.js";
import { isSameWord, type Surroundings } from "./same-word.js";
import { isCharacterEdge } from "./character-edge.js";
import type { TextSpan } from "./text-span.model.js";

/** As much of a text as can decide whether a word goes on. */
const NEAR = 32;

/** What stands around a place in a text, as far as it can belong to the same word. */
export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  return { prefix: text.slice(Math.max(0, start - NEAR), start), suffix: text.slice(end, end + 2) };
}

/** Every place where words stand in an article, the headline first, one after the other. */
export function* placesOfText(article: ArticleText, words: string): Generator<TextSpan> {
  if (words === "") return;
  for (let index = -1; index < article.blocks.length; index += 1) {
    const block = index === -1 ? null : index;
    const text = textOfBlock(article, block) ?? "";
    for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
      yield { block, start, end: start + words.length, surface: words };
    }
  }
}

/** Whether words at a place are whole characters, and the same words as they were in former surroundings. */
export function standsAsBefore(article: ArticleText, { block, start, end }: TextSpan, was: Surroundings): boolean {
  const text = textOfBlock(article, block) ?? "";
  const isWhole = isCharacterEdge(text, start) && isCharacterEdge(text, end);
  return isWhole && isSameWord(was, surroundingsOf(text, start, end));
}

/** Whether two places are the same. */
export function isSamePlace(one: TextSpan, other: TextSpan): boolean {
  return one.block === other.block && one.start === other.start && one.end === other.end;
}
