import type { FieldChange } from "./article-revision.types.js";
import { type Block, BlockKind } from "./block.model.js";

/** What changed in a text, block by block: blocks that stay as they are keep their neighbours in step. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): FieldChange[] {
  const changes: FieldChange[] = [];
  let [was, is] = [0, 0];
  for (const [nextWas, nextIs] of [...keptBlocks(before, after), [before.length, after.length] as const]) {
    for (; was < nextWas || is < nextIs; was++, is++) {
      const gone = was < nextWas ? before[was] : undefined;
      const come = is < nextIs ? after[is] : undefined;
      changes.push({ path: `body.${come ? is : was}`, before: wordingOf(gone), after: wordingOf(come) });
      if (was >= nextWas) was = nextWas - 1;
      if (is >= nextIs) is = nextIs - 1;
    }
    [was, is] = [nextWas + 1, nextIs + 1];
  }
  return changes;
}

function wordingOf(block: Block | undefined): string | null {
  if (block === undefined) return null;
  return block.kind === BlockKind.PARAGRAPH ? block.html : `${block.kind}: ${block.html}`;
}

/** The longest row of blocks that both texts have in this order, as pairs of places. */
function keptBlocks(before: readonly Block[], after: readonly Block[]): [number, number][] {
  const lengths = longestFrom(before, after);
  const kept: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    if (isSame(before[i], after[j])) kept.push([i++, j++]);
    else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return kept;
}

function longestFrom(before: readonly Block[], after: readonly Block[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = isSame(before[i], after[j]) ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function isSame(one: Block | undefined, other: Block | undefined): boolean {
  return one?.kind === other?.kind && one?.html === other?.html;
}
