import type { WordPairs } from "./word-pairs.js";

/** Gaps are compared word by word while their sizes, multiplied, add up to no more than this. */
const MOST_COMPARISONS = 100_000;

/** Words that are not paired, between two that are, in both texts. */
interface Gap {
  readonly here: number;
  readonly there: number;
  readonly length: number;
  readonly lengthThere: number;
}

/** Pairs what is common, in order, to the free words between two pairs that are neighbours but for those words. */
export function fillGaps(pairs: WordPairs): void {
  let left = MOST_COMPARISONS;
  for (const gap of gapsOf(pairs)) {
    const cost = gap.length * gap.lengthThere;
    if (cost > left) continue;
    left -= cost;
    joinCommon(pairs, gap);
  }
}

function* gapsOf(pairs: WordPairs): Generator<Gap> {
  let here = 0;
  for (let word = 1; word < pairs.here.length; word += 1) {
    if (pairs.isFree(word)) continue;
    const there = pairs.partnerOf(here) + 1;
    const lengthThere = pairs.partnerOf(word) - there;
    const length = word - here - 1;
    if (length > 0 && lengthThere > 0 && isFreeRow(pairs, there, lengthThere)) {
      yield { here: here + 1, there, length, lengthThere };
    }
    here = word;
  }
}

function isFreeRow(pairs: WordPairs, there: number, length: number): boolean {
  for (let word = there; word < there + length; word += 1) if (!pairs.isFreeThere(word)) return false;
  return true;
}

/** The longest common subsequence: `longest` holds its length for what follows each pair of places. */
function joinCommon(pairs: WordPairs, { here, there, length, lengthThere }: Gap): void {
  const width = lengthThere + 1;
  const longest = new Uint32Array((length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = length - 1; row >= 0; row -= 1) {
    for (let column = lengthThere - 1; column >= 0; column -= 1) {
      longest[row * width + column] = pairs.areAlike(here + row, there + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < length && column < lengthThere;) {
    if (pairs.join(here + row, there + column)) [row, column] = [row + 1, column + 1];
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
}
