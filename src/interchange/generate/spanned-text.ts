import type { NamedStretch, Nameable, Wording } from "./wording.js";

const ARTICLE = "ال";

/** A text being written that remembers what it named where, in UTF-16 units, so that its spans are true by construction. */
export class SpannedText {
  text = "";
  readonly stretches: NamedStretch[] = [];

  /** Adds words; after the particle ل the Arabic article merges into it (للمجلس). Answers where what follows it begins. */
  add(words: string, isAfterLam = false): number {
    const isMerged = isAfterLam && words.startsWith(ARTICLE);
    const start = this.text.length + (isMerged ? 1 : 0);
    this.text += isMerged ? `ل${words.slice(ARTICLE.length)}` : words;
    return start;
  }

  /** Adds a name and notes all that it names; the span leaves out what has merged into a particle. */
  name(target: Nameable, { text, nested }: Pick<Wording, "text" | "nested">, isAfterLam = false): void {
    const start = this.add(text, isAfterLam);
    const end = this.text.length;
    const origin = end - text.length;
    this.stretches.push({ target, start, end });
    for (const inner of nested) {
      this.stretches.push({ target: inner.target, start: origin + inner.start, end: origin + inner.end });
    }
  }
}
