import type { ArticleContent } from "../../article/article-content.js";
import { type ArticleText, isSameText, textOf } from "../../mention/article-text.js";
import { type CarriedSpans, TextEdit } from "../../mention/carry-spans.js";
import type { Mention } from "../../mention/mention.model.js";
import { isSamePlace } from "../../mention/quote-places.js";
import { reviewOrphans } from "../../mention/review-orphans.js";
import { inReadingOrder, type TextSpan } from "../../mention/text-span.model.js";
import { isSameValue } from "../same-value.js";

/** What an article mentions in certain places, or did once. */
export type PlacedMention = Pick<Mention, "id" | "spans" | "orphans">;

/**
 * The mentions whose spans a change of the text moves, as they are after it: spans move along with their words; those that it
 * cannot be sure of become orphans.
 */
export function movedMentions(
  mentions: readonly PlacedMention[],
  was: ArticleContent,
  is: ArticleContent,
): PlacedMention[] {
  const [before, after] = [textOf(was), textOf(is)];
  if (mentions.length === 0 || isSameText(before, after)) return [];
  const edit = new TextEdit(before, after);
  return mentions.flatMap((mention) => {
    const now = move(edit, after, mention);
    return isWhereItWas(mention, now) ? [] : { id: mention.id, ...now };
  });
}

const NOWHERE = { block: -1, start: 0, end: 0, surface: "" };

function isWhereItWas({ spans, orphans }: PlacedMention, now: CarriedSpans): boolean {
  const stays = (span: TextSpan, index: number) => isSamePlace(span, now.spans[index] ?? NOWHERE);
  return spans.length === now.spans.length && spans.every(stays) && isSameValue(orphans, now.orphans);
}

function move(edit: TextEdit, after: ArticleText, { spans, orphans }: PlacedMention): CarriedSpans {
  const carried = edit.carry(spans);
  const found = reviewOrphans(after, orphans, carried.spans);
  return {
    spans: [...carried.spans, ...found.spans].toSorted(inReadingOrder),
    orphans: [...found.orphans, ...carried.orphans],
  };
}
