import type { ArticleText } from "./article-text.js";

/** So much text on either side of an edited block, in code units, is looked at with it: the words a span may be known by. */
const MARGIN = 256;

/** A block that an edit has left as it was, by its number before the edit, and its number afterwards. */
export type KeptBlocks = ReadonlyMap<number, number>;

/** The blocks that stand once in either text, so that nobody can take them for others, wherever the edit took them. */
export function keptBlocks(before: ArticleText, after: ArticleText): KeptBlocks {
  const places = onlyPlaces(after);
  const kept = [...onlyPlaces(before)].map(([text, was]) => [was, places.get(text) ?? -1] as const);
  return new Map(kept.filter(([was, is]) => was !== -1 && is !== -1));
}

/** Where the text of each block stands; -1 for one that stands in several places. */
function onlyPlaces({ headline, blocks }: ArticleText): Map<string, number> {
  const places = new Map([[headline, -1]]);
  blocks.forEach((text, block) => places.set(text, places.has(text) ? -1 : block));
  return places;
}

/** What is left of an article without blocks that are far from any edit; its blocks have numbers of their own. */
export class EditedBlocks {
  readonly text: ArticleText;
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    { headline, blocks }: ArticleText,
    private readonly numbers: readonly number[],
  ) {
    this.text = { headline, blocks: numbers.map((number) => blocks[number] ?? "") };
    this.places = new Map(numbers.map((number, place) => [number, place]));
  }

  /** The number here of a block of the article, where it is here; the headline, `null`, always is. */
  placeOf(block: number | null): number | null | undefined {
    return block === null ? null : this.places.get(block);
  }

  /** The number in the article of a block that is here. */
  numberOf(place: number | null): number | null {
    return place === null ? null : (this.numbers[place] ?? null);
  }
}

/** Two versions of an article without the kept blocks that are far from any edit in both. */
export function editedBlocks(before: ArticleText, after: ArticleText, kept: KeptBlocks): [EditedBlocks, EditedBlocks] {
  const were = nearEdits(before, new Set(kept.keys()));
  const are = nearEdits(after, new Set(kept.values()));
  for (const [was, is] of kept) {
    if (!were.has(was) && !are.has(is)) continue;
    were.add(was);
    are.add(is);
  }
  return [new EditedBlocks(before, inOrder(were)), new EditedBlocks(after, inOrder(are))];
}

const inOrder = (numbers: Set<number>) => [...numbers].toSorted((one, other) => one - other);

function nearEdits({ blocks }: ArticleText, kept: ReadonlySet<number>): Set<number> {
  const near = new Set<number>();
  const lengths = blocks.map((text, block) => ({ block, length: text.length }));
  for (const direction of [lengths, lengths.toReversed()]) {
    let left = 0;
    for (const { block, length } of direction) {
      if (!kept.has(block)) left = MARGIN + length;
      if (left > 0) near.add(block);
      left -= length;
    }
  }
  return near;
}
