import type { Id } from "../../kernel/database.js";
import { isSameValue } from "../same-value.js";
import type { Post } from "./check-posts.js";

/** A post that is stored already. */
export interface StoredPost extends Post {
  readonly id: Id;
}

/** What becomes of a person's posts when a new list replaces the old. */
export interface PostChanges {
  /** Posts that go on, but with another title or period. */
  readonly changed: { readonly id: Id; readonly post: Post }[];
  readonly added: Post[];
  readonly dropped: Id[];
}

/** How a post of the new list is known for one of the old, the surest sign first. */
const SIGNS: readonly (readonly (keyof Post)[])[] = [
  ["organizationId", "titles", "edtf"],
  ["organizationId", "titles"],
  ["organizationId", "edtf"],
];

/** Finds the posts that go on, so that they keep their ids and keys. */
export function matchPosts(stored: readonly StoredPost[], wanted: readonly Post[]): PostChanges {
  const left = new Set(stored);
  const matches = new Map<Post, StoredPost>();
  for (const sign of SIGNS) {
    for (const post of wanted) {
      const match = matches.has(post) ? undefined : [...left].find((old) => agree(old, post, sign));
      if (!match) continue;
      left.delete(match);
      matches.set(post, match);
    }
  }
  const changed = [...matches].filter(([post, old]) => !agree(old, post, ["titles", "edtf"]));
  return {
    changed: changed.map(([post, { id }]) => ({ id, post })),
    added: wanted.filter((post) => !matches.has(post)),
    dropped: [...left].map(({ id }) => id),
  };
}

function agree(one: Post, other: Post, fields: readonly (keyof Post)[]): boolean {
  return fields.every((field) => isSameValue(one[field], other[field]));
}
