import { badInput } from "./faults.js";
import { isSafeText } from "./text.js";

/** How a sort value looks in a cursor, so that it is checked before PostgreSQL sees it. */
export type SortType = "timestamptz" | "bigint" | "integer" | "float8" | "date";

const PATTERNS: Record<SortType, RegExp> = {
  timestamptz: /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|-?Infinity)$/,
  bigint: /^-?\d{1,18}$/,
  integer: /^-?\d{1,9}$/,
  float8: /^-?\d/,
  date: /^(\d{4}-\d\d-\d\d|-?infinity)$/,
};

/** An opaque place in a list: the order it belongs to and the sort values of one item. */
export function cursorOf(order: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString("base64url");
}

/** Reads a cursor a client sent; one of another order, or one we did not make, is BAD_USER_INPUT. */
export function readCursor(argument: string, cursor: string, order: string, types: readonly SortType[]): string[] {
  const [name, ...values] = parsed(cursor);
  if (name === undefined) throw badInput(argument, "is not a cursor of this API.");
  if (name !== order) throw badInput(argument, "is a cursor of another list or order.");
  const fits = values.length === types.length && types.every((type, index) => isSortValue(type, values[index] ?? ""));
  if (!fits) throw badInput(argument, "is not a cursor of this API.");
  return values;
}

function parsed(cursor: string): string[] {
  if (cursor.length > 500 || !/^[\w-]+$/.test(cursor)) return [];
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(content) && content.every((part) => typeof part === "string" && isSafeText(part))
      ? content
      : [];
  } catch {
    return [];
  }
}

function isSortValue(type: SortType, value: string): boolean {
  if (!PATTERNS[type].test(value)) return false;
  if (type === "float8") return Number.isFinite(Number(value)) && String(Number(value)) === value;
  if (/infinity$/i.test(value)) return true;
  if (type === "timestamptz") return isInstant(value);
  if (type === "date") return isInstant(`${value}T00:00:00.000Z`);
  return true;
}

/** Whether PostgreSQL knows it, too: JavaScript takes 30 February for 2 March, and has a year 0. */
function isInstant(value: string): boolean {
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value && !value.startsWith("0000");
}
