import type { TextSpan } from "../../mention/text-span.model.js";

const IN_HEADLINE = 0.4;
const IN_LEAD = 0.2;
const OFTEN = 0.4;
/** So many places count half of what any number could. */
const HALF = 2;

/**
 * How central to an article is what stands in these places, 0 to 1: most if it stands in the headline and the first block,
 * and the more the more often. Two decimals, as archives write it.
 */
export function salienceOf(spans: readonly TextSpan[]): number {
  const isIn = (block: number | null) => spans.some((span) => span.block === block);
  const often = (OFTEN * spans.length) / (spans.length + HALF);
  const salience = (isIn(null) ? IN_HEADLINE : 0) + (isIn(0) ? IN_LEAD : 0) + often;
  return Math.round(salience * 100) / 100;
}
