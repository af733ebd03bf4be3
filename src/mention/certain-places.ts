import { fitOf, isAsGood, isBetter, type Fit, type Match, NEAR_FIT, witnessesOf } from "./place-fit.js";
import { WordIndex } from "./word-index.js";
import type { WordPairs } from "./word-pairs.js";

/** So many of the words around a span must have come along with it. */
const WITNESSES = 2;
/** Words compared for one span before it counts as uncertain: texts that do nothing but repeat themselves. */
const MOST_COMPARISONS = 50_000;

/** Some words that follow one another in a text. */
export interface WordRow {
  readonly first: number;
  readonly length: number;
}

/** Pairs seen from one of their texts, and where in the other each word occurs. */
interface View {
  readonly pairs: WordPairs;
  readonly mirror: WordPairs;
  readonly index: WordIndex;
}

/**
 * Finds where words certainly stand after an edit. Their pairing names a place; two of the four words on either side
 * must have come along, or the whole block. Every rival is looked at: another place with the same words, and, the other
 * way round, other words of the old text that are the same. A rival with two such witnesses, or one where the place has
 * them on one side only, makes it doubtful, unless the place fits better, or what is paired with the rival fits that
 * better, or as well and in the same order: then both have stayed what they were.
 */
export class CertainPlaces {
  private readonly forth: View;
  private readonly back: View;
  private left = 0;

  constructor(private readonly pairs: WordPairs) {
    const mirror = pairs.mirrored();
    this.forth = { pairs, mirror, index: new WordIndex(pairs.there) };
    this.back = { pairs: mirror, mirror: pairs, index: new WordIndex(pairs.here) };
  }

  /** The first of the words' place after the edit; -1 where none is certain. */
  placeOf({ first, length }: WordRow): number {
    const there = this.pairs.placeOf(first, length);
    if (there === -1) return -1;
    this.left = MOST_COMPARISONS;
    const match = { here: first, there, length };
    const fit = this.fit(this.forth, match, NEAR_FIT);
    const [before, after] = witnessesOf(this.pairs, match, fit);
    if (!fit.isInEqualBlock && before + after < WITNESSES) return -1;
    const enough = before > 0 && after > 0 ? WITNESSES : 1;
    const mirrored = { here: there, there: first, length };
    return this.hasRival(this.forth, match, enough) || this.hasRival(this.back, mirrored, enough) ? -1 : there;
  }

  private hasRival(view: View, match: Match, enough: number): boolean {
    const { pairs } = view;
    for (const there of view.index.placesOf(pairs.here.keys[match.here])) {
      const alike = pairs.agreement(match.here, there, 1, match.length);
      const isRival = there !== match.there && alike === match.length;
      this.left -= alike;
      if (this.left < 0 || (isRival && this.isThreat(view, match, { ...match, there }, enough))) return true;
    }
    return false;
  }

  private isThreat(view: View, match: Match, rival: Match, enough: number): boolean {
    const theirs = this.fit(view, rival);
    const [before, after] = witnessesOf(view.pairs, rival, theirs);
    if (!theirs.isInEqualBlock && before + after < enough) return false;
    if (isBetter(this.fit(view, match, theirs), theirs)) return false;
    const owner = view.mirror.placeOf(rival.there, rival.length);
    if (owner === -1 || owner === match.here) return true;
    const owners = this.fit(view, { ...rival, here: owner }, theirs);
    const isInOrder = owner < match.here === rival.there < match.there;
    return !isBetter(owners, theirs) && !(isInOrder && isAsGood(owners, theirs));
  }

  private fit({ pairs }: View, match: Match, other?: Fit): Fit {
    const most = { wordsBefore: this.left, wordsAfter: this.left, isInEqualBlock: false };
    const fit = fitOf(pairs, match, other ?? most);
    this.left -= fit.wordsBefore + fit.wordsAfter;
    return fit;
  }
}
