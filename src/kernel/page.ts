import { ArgsType, Field, Int } from "type-graphql";
import { readCursor, type SortType } from "./cursor.js";
import { badInput } from "./faults.js";

/** One value a list is sorted by, as SQL over the list's own tables. */
export interface SortKey {
  readonly sql: string;
  readonly type: SortType;
}

/** How a list is sorted; the last key makes every row unique. The name stands in cursors and binds them to the order. */
export interface Order {
  readonly name: string;
  readonly keys: readonly SortKey[];
  readonly descending: boolean;
}

/** A checked request for one page of a list. */
export interface Page {
  readonly order: Order;
  readonly limit: number;
  readonly backwards: boolean;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
  /** Whether the whole list is to be counted, too. */
  readonly counted: boolean;
}

/** How many items a page has when nobody says. */
export const DEFAULT_LIMIT = 20;

/** How many items a page may have. */
export const GREATEST_LIMIT = 100;

/** Which page of a connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

/** Checks what a client asked for, before any SQL: sizes 1 to 100 (20 when left out), cursors of this order. */
export function readPage(args: PageArgs, order: Order, counted: boolean): Page {
  const { first, last } = args;
  if (isGiven(first) && isGiven(last)) throw badInput("last", "cannot be combined with `first`.");
  checkSize("first", first);
  checkSize("last", last);
  return {
    order,
    counted,
    backwards: isGiven(last),
    limit: last ?? first ?? DEFAULT_LIMIT,
    after: cursorValues("after", args.after, order),
    before: cursorValues("before", args.before, order),
  };
}

function isGiven(size: number | null | undefined): size is number {
  return size !== null && size !== undefined;
}

function checkSize(argument: string, size: number | null | undefined): void {
  if (isGiven(size) && (size < 1 || size > GREATEST_LIMIT)) {
    throw badInput(argument, `must be from 1 to ${GREATEST_LIMIT}.`);
  }
}

function cursorValues(argument: string, cursor: string | null | undefined, order: Order): string[] | null {
  if (cursor === null || cursor === undefined) return null;
  return readCursor(
    argument,
    cursor,
    order.name,
    order.keys.map(({ type }) => type),
  );
}
