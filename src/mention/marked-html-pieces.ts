import { bySalience, type PlacedSpan } from "./marked-html-spans.js";

/** A stretch of a block's text, in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that the same spans cover from end to end, innermost first. */
export interface Piece extends Stretch {
  readonly spans: readonly PlacedSpan[];
  /** The span whose link it takes; none where no span covers it. */
  readonly giver: PlacedSpan | undefined;
  /** Whether it lies in a link of the author's, where no other link can be. */
  readonly inLink: boolean;
}

/**
 * A block's text, whole, cut wherever a span or an author's link begins or ends. Each piece takes the link of its
 * innermost span: the shortest, and of equally long ones the most salient.
 */
export function cutIntoPieces(length: number, spans: readonly PlacedSpan[], links: readonly Stretch[]): Piece[] {
  const ahead = spans.toSorted((a, b) => b.start - a.start);
  let open: PlacedSpan[] = [];
  // Only the spans that are open are looked at, so that the cost grows with their depth and not their number.
  return stretchesBetween(length, [...spans, ...links]).map((stretch) => {
    open = open.filter((span) => span.end > stretch.start);
    while (ahead.at(-1)?.start === stretch.start) open.push(...ahead.splice(-1));
    const covering = open.toSorted(innermostFirst);
    return { ...stretch, spans: covering, giver: covering[0], inLink: links.some((link) => holds(link, stretch)) };
  });
}

/** Whether one stretch lies wholly in another. */
export function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function stretchesBetween(length: number, parts: readonly Stretch[]): Stretch[] {
  const cuts = new Set([0, length, ...parts.flatMap(({ start, end }) => [start, end])]);
  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.slice(1).map((end, index) => ({ start: ordered[index] ?? 0, end }));
}

function innermostFirst(a: PlacedSpan, b: PlacedSpan): number {
  const byLength = a.end - a.start - (b.end - b.start);
  return byLength || bySalience(a, b);
}
