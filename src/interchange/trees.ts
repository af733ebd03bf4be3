import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

/** A field by which records of one type stand below one another. */
interface Tree {
  readonly field: string;
  /** The key above a stored row `own`, as a select. */
  readonly storedAbove: string;
}

const TREES: Partial<Record<RecordType, readonly Tree[]>> = {
  topic: [above("topic", "broader", "broader_id")],
  section: [above("section", "parent", "parent_id")],
  entity: [above("entity", "parent", "parent_id"), above("entity", "containedIn", "contained_in_id")],
  event: [above("event", "superEvent", "super_event_id")],
  article: [above("article", "translationOf", "translation_group_id")],
  comment: [above("comment", "parent", "parent_id")],
};

function above(type: RecordType, field: string, column: string): Tree {
  const { table, key } = RECORD_HOMES[type];
  return {
    field,
    storedAbove: `
      select up.${key} from ${table} own join ${table} up on up.id = own.${column} and up.id <> own.id
      where own.${key} = at.key`,
  };
}

/** Statements that find the lines of a type that would come to stand below themselves; each answers line and problem. */
export function treeChecks(type: RecordType): string[] {
  return (TREES[type] ?? []).map((tree) => circles(type, tree));
}

/**
 * Goes up from each staged record whose parent does not stand before it: no circle is without one. A staged record's own
 * word about what is above it counts, not the stored row's.
 */
function circles(type: RecordType, { field, storedAbove }: Tree): string {
  const isStaged = `exists (select from staged s where s.type = '${type}' and s.key = at.key)`;
  const stagedAbove = `
    select s.record ->> '${field}' from staged s where s.type = '${type}' and s.key = at.key limit 1`;
  return `
    with recursive at (line, key) as (
      select s.line, s.record ->> '${field}'
      from staged s
      left join staged p on p.type = '${type}' and p.key = s.record ->> '${field}'
      where s.type = '${type}' and s.record ->> '${field}' is not null and (p.line is null or p.line >= s.line)
      union all
      select at.line, next.key
      from at
      cross join lateral (select case when ${isStaged} then (${stagedAbove}) else (${storedAbove}) end as key) next
      where next.key is not null
    ) cycle key set goes_round using path
    select distinct line, '${field}: goes round in a circle' as problem from at where goes_round`;
}
