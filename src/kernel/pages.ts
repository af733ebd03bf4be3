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
  /** What counts the list, where that is known without reading it through. */
  readonly count?: string | null;
  /** Where the list is merged from one list for each of several ids. */
  readonly merged?: MergedSql | null;
}

/** How lists are merged, as pieces of the statement. */
export interface MergedSql {
  /** What reads the ids, named `led(id)`. */
  readonly led: string;
  /** What `columns` are read from, once it is known what is shown: `article a`. */
  readonly item: string;
  /** Its id, which is the last key of every order. */
  readonly id: string;
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
  const total = page.counted ? `(${list.count ?? countSql(page, list)})` : "null";
  // Without the offset PostgreSQL may count anew for every item of the page.
  return `
    select parent.id as "ownerId", parent.total, item.*
    from (select parent.id, ${total} as total from unnest(${parents}::bigint[]) as parent(id) offset 0) parent
    left join lateral (${itemsSql(page, list, values)}) item on true
    order by parent.id, ${direction(page, (_, index) => `item.sort${index}`)}`;
}

function itemsSql(page: Page, list: ListSql, values: Values): string {
  const limit = values.add(page.limit + 1);
  const items = (columns: string) => `
      select ${columns}
      ${list.from}
      where ${list.where} ${bounds(page, values)}
      order by ${direction(page, ({ sql }) => sql)}
      limit ${limit}`;
  if (!list.merged) return items(`${list.columns}, ${sortColumns(page)}`);
  return mergedSql(page, list.columns, items(sortColumns(page)), list.merged, limit);
}

function sortColumns(page: Page): string {
  return page.order.keys.map(({ sql }, index) => `${sql} as sort${index}`).join(", ");
}

/** What is in several of the lists has the same sort values in each, and is shown once. */
function mergedSql(page: Page, columns: string, items: string, { led, item, id }: MergedSql, limit: string): string {
  const sorts = page.order.keys.map((_, index) => `sort${index}`);
  return `
      select ${columns}, ${sorts.map((sort) => `near.${sort}`).join(", ")}
      from (
        select distinct on (${sorts.join(", ")}) each.*
        from ${led}
        cross join lateral (${items}) each
        order by ${direction(page, (_, index) => `sort${index}`)}
        limit ${limit}
      ) near
      join ${item} on ${id} = near.${sorts.at(-1)}`;
}

function countSql(page: Page, { from, where, merged }: ListSql): string {
  if (!merged) return `select count(*) as total ${from} where ${where}`;
  return `
      select count(distinct each) as total
      from ${merged.led}
      cross join lateral (select ${sortColumns(page)} ${from} where ${where}) each`;
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
