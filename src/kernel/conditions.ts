import type { Days } from "./date-range.js";
import { badInput } from "./faults.js";
import { type Id } from "./database.js";
import { readGlobalId } from "./global-id.js";
import type { Values } from "./values.js";

const MOST_VALUES = 100;

/** The values of a condition, at most 100; `null` where it was not given, which is not the same as an empty list. */
export function readValues<Value>(
  argument: string,
  values: readonly Value[] | null | undefined,
): readonly Value[] | null {
  if (values && values.length > MOST_VALUES) throw badInput(argument, `may hold at most ${MOST_VALUES} values.`);
  return values ?? null;
}

/** Row keys from the ids of a condition, all of these types; silence about another id would look like an empty archive. */
export function readIds(
  argument: string,
  types: readonly string[],
  ids: readonly string[] | null | undefined,
): readonly Id[] | null {
  return readValues(argument, ids)?.map((id, index) => readId(`${argument}.${index}`, types, id)) ?? null;
}

/** The row key in an id, which must be of one of these types. */
export function readId(argument: string, types: readonly string[], id: string): Id {
  const reference = readGlobalId(argument, id);
  if (!types.includes(reference.type)) throw badInput(argument, `must be the id of: ${types.join(", ")}.`);
  return reference.id;
}

/** Conditions to put behind a `where`. */
export function allOf(conditions: readonly (string | null)[]): string {
  return conditions.map((condition) => (condition === null ? "" : ` and ${condition}`)).join("");
}

/** An instant column within a span of days, both included, in UTC. */
export function withinDays(column: string, { from, to }: Days, values: Values): string {
  const bounds = [
    from === null ? null : `${column} >= ${values.add(from)}::date::timestamp at time zone 'UTC'`,
    to === null ? null : `${column} < (${values.add(to)}::date + 1)::timestamp at time zone 'UTC'`,
  ];
  return bounds.filter((bound) => bound !== null).join(" and ");
}
