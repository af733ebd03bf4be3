import { type ArticleText, textOfBlock } from "./article-text.js";
import { isCharacterEdge } from "./character-edge.js";
import type { TextSpan } from "./text-span.model.js";

/** Why a place in a text cannot be tagged: there is no such text, nothing stands there, or it would cut a character. */
export type SpanRefusal = "OUTSIDE_TEXT" | "EMPTY" | "CUTS_CHARACTER";

/** The words at a place that an editor tags, or why it cannot be tagged. */
export function checkSpan(
  text: ArticleText,
  { block, start, end }: Pick<TextSpan, "block" | "start" | "end">,
): { readonly surface: string } | { readonly refusal: SpanRefusal } {
  const words = textOfBlock(text, block);
  const isInside = (at: number) => words !== undefined && Number.isInteger(at) && at >= 0 && at <= words.length;
  if (words === undefined || !isInside(start) || !isInside(end)) return { refusal: "OUTSIDE_TEXT" };
  if (start >= end) return { refusal: "EMPTY" };
  if (!isCharacterEdge(words, start) || !isCharacterEdge(words, end)) return { refusal: "CUTS_CHARACTER" };
  return { surface: words.slice(start, end) };
}
