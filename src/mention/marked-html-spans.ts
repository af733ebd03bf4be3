import type { Block } from "../article/block.model.js";
import type { MentionableKind } from "../named-entity/mentionable.model.js";
import type { TextSpan } from "./text-span.model.js";

/** What the page shows of a mention: its id, the address and kind of its target, and the places that refer to it. */
export interface Mark {
  readonly mentionId: string;
  readonly url: string;
  readonly kind: `${MentionableKind}`;
  readonly salience: number;
  readonly spans: readonly Pick<TextSpan, "block" | "start" | "end">[];
}

/** One place of a mention in the text of one block, in UTF-16 code units, end exclusive. */
export interface PlacedSpan {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** The spans that can be shown, by index of their block; headline spans and spans that fit no text are left out. */
export function spansByBlock(blocks: readonly Block[], marks: readonly Mark[]): PlacedSpan[][] {
  const spans: PlacedSpan[][] = blocks.map(() => []);
  for (const mark of marks) {
    for (const { block, start, end } of mark.spans) {
      if (block !== null && fits(blocks[block]?.text ?? "", start, end)) spans[block]?.push({ mark, start, end });
    }
  }
  return spans;
}

/** The most salient first; of equally salient ones always the same, in whatever order they were read. */
export function bySalience(a: PlacedSpan, b: PlacedSpan): number {
  const byId = Number(a.mark.mentionId > b.mark.mentionId) - Number(a.mark.mentionId < b.mark.mentionId);
  return b.mark.salience - a.mark.salience || byId;
}

function fits(text: string, start: number, end: number): boolean {
  const inside = 0 <= start && start < end && end <= text.length;
  return inside && isBetweenCharacters(text, start) && isBetweenCharacters(text, end);
}

function isBetweenCharacters(text: string, at: number): boolean {
  return Number.isInteger(at) && !((text.codePointAt(at - 1) ?? 0) > 0xffff);
}
