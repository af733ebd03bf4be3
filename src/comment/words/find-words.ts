import { type FoldedSign, foldText } from "./fold-words.js";
import { listedPattern } from "./listed-pattern.js";
import { WordReading } from "./word-reading.js";
import { wordStarts } from "./word-starts.js";
import { type Branch, wordTree } from "./word-tree.js";

/** A listed word found in a text: as it was listed, and where it stands, in UTF-16 units, end exclusive. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds listed words in texts however they are spelled: with vowel marks, tatweel, other seats of hamza, letters of Persian
 * or ones that look alike, digits for letters, parted or repeated letters; and never within a word that is another.
 * See docs/decisions/0015.
 */
export class WordFinder {
  private readonly tree: Branch;
  /** Words of signs alone, as emoji are. */
  private readonly signs: readonly string[];

  constructor(words: readonly string[]) {
    this.tree = wordTree(
      words.flatMap((word) => spellingsOf(word).flatMap((spelling) => listedPattern(word, spelling) ?? [])),
    );
    this.signs = words.filter((word) => word.trim() !== "" && listedPattern(word) === null);
  }

  /** The listed words in a text, in the order in which they stand there. */
  find(text: string): FoundWord[] {
    const found = [...this.findSpelled(text), ...this.signs.flatMap((sign) => findSign(text, sign))];
    return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
  }

  private findSpelled(text: string): FoundWord[] {
    const signs = foldText(text);
    let found: FoundWord[] = [];
    for (const start of wordStarts(signs)) {
      if (!mayBegin(this.tree, signs[start.at])) continue;
      for (const [{ word }, [first, last]] of new WordReading(signs, start, this.tree).found) {
        const one = { word, start: signs[first]?.start ?? 0, end: signs[last]?.end ?? 0 };
        // What stands for the first letter may stand long before the word itself: `$ and $tupid`.
        found = [...found.filter((other) => !covers(other, one)), one];
      }
    }
    return found;
  }
}

/** Where its words are Arabic, a phrase has the article on the first, or on all of them. */
function spellingsOf(word: string): string[] {
  const known = word.trim().replace(/(?<=\p{Script=Arabic}\p{M}*\s+)(?=\p{Script=Arabic})(?!ال)/gu, "ال");
  return known === word.trim() ? [word] : [word, known];
}

/** Most words of a text begin as no listed one does. */
function mayBegin({ next }: Branch, sign: FoldedSign | undefined): boolean {
  return sign !== undefined && [...sign.letters].some((letter) => next.has(letter) || letter === "v");
}

function covers(other: FoundWord, { word, start, end }: FoundWord): boolean {
  return other.word === word && other.start <= start && other.end >= end;
}

/** An emoji is looked for as it is. */
function findSign(text: string, sign: string): FoundWord[] {
  let end = 0;
  return text
    .split(sign.trim())
    .slice(0, -1)
    .map((piece) => {
      const start = end + piece.length;
      end = start + sign.trim().length;
      return { word: sign, start, end };
    });
}
