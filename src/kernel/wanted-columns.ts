/** Which column each field of a type is answered from, by the field's name in the schema; `null` where it needs none of its own. */
export type AnsweredFrom = ReadonlyMap<string, string | null>;

/** Columns to read of a row; `null` for all of them. */
export type WantedColumns = readonly string[] | null;

/** A table of fields that need no column of their own, and of those that are answered from one. */
export function answeredFrom(none: readonly string[], one: Readonly<Record<string, string>>): AnsweredFrom {
  return new Map([...none.map((field) => [field, null] as const), ...Object.entries(one)]);
}

/** The columns that answer these fields; all, where one of them is not in the table. */
export function columnsFor(fields: ReadonlySet<string>, table: AnsweredFrom): WantedColumns {
  const columns = [...fields].map((field) => table.get(field));
  return columns.every((column) => column !== undefined)
    ? sortedOnce(columns.filter((column) => column !== null))
    : null;
}

/** What answers all of several wishes. */
export function togetherColumns(wishes: readonly WantedColumns[]): WantedColumns {
  return wishes.every((wish) => wish !== null) ? sortedOnce(wishes.flat()) : null;
}

function sortedOnce(columns: readonly string[]): string[] {
  return [...new Set(columns)].toSorted();
}
