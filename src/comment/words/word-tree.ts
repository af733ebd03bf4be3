import type { ListedPattern } from "./listed-pattern.js";

/** Where one has got to in reading listed words: all that begin with the same letters share a branch. */
export interface Branch {
  /** The ways in which its letter may be meant; none at the root. */
  readonly meant: string;
  /** How many letters lead here. */
  readonly depth: number;
  /** Those that come next, by every letter that may be read for theirs. */
  readonly next: Map<string, Branch[]>;
  /** The listed words that end here. */
  readonly ends: ListedPattern[];
}

/** Listed words as one tree, so that a text is read once however many there are. */
export function wordTree(patterns: readonly ListedPattern[]): Branch {
  const root = branch("", 0);
  for (const pattern of patterns) {
    const last = pattern.letters.reduce((above, meant) => branchFor(above, meant), root);
    last.ends.push(pattern);
  }
  return root;
}

function branchFor(above: Branch, meant: string): Branch {
  const known = above.next.get(meant.slice(0, 1))?.find((one) => one.meant === meant);
  if (known) return known;
  const made = branch(meant, above.depth + 1);
  for (const letter of meant) above.next.set(letter, [...(above.next.get(letter) ?? []), made]);
  return made;
}

function branch(meant: string, depth: number): Branch {
  return { meant, depth, next: new Map(), ends: [] };
}
