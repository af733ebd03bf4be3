import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

/** How the records of a type become rows of a table. */
export interface Rows {
  readonly table: string;
  /** An expression for each column. */
  readonly columns: Readonly<Record<string, string>>;
  /** The columns by which a stored row is known again; none where all that belong to a record are written anew. */
  readonly knownBy: readonly string[];
  /** Where the expressions find what they speak of: `n` of `moving`, `s` of `staged`, and what they hold. */
  readonly from: string;
  /** In which order new rows are written, where that matters. */
  readonly order?: string;
  /** For rows that stand in a list of their record: the list, and the column of the row it belongs to. */
  readonly list?: { readonly name: string; readonly owner: string };
  /** For rows that count their changes: the count after this one. */
  readonly version?: string;
}

/** Joins, under a name, the stored row of the record with this key; types that others refer to are written before them. */
export function joined(name: string, type: RecordType, key: string): string {
  const { table, key: column } = RECORD_HOMES[type];
  return `left join ${table} ${name} on ${name}.${column} = ${key}`;
}

/** Joins, under a name, the record with this key among those of the type that is being written; `idOf` is its id. */
export function joinedAmong(name: string, type: RecordType, key: string): string {
  return `
    left join moving new_${name} on new_${name}.type = '${type}' and new_${name}.stored is null and new_${name}.key = ${key}
    ${joined(name, type, key)}`;
}

/** An expression for the id of a record that `joinedAmong` has joined. */
export function idOf(name: string): string {
  return `coalesce(new_${name}.id, ${name}.id)`;
}

/** The records of a type that are on their way as `r` of this shape, with what they leave out as it is stored. */
export function recordsOf(type: RecordType, shape: string): string {
  return `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral jsonb_to_record(case when n.stored is null then s.record else n.stored || s.record end)
      r (${shape})`;
}

/** The statements that write rows; those that look for stored ones only where records are changed. */
export function writing(type: RecordType, rows: Rows, areChanged: boolean): string[] {
  if (!areChanged) return [insertNew(type, rows, "n.stored is null")];
  const insert = insertNew(type, rows, `not exists (select from ${rows.table} t where ${isKnown(rows)})`);
  if (rows.list && rows.knownBy.length === 0) return [deleteLost(type, rows, rows.list), insert];
  if (rows.list) return [deleteLost(type, rows, rows.list), updateChanged(type, rows), insert];
  // What is there already may come to point to what is new.
  return [insert, updateChanged(type, rows)];
}

function insertNew(type: RecordType, { table, columns, from, order }: Rows, isNew: string): string {
  return `
    insert into ${table} (${Object.keys(columns).join(", ")})
    select ${Object.values(columns).join(", ")}
    from ${from}
    where n.type = '${type}' and ${isNew}
    ${order === undefined ? "" : `order by ${order}`}`;
}

function updateChanged(type: RecordType, { table, columns, knownBy, from, version }: Rows): string {
  const names = Object.keys(columns).filter((column) => !knownBy.includes(column));
  const news = names.map((column) => (column === "version" && version !== undefined ? version : `new.${column}`));
  return `
    update ${table} t
    set ${names.map((column, index) => `${column} = ${news[index]}`).join(", ")}
    from (
      select ${Object.entries(columns)
        .map(([column, value]) => `${value} as ${column}`)
        .join(", ")}
      from ${from}
      where n.type = '${type}' and n.stored is not null
    ) new
    where ${knownBy.map((column) => `t.${column} = new.${column}`).join(" and ")}
      and row(${names.map((column) => `t.${column}`).join(", ")}) is distinct from row(${news.join(", ")})`;
}

function deleteLost(type: RecordType, rows: Rows, { name, owner }: NonNullable<Rows["list"]>): string {
  return `
    delete from ${rows.table} t
    using moving own
    join staged said on said.line = own.line
    where own.type = '${type}' and own.stored is not null and said.record ? '${name}' and t.${owner} = own.id
      and not exists (select from ${rows.from} where n.line = own.line and ${isKnown(rows)})`;
}

function isKnown({ columns, knownBy }: Rows): string {
  return knownBy.map((column) => `t.${column} = ${columns[column]}`).join(" and ") || "false";
}
