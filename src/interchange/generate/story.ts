import { BlockKind } from "../../article/block.model.js";
import { Cast } from "./cast.js";
import type { Random } from "./random.js";
import type { Filling } from "./template.js";
import { shuffled, Turns } from "./turns.js";
import { WeightedPick } from "./weighted-choice.js";
import { type Phrase, phrases } from "./words/phrases.js";
import type { World } from "./world.js";

/** A sentence of a story, in no language yet. */
export interface Line {
  readonly phrase: Phrase;
  readonly filling: Filling;
}

/** How the markup of a block sets off the first thing it names. */
export type Emphasis = "b" | "em" | "a" | null;

/** A block of a story, in no language yet. */
export interface PlannedBlock {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  readonly emphasis: Emphasis;
}

/** A story before it is told in a language; all its translations tell the same. */
export interface Story {
  readonly headline: Line;
  readonly summary: Line | null;
  readonly body: readonly PlannedBlock[];
}

const HEADLINES = phrases("headlines");
const SUMMARIES = phrases("summaries");
const PARAGRAPHS = phrases("lines");
const PHRASES: Record<Exclude<BlockKind, BlockKind.PARAGRAPH>, readonly Phrase[]> = {
  HEADING: phrases("headings"),
  QUOTE: phrases("quotes"),
  LIST_ITEM: phrases("items"),
};

/** A list has more items than one. */
const NEXT_BLOCKS = new WeightedPick<readonly BlockKind[]>([
  [72, [BlockKind.PARAGRAPH]],
  [10, [BlockKind.HEADING, BlockKind.PARAGRAPH]],
  [10, [BlockKind.QUOTE]],
  [8, [BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM]],
]);

const EMPHASES = new WeightedPick<Emphasis>([
  [17, null],
  [1, "b"],
  [1, "em"],
  [1, "a"],
]);

/** Thinks up a story about famous and less famous things. */
export function planStory(random: Random, world: World): Story {
  const cast = new Cast(random, world);
  const line = (phrase: Phrase): Line => ({ phrase, filling: cast.fill(phrase.slots) });
  const paragraphs = new Turns(shuffled(random, PARAGRAPHS));
  const headline = line(random.pick(HEADLINES));
  const body = planKinds(random).map((kind) => {
    const phrasesOfBlock =
      kind === BlockKind.PARAGRAPH
        ? Array.from({ length: random.between(1, 2) }, () => paragraphs.next())
        : [random.pick(PHRASES[kind])];
    return { kind, lines: phrasesOfBlock.map(line), emphasis: EMPHASES.draw(random) };
  });
  return { headline, summary: random.chance(0.7) ? line(random.pick(SUMMARIES)) : null, body };
}

function planKinds(random: Random): BlockKind[] {
  const length = random.between(5, 12);
  const kinds = [BlockKind.PARAGRAPH];
  while (kinds.length < length) kinds.push(...NEXT_BLOCKS.draw(random));
  return kinds.slice(0, length);
}
