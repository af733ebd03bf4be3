import { Connection } from "./connection.js";
import type { RequestContext } from "./context.js";
import type { Id } from "./database.js";
import { groupByKey } from "./loaders.js";
import type { Order, Page } from "./page.js";
import { Values } from "./values.js";

/** A list that hangs on many parents, as the pieces of one statement; `parent.id` is the parent's key. */
export interface ListSql {
  readonly columns: string;
  /** `from …` with its joins. */
  readonly from: string;
  /** Conditions joined by `and`, visibility included. */
  readonly where: string;
}

/** What every row of a page carries beside the item: whose list it is in, the list's length and its own sort values. */
interface PageRow {
  readonly ownerId: Id;
  readonly total: string | null;
  readonly sort0: unknown;
}

/** The parent of a list that hangs on nothing: the whole archive. */
export const ARCHIVE: Id = "0";

/**
 * One page of a list under each parent, with its count where asked, in one statement: keyset, never offset, and one row
 * more than the page to know whether there is more.
 */
export async function readPages<Row extends object, Item>(
  context: RequestContext,
  parentIds: readonly Id[],
  page: Page,
  list: (values: Values) => ListSql,
  itemOf: (row: Row) => Item,
): Promise<Connection<Item>[]> {
  const values = new Values();
  const parents = values.add(parentIds);
  const text = pagesSql(page, list(values), parents, values);
  const rows = await context.db.rows<Row & PageRow>(text, values.list);
  return groupByKey(parentIds, rows, (row) => row.ownerId).map((group) => connectionOf(group, page, itemOf));
}

function pagesSql(page: Page, list: ListSql, parents: string, values: Values): string {
  const sortColumns = page.order.keys.map(({ sql }, index) => `${sql} as sort${index}`).join(", ");
  const outerOrder = direction(page, (_, index) => `item.sort${index}`);
  return `
    select parent.id as "ownerId", ${page.counted ? "counted.total" : "null"} as total, item.*
    from unnest(${parents}::bigint[]) as parent(id)
    left join lateral (
      select ${list.columns}, ${sortColumns}
      ${list.from}
      where ${list.where} ${bounds(page, values)}
      order by ${direction(page, ({ sql }) => sql)}
      limit ${values.add(page.limit + 1)}
    ) item on true
    ${page.counted ? `cross join lateral (select count(*) as total ${list.from} where ${list.where}) counted` : ""}
    order by parent.id, ${outerOrder}`;
}

/** Sorted the other way round when paging backwards, so that the limit keeps the items nearest to the cursor. */
function runsDown(page: Page): boolean {
  return page.order.descending !== page.backwards;
}

function direction(page: Page, sqlOf: (key: Order["keys"][number], index: number) => string): string {
  return page.order.keys.map((key, index) => `${sqlOf(key, index)} ${runsDown(page) ? "desc" : "asc"}`).join(", ");
}

function bounds(page: Page, values: Values): string {
  const [beyond, within] = page.order.descending ? ["<", ">"] : [">", "<"];
  return bound(page, page.after, beyond, values) + bound(page, page.before, within, values);
}

function bound(page: Page, cursor: readonly string[] | null, comparison: string, values: Values): string {
  if (!cursor) return "";
  const keys = page.order.keys.map(({ sql }) => sql).join(", ");
  const limits = page.order.keys.map(({ type }, index) => `${values.add(cursor[index])}::${type}`).join(", ");
  return ` and (${keys}) ${comparison} (${limits})`;
}

function connectionOf<Row extends object, Item>(
  group: readonly (Row & PageRow)[],
  page: Page,
  itemOf: (row: Row) => Item,
): Connection<Item> {
  const found = group.filter((row) => row.sort0 !== null);
  const kept = found.slice(0, page.limit);
  if (page.backwards) kept.reverse();
  const total = page.counted ? Number(group[0]?.total ?? 0) : null;
  return new Connection(
    kept.map(itemOf),
    kept.map((row) => sortValues(row, page)),
    page,
    found.length > page.limit,
    total,
  );
}

function sortValues(row: object, page: Page): string[] {
  const columns = row as Record<string, unknown>; // The statement above named these columns.
  return page.order.keys.map((_, index) => textOf(columns[`sort${index}`]));
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
