import type { Branch } from "./word-tree.js";

/** A sign of the text and the letter that it was taken for. */
export interface Step {
  readonly at: number;
  readonly branch: Branch;
  /** Whether it only draws out the letter before it. */
  readonly isRepeated: boolean;
}
