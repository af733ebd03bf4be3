import type { WordPairs } from "./word-pairs.js";

/** So many words on either side of a place are looked at for whether they came along. */
const WINDOW = 4;

/** Some words of one text, `here`, and a place in the other that begins with the same words. */
export interface Match {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** How far two texts agree around a match. */
export interface Fit {
  /** How many words before, and after, are the same without a gap. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  readonly isInEqualBlock: boolean;
}

/** A fit as good as any needs to be for its witnesses. */
export const NEAR_FIT: Fit = { wordsBefore: WINDOW, wordsAfter: WINDOW, isInEqualBlock: false };

/** Measures how far two texts agree around a match, no further than one word beyond the fit it is to be compared with. */
export function fitOf(pairs: WordPairs, { here, there, length }: Match, other: Fit): Fit {
  const wordsBefore = pairs.agreement(here - 1, there - 1, -1, other.wordsBefore + 1);
  const wordsAfter = pairs.agreement(here + length, there + length, 1, other.wordsAfter + 1);
  return { wordsBefore, wordsAfter, isInEqualBlock: isInEqualBlock(pairs, here, there) };
}

/**
 * Whether one place fits no less well than another: the whole block is the same there and not at the other, or else as
 * many words agree on each side. A good witness on one side does not make up for a lost one on the other.
 */
export function isAsGood(one: Fit, other: Fit): boolean {
  if (one.isInEqualBlock !== other.isInEqualBlock) return one.isInEqualBlock;
  return one.wordsBefore >= other.wordsBefore && one.wordsAfter >= other.wordsAfter;
}

/** Whether one place fits better than another, and not only in another way. */
export function isBetter(one: Fit, other: Fit): boolean {
  return isAsGood(one, other) && !isAsGood(other, one);
}

/** How many words before, and after, a match stand around its place too: next to it, or by what they are paired with. */
export function witnessesOf(pairs: WordPairs, { here, there, length }: Match, fit: Fit): [number, number] {
  const before = witnessesBeside(pairs, here, there, -1, fit.wordsBefore);
  return [before, witnessesBeside(pairs, here + length - 1, there + length - 1, 1, fit.wordsAfter)];
}

/** Words of other blocks do not count, unless a block was split or joined; to begin or end a block counts as one. */
function witnessesBeside(pairs: WordPairs, word: number, place: number, side: 1 | -1, alike: number): number {
  const { here, there } = pairs;
  const isAtEdge = here.parts[word] !== here.parts[word + side] && there.parts[place] !== there.parts[place + side];
  let count = isAtEdge ? 1 : 0;
  for (let distance = 1; distance <= WINDOW; distance += 1) {
    const neighbour = word + side * distance;
    const partner = distance <= alike ? place + side * distance : pairs.partnerOf(neighbour);
    const away = (partner - place) * side;
    const isOfBlock = here.parts[neighbour] === here.parts[word] || there.parts[partner] === there.parts[place];
    if (partner !== -1 && away > 0 && away <= WINDOW && isOfBlock) count += 1;
  }
  return count;
}

function isInEqualBlock({ here, there }: WordPairs, word: number, place: number): boolean {
  const [part = -1, partThere = -1] = [here.parts[word], there.parts[place]];
  const isSamePlace = word - (here.firsts[part] ?? 0) === place - (there.firsts[partThere] ?? 0);
  return isSamePlace && here.textOf(part) === there.textOf(partThere);
}
