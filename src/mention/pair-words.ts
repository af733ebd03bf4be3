import type { ArticleWords } from "./article-words.js";
import { fillGaps } from "./fill-gaps.js";
import { joinUniqueRuns, runKeys } from "./unique-runs.js";
import { WordPairs } from "./word-pairs.js";

/**
 * Finds out which words of a text an edit has kept, wherever it took them: blocks that are the same, then runs of eight,
 * four and two words that occur once in either text, each with the equal words around it; then what short gaps between
 * them have in common, then single words. Time grows with the length of the texts, whatever they contain.
 */
export function pairWords(before: ArticleWords, after: ArticleWords): WordPairs {
  const pairs = WordPairs.between(before, after);
  joinEqualParts(pairs);
  const { single, longer } = runKeys(pairs);
  for (const keys of longer) joinUniqueRuns(pairs, keys);
  // Sooner, a gap could take a word from the run it belongs to; later, a single word could part a gap.
  fillGaps(pairs);
  joinUniqueRuns(pairs, single);
  fillGaps(pairs);
  return pairs;
}

/** Pairs the first of several equal blocks with the first, and so on, where there are as many of them as before. */
function joinEqualParts(pairs: WordPairs): void {
  const places = placesByText(pairs.there);
  for (const [text, parts] of placesByText(pairs.here)) {
    const partners = places.get(text) ?? [];
    if (partners.length === parts.length) parts.forEach((part, index) => joinParts(pairs, part, partners[index] ?? 0));
  }
}

function joinParts(pairs: WordPairs, part: number, partner: number): void {
  const first = pairs.here.firsts[part] ?? 0;
  const firstThere = pairs.there.firsts[partner] ?? 0;
  for (let word = first; word < pairs.here.endOf(part); word += 1) pairs.join(word, firstThere + word - first);
}

function placesByText({ text }: ArticleWords): Map<string, number[]> {
  const places = new Map<string, number[]>();
  [text.headline, ...text.blocks].forEach((part, index) => {
    const same = places.get(part);
    if (same) same.push(index);
    else places.set(part, [index]);
  });
  return places;
}
