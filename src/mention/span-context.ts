import { textOfBlock } from "./article-text.js";
import { type ArticleWords, HEADLINE_PART } from "./article-words.js";
import type { Surroundings } from "./same-word.js";
import type { TextSpan } from "./text-span.model.js";

/** So many words on either side are kept with an orphan, as far as its block goes. */
const WORDS_KEPT = 4;
/** Fewer words are kept where they are longer than this, in code units; none is kept in part. */
const LONGEST = 80;

/** The words before and after a span in its block, as they are written there. */
export function spanContext(words: ArticleWords, { block, start, end }: TextSpan): Surroundings {
  const text = textOfBlock(words.text, block) ?? "";
  const part = block === null ? HEADLINE_PART : block + 1;
  const [first, afterLast] = [words.firsts[part] ?? 0, words.endOf(part)];
  const row = words.wordsIn(part, start, end);
  const startOf = (count: number) => (row.first - count <= first ? 0 : (words.starts[row.first - count] ?? start));
  const endOf = (count: number) =>
    row.end + count >= afterLast ? text.length : (words.ends[row.end + count - 1] ?? end);
  return {
    prefix: longestThatFits((count) => text.slice(startOf(count), start)),
    suffix: longestThatFits((count) => text.slice(end, endOf(count))),
  };
}

function longestThatFits(contextOf: (count: number) => string): string {
  for (let count = WORDS_KEPT; count >= 0; count -= 1) {
    const context = contextOf(count);
    if (context.length <= LONGEST) return context;
  }
  return "";
}
