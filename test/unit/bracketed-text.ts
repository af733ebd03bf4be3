import { type ArticleText, textOfBlock } from "../../src/mention/article-text.js";
import { type CarriedSpans, carrySpans } from "../../src/mention/carry-spans.js";
import type { TextSpan } from "../../src/mention/text-span.model.js";

/** An article of which some words are tagged. */
export interface TaggedText {
  readonly text: ArticleText;
  readonly spans: readonly TextSpan[];
}

/** Reads a headline and blocks in which brackets stand around what is tagged: `زار [المغرب] أمس`. */
export function tagged(headline: string, ...blocks: readonly string[]): TaggedText {
  const spans = [headline, ...blocks].flatMap((part, index) => spansOf(part, index === 0 ? null : index - 1));
  const text = { headline: plain(headline), blocks: blocks.map(plain) };
  return { text, spans };
}

/** The next version with brackets around the spans that moved there, and the quotes of those that did not. */
export function carried({ text, spans }: TaggedText, ...next: readonly string[]): { parts: string[]; lost: string[] } {
  const [headline = "", ...blocks] = next;
  return shown({ headline, blocks }, carrySpans(text, { headline, blocks }, spans));
}

/** A version with brackets around live spans, and the quotes of orphans. */
export function shown(text: ArticleText, { spans, orphans }: CarriedSpans): { parts: string[]; lost: string[] } {
  const parts = [null, ...text.blocks.keys()].map((block) =>
    spans
      .filter((span) => span.block === block)
      .toSorted((a, b) => b.start - a.start)
      .reduce(bracketed, textOfBlock(text, block) ?? ""),
  );
  return { parts, lost: orphans.map(({ was }) => was.surface) };
}

function bracketed(part: string, { start, end }: TextSpan): string {
  return `${part.slice(0, start)}[${part.slice(start, end)}]${part.slice(end)}`;
}

function spansOf(part: string, block: number | null): TextSpan[] {
  return [...part.matchAll(/\[(.*?)\]/gs)].map(({ 1: surface = "", index }, before) => {
    const start = index - 2 * before;
    return { block, start, end: start + surface.length, surface };
  });
}

function plain(part: string): string {
  return part.replace(/[[\]]/g, "");
}
