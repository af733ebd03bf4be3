import { type ArticleText, textOfBlock } from "./article-text.js";
import type { OrphanSpan } from "./orphan-span.model.js";
import { isSamePlace, placesOfText, standsAsBefore } from "./quote-places.js";
import type { TextSpan } from "./text-span.model.js";

/** What an orphan is known by. */
export type SpanWitness = Pick<OrphanSpan, "was" | "prefix" | "suffix">;

/** More places than this help nobody to choose. */
const MOST_CANDIDATES = 5;
/** A quote that stands in more places than this has its candidates among the first. */
const MOST_PLACES = 200;

/** Where in a text an orphan may belong: places with its words that no live span holds, those in similar surroundings first. */
export function spanCandidates(article: ArticleText, orphan: SpanWitness, live: readonly TextSpan[]): TextSpan[] {
  const free = [];
  let left = MOST_PLACES;
  for (const place of placesOfText(article, orphan.was.surface)) {
    if (left === 0) break;
    left -= 1;
    const isTaken = live.some((span) => isSamePlace(span, place));
    if (!isTaken && standsAsBefore(article, place, orphan))
      free.push({ place, likeness: likeness(article, place, orphan) });
  }
  const likeliest = free.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST_CANDIDATES);
  return likeliest.map(({ place }) => place);
}

/** How much of what stood around an orphan stands around a place, in code units. */
function likeness(article: ArticleText, { block, start, end }: TextSpan, { prefix, suffix }: SpanWitness): number {
  const text = textOfBlock(article, block) ?? "";
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}
