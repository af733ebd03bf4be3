import { ErrorCode } from "../../kernel/user-error.js";
import type { InputCheck } from "./input-check.js";
import { TWICE, tooMany } from "./sentences.js";

/** Checks each item of a list at its place; of a list that is too long, none. */
export function checkList<Item, Stored>(
  check: InputCheck,
  items: readonly Item[],
  most: number,
  checkItem: (check: InputCheck, item: Item, index: number) => Stored,
): Stored[] {
  if (items.length <= most) return items.map((item, index) => checkItem(check.at(index), item, index));
  check.wrong(ErrorCode.TOO_LONG, tooMany(most));
  return [];
}

/** Says of each item that stands in a list again; `field` is the one at fault within the item. */
export function checkEachOnce<Item>(
  check: InputCheck,
  items: readonly Item[],
  nameOf: (item: Item) => string | null,
  ...field: readonly string[]
): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const name = nameOf(item);
    if (name !== null && seen.size === seen.add(name).size) {
      check.at(index, ...field).wrong(ErrorCode.INVALID, TWICE);
    }
  }
}
