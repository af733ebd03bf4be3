import { escapeText } from "../article/block-html.js";
import type { Block } from "../article/block.model.js";
import { readMarkup, type Run, type Wrapper } from "./marked-html-markup.js";
import { cutIntoPieces, type Piece } from "./marked-html-pieces.js";
import { shareLinks } from "./marked-html-shares.js";
import type { PlacedSpan } from "./marked-html-spans.js";
import { writeRuns } from "./marked-html-writing.js";

/** A block's inline HTML with its mentions marked, without the element of the block itself. */
export function markedBlock({ html, text }: Block, spans: readonly PlacedSpan[]): string {
  if (spans.length === 0) return html;
  const { runs, links } = readMarkup(html);
  const pieces = shareLinks(cutIntoPieces(text.length, spans, links));
  return writeRuns(cutAt(pieces, runs));
}

/** Runs cut where pieces end, each part standing in its mention's element besides the author's. */
function cutAt(pieces: readonly Piece[], runs: readonly Run[]): Run[] {
  const elements = pieces.map(mentionElement);
  const parts: Run[] = [];
  let place = 0;
  let at = 0;
  for (const run of runs) {
    const start = at;
    const end = start + run.text.length;
    while (at < end) {
      const next = Math.min(end, pieces[place]?.end ?? end);
      const wrappers = run.wrappers.concat(elements[place] ?? []);
      parts.push({ ...run, text: run.text.slice(at - start, next - start), wrappers });
      at = next;
      if (at === pieces[place]?.end) place += 1;
    }
  }
  return parts;
}

function mentionElement({ start, end, spans, giver, inLink }: Piece): Wrapper | undefined {
  if (!giver) return undefined;
  const ids = new Set([giver, ...spans].map((span) => span.mark.mentionId));
  const mentions = `data-mentions="${escapeText([...ids].join(" "))}"`;
  if (inLink) return { start, end, open: `<span class="mention" ${mentions}>`, close: "</span>" };
  const { url, kind } = giver.mark;
  const link = `href="${escapeText(url)}" data-kind="${kind.toLowerCase()}"`;
  return { start, end, open: `<a class="mention" ${link} ${mentions}>`, close: "</a>" };
}
