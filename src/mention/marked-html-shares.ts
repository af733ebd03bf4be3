import { holds, type Piece } from "./marked-html-pieces.js";
import { bySalience, type PlacedSpan } from "./marked-html-spans.js";

/**
 * Pieces with their links shared out, so that hardly a span goes unlinked. Taking the innermost span's link hides only
 * a span that shorter or equal ones cover wholly. It is given a piece of a span that has others left: the last such
 * piece, so that the inner span keeps the beginning of its name. Spans choose one by one, the most salient first, which
 * may leave one hidden that a perfect sharing would show; that is rare, and every piece still names all its mentions.
 */
export function shareLinks(pieces: readonly Piece[]): Piece[] {
  const givers = pieces.map((piece) => (piece.inLink ? undefined : piece.giver));
  const shares = countShares(givers);
  const shareOf = (span: PlacedSpan | undefined) => (span && shares.get(span)) ?? 0;
  for (const span of hiddenSpans(pieces, shares)) {
    const place = pieces.findLastIndex((piece, index) => holds(span, piece) && shareOf(givers[index]) > 1);
    const giver = givers[place];
    if (!giver) continue;
    shares.set(giver, shareOf(giver) - 1).set(span, 1);
    givers[place] = span;
  }
  return pieces.map((piece, index) => ({ ...piece, giver: givers[index] ?? piece.giver }));
}

function countShares(givers: readonly (PlacedSpan | undefined)[]): Map<PlacedSpan, number> {
  const shares = new Map<PlacedSpan, number>();
  for (const giver of givers) if (giver) shares.set(giver, (shares.get(giver) ?? 0) + 1);
  return shares;
}

function hiddenSpans(pieces: readonly Piece[], shares: ReadonlyMap<PlacedSpan, number>): PlacedSpan[] {
  const spans = new Set(pieces.flatMap((piece) => piece.spans));
  return [...spans].filter((span) => !shares.has(span)).toSorted(bySalience);
}
