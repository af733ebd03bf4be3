import type { ArticleWords } from "./article-words.js";

/** Words that are paired with so many different places stay together nowhere. */
const MOST_TRIES = 8;

/** Which word of one text is which of another, each at most once, as far as that was found out. */
export class WordPairs {
  private constructor(
    readonly here: ArticleWords,
    readonly there: ArticleWords,
    private readonly toThere: Int32Array,
    private readonly toHere: Int32Array,
  ) {}

  /** Two texts of whose words none is paired yet, but for the marks that both have. */
  static between(here: ArticleWords, there: ArticleWords): WordPairs {
    const pairs = new WordPairs(here, there, noPartners(here), noPartners(there));
    pairs.join(0, 0);
    pairs.join(here.bodyMark, there.bodyMark);
    pairs.join(here.length - 1, there.length - 1);
    return pairs;
  }

  /** The same pairs, seen from the other text. */
  mirrored(): WordPairs {
    return new WordPairs(this.there, this.here, this.toHere, this.toThere);
  }

  /** What a word here is paired with there; -1 for none. */
  partnerOf(word: number): number {
    return this.toThere[word] ?? -1;
  }

  isFree(word: number): boolean {
    return this.toThere[word] === -1;
  }

  isFreeThere(word: number): boolean {
    return this.toHere[word] === -1;
  }

  areAlike(here: number, there: number): boolean {
    return (this.here.keys[here] ?? -4) === (this.there.keys[there] ?? -5);
  }

  /** Pairs two words, and the words next to them on both sides as long as those are free and alike. */
  joinAround(here: number, there: number): void {
    for (let step = 0; this.join(here + step, there + step); step += 1);
    for (let step = 1; this.join(here - step, there - step); step += 1);
  }

  /** Pairs two words if they are free and alike. */
  join(here: number, there: number): boolean {
    if (!this.areAlike(here, there) || !this.isFree(here) || !this.isFreeThere(there)) return false;
    this.toThere[here] = there;
    this.toHere[there] = here;
    return true;
  }

  /** How many words are alike from two of them onwards, or backwards, up to a number. */
  agreement(here: number, there: number, side: 1 | -1, most: number): number {
    let count = 0;
    while (count < most && this.areAlike(here + side * count, there + side * count)) count += 1;
    return count;
  }

  /**
   * Where the first of some words that follow one another stands there, going by what one of them is paired with: their
   * neighbours may have taken some of them. -1 for nowhere.
   */
  placeOf(first: number, length: number): number {
    let tried = -1;
    for (let offset = 0, tries = 0; offset < length && tries < MOST_TRIES; offset += 1) {
      const place = this.partnerOf(first + offset) - offset;
      if (this.isFree(first + offset) || place === tried) continue;
      if (this.agreement(first, place, 1, length) === length) return place;
      tried = place;
      tries += 1;
    }
    return -1;
  }
}

function noPartners(words: ArticleWords): Int32Array {
  return new Int32Array(words.length).fill(-1);
}
