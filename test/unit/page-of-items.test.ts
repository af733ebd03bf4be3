import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageOfItems } from "../../src/kernel/page-of-items.js";
import { type Order, type PageArgs, readPage } from "../../src/kernel/page.js";

interface Item {
  readonly weight: number;
  readonly id: string;
}

function orderBy(descending: boolean): Order {
  const keys = [{ sql: "weight", type: "float8" } as const, { sql: "id", type: "bigint" } as const];
  return { name: descending ? "heaviest" : "lightest", keys, descending };
}

const valuesOf = ({ weight, id }: Item) => [String(weight), id];

/** Items with many ties, and with ids too great for a JavaScript number, in the order they are to stand in. */
const sortedItems = (descending: boolean) =>
  fc
    .uniqueArray(
      fc.record({
        weight: fc.constantFrom(0, 0.1, 0.30000000000000004, 1e-7),
        id: fc.bigInt({ min: 2n ** 53n, max: 2n ** 53n + 40n }).map(String),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    .map((items) => {
      const rising = items.toSorted((a, b) => a.weight - b.weight || Number(BigInt(a.id) - BigInt(b.id)));
      return descending ? rising.toReversed() : rising;
    });

const lists = fc
  .boolean()
  .chain((descending) => fc.record({ descending: fc.constant(descending), items: sortedItems(descending) }));

function read(items: readonly Item[], descending: boolean, args: PageArgs, counted = false) {
  return pageOfItems(items, readPage(args, orderBy(descending), counted), valuesOf);
}

describe("a page of a list that is at hand as a whole", () => {
  test("followed by the next, whichever way and however large, gives every item once and in order", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 13 }), fc.boolean(), ({ items, descending }, size, backwards) => {
        const found: Item[] = [];
        for (let place: string | null = null, more = true; more;) {
          const args = backwards ? { last: size, before: place } : { first: size, after: place };
          const { nodes, pageInfo } = read(items, descending, args);
          if (backwards) found.unshift(...nodes);
          else found.push(...nodes);
          expect(pageInfo.hasNextPage && pageInfo.hasPreviousPage).toBe(
            place !== null && moreLies(pageInfo, backwards),
          );
          more = moreLies(pageInfo, backwards);
          place = backwards ? pageInfo.startCursor : pageInfo.endCursor;
        }

        expect(found).toEqual(items);
      }),
      { numRuns: 300 },
    );
  });

  function moreLies(info: { hasNextPage: boolean; hasPreviousPage: boolean }, backwards: boolean): boolean {
    return backwards ? info.hasPreviousPage : info.hasNextPage;
  }

  test("between two cursors is what lies between their items", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), ({ items, descending }, one, other) => {
        fc.pre(items.length > 0);
        const { edges } = read(items, descending, {});
        const [from, to] = [one % items.length, other % items.length];

        const { nodes } = read(items, descending, {
          after: edges[from]?.cursor ?? "",
          before: edges[to]?.cursor ?? "",
        });

        expect(nodes).toEqual(items.slice(from + 1, Math.max(to, from + 1)));
      }),
    );
  });

  const ITEMS = ["5", "4", "3", "2", "1"].map((id) => ({ weight: 0.5, id }));

  test("has the cursors of its first and last item", () => {
    const { edges, pageInfo } = read(ITEMS, true, { first: 2 });

    expect(edges.map(({ node }) => node.id)).toEqual(["5", "4"]);
    expect(pageInfo).toEqual({
      ...{ hasNextPage: true, hasPreviousPage: false },
      ...{ startCursor: edges[0]?.cursor, endCursor: edges[1]?.cursor },
    });
  });

  test("has no cursors and nothing beyond where the list is empty", () => {
    const { nodes, edges, pageInfo } = read([], true, {});

    expect([nodes, edges]).toEqual([[], []]);
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test("keeps its place where the item of its cursor is gone", () => {
    const { pageInfo } = read(ITEMS, true, { first: 2 });

    const { nodes } = read(
      ITEMS.filter(({ id }) => id !== "4"),
      true,
      { first: 1, after: pageInfo.endCursor },
    );

    expect(nodes).toEqual([{ weight: 0.5, id: "3" }]);
  });

  test("knows the count of the whole list, where it was asked for", () => {
    expect(read(ITEMS, true, { first: 1 }, true).totalCount).toBe(5);
    expect(read(ITEMS, true, { first: 1 }).totalCount).toBeNull();
  });

  test("holds twenty items where no size is given", () => {
    const items = Array.from({ length: 21 }, (_, index) => ({ weight: 0, id: String(index + 1) }));

    expect(read(items, false, {}).nodes).toHaveLength(20);
    expect(read(items, false, { first: null, last: null, after: null, before: null }).nodes).toHaveLength(20);
  });

  test.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: 1, last: 1 }])(
    "is refused with %j",
    (args) => {
      expect(() => read(ITEMS, true, args)).toThrow(/must be from 1 to 100|cannot be combined/);
    },
  );
});
