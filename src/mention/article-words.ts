import { type ArticleText, textOfBlock } from "./article-text.js";
import { bareWord, WORDS } from "./bare-word.js";

/** The headline as a part of an article; block n is part n + 1. */
export const HEADLINE_PART = 0;

/** Numbers for words, equal in all texts that share it; words that differ in attached particles are alike. */
export class Vocabulary {
  private readonly keys = new Map<string, number>();

  keyOf(word: string): number {
    const known = this.keys.get(word);
    if (known !== undefined) return known;
    const bare = bareWord(word);
    const key = bare === word ? this.keys.size : this.keyOf(bare);
    this.keys.set(word, key);
    return key;
  }
}

/**
 * The words of an article in one row, from part to part. A mark that no word is like stands before the headline, between
 * it and the body, and at the end; between blocks there is none, so that splitting and joining them changes nothing.
 */
export class ArticleWords {
  readonly keys: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The part each word stands in; none for a mark. */
  readonly parts: number[] = [];
  /** The first word of each part; that of the part after the last is the mark at the end. */
  readonly firsts: number[] = [];

  constructor(
    readonly text: ArticleText,
    vocabulary: Vocabulary,
  ) {
    this.addMark(-1);
    this.addPart(text.headline, vocabulary);
    this.addMark(-2);
    for (const block of text.blocks) this.addPart(block, vocabulary);
    this.firsts.push(this.keys.length);
    this.addMark(-3);
  }

  get length(): number {
    return this.keys.length;
  }

  /** The mark between the headline and the body. */
  get bodyMark(): number {
    return (this.firsts[1] ?? 0) - 1;
  }

  /** The end of a part's words, exclusive. */
  endOf(part: number): number {
    return part === HEADLINE_PART ? this.bodyMark : (this.firsts[part + 1] ?? 0);
  }

  textOf(part: number): string | undefined {
    return textOfBlock(this.text, part === HEADLINE_PART ? null : part - 1);
  }

  /** The words that a stretch of a part touches, end exclusive. */
  wordsIn(part: number, start: number, end: number): { readonly first: number; readonly end: number } {
    const [from, to] = [this.firsts[part] ?? 0, this.endOf(part)];
    return { first: lowest(this.ends, from, to, start + 1), end: lowest(this.starts, from, to, end) };
  }

  private addMark(key: number): void {
    this.add(key, -1, 0, 0);
  }

  private addPart(text: string, vocabulary: Vocabulary): void {
    const part = this.firsts.push(this.keys.length) - 1;
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      this.add(vocabulary.keyOf(word), part, index, index + word.length);
    }
  }

  private add(key: number, part: number, start: number, end: number): void {
    this.keys.push(key);
    this.parts.push(part);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/** The first place from `from` to `to` whose value is not below the wanted one, in values that rise. */
function lowest(values: readonly number[], from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
