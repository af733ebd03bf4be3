import type { ArticleWords } from "./article-words.js";

/** Where in a text each word occurs. */
export class WordIndex {
  private readonly latest = new Map<number, number>();
  private readonly earlier: number[] = [];

  constructor(words: ArticleWords) {
    words.keys.forEach((key, word) => {
      this.earlier.push(this.latest.get(key) ?? -1);
      this.latest.set(key, word);
    });
  }

  *placesOf(key: number | undefined): Generator<number> {
    if (key === undefined) return;
    for (let word = this.latest.get(key) ?? -1; word !== -1; word = this.earlier[word] ?? -1) yield word;
  }
}
