import { type ArticleText, textOfBlock } from "./article-text.js";
import type { CarriedSpans } from "./carry-spans.js";
import type { OrphanSpan } from "./orphan-span.model.js";
import { isSamePlace, placesOfText, standsAsBefore } from "./quote-places.js";
import { spanCandidates } from "./span-candidates.js";
import type { TextSpan } from "./text-span.model.js";

/**
 * Looks at a mention's orphans again when the text was edited once more, beside its live spans. One comes back to life,
 * as after an edit was undone, if its words stand between all the words that stood around it in exactly one place, in
 * the headline if it came from there, and no other span is or would be in that place. Others get new candidates.
 */
export function reviewOrphans(
  after: ArticleText,
  orphans: readonly OrphanSpan[],
  live: readonly TextSpan[],
): CarriedSpans {
  const found = orphans.map((orphan) => onlyPlace(after, orphan));
  const isFree = (place: TextSpan) =>
    [...live, ...found].filter((other) => other && isSamePlace(other, place)).length === 1;
  const revived = found.map((place) => (place && isFree(place) ? place : undefined));
  const spans = revived.filter((place) => place !== undefined);
  const taken = [...live, ...spans];
  const lost = orphans.filter((_, index) => !revived[index]);
  return { spans, orphans: lost.map((orphan) => ({ ...orphan, candidates: spanCandidates(after, orphan, taken) })) };
}

/** The one place with an orphan's words and all that stood around them; none if there is no such place, or another. */
function onlyPlace(article: ArticleText, orphan: OrphanSpan): TextSpan | undefined {
  const { was, prefix, suffix } = orphan;
  let only: TextSpan | undefined;
  for (const whole of placesOfText(article, prefix + was.surface + suffix)) {
    const start = whole.start + prefix.length;
    const place = { ...whole, start, end: start + was.surface.length, surface: was.surface };
    if (!hasSameEdges(article, place, orphan) || !standsAsBefore(article, place, orphan)) continue;
    if (only) return undefined;
    only = place;
  }
  return only && (only.block === null) === (was.block === null) ? only : undefined;
}

/** Where nothing stood before or after the words, nothing may stand there now. */
function hasSameEdges(article: ArticleText, { block, start, end }: TextSpan, { prefix, suffix }: OrphanSpan): boolean {
  const text = textOfBlock(article, block) ?? "";
  return (prefix !== "" || start === 0) && (suffix !== "" || end === text.length);
}
