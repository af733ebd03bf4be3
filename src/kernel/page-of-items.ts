import { Connection } from "./connection.js";
import type { Page } from "./page.js";

/** A page of a list that is at hand as a whole, already in the page's order; cursors work as in a list read from the archive. */
export function pageOfItems<Item>(
  items: readonly Item[],
  page: Page,
  sortValuesOf: (item: Item) => readonly string[],
): Connection<Item> {
  const placed = items.map((item) => ({ item, values: sortValuesOf(item) }));
  const within = placed.filter(
    ({ values }) =>
      (!page.after || compare(page, values, page.after) > 0) &&
      (!page.before || compare(page, values, page.before) < 0),
  );
  const kept = page.backwards ? within.slice(-page.limit) : within.slice(0, page.limit);
  return new Connection(
    kept.map(({ item }) => item),
    kept.map(({ values }) => values),
    page,
    within.length > kept.length,
    page.counted ? items.length : null,
  );
}

/** Below zero where `left` stands before `right` in the page's order. Values are numbers written as text. */
function compare(page: Page, left: readonly string[], right: readonly string[]): number {
  for (const [index, { type }] of page.order.keys.entries()) {
    const [a, b] = [left[index] ?? "", right[index] ?? ""];
    const difference = type === "bigint" ? Number(BigInt(a) - BigInt(b)) : Number(a) - Number(b);
    if (difference !== 0) return page.order.descending ? -difference : difference;
  }
  return 0;
}
