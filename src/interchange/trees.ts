import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import type { StagedCheck } from "./staged-check.js";
import type { StagedRecord } from "./staged-record.js";

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

/** The key above a record, where its type has but one field for it. */
export function aboveOf(record: StagedRecord): string | null {
  const [tree, ...others] = TREES[record.type] ?? [];
  if (tree === undefined || others.length > 0) return null;
  return (record as unknown as Record<string, string | null>)[tree.field] ?? null; // The field is one of the type's own.
}

/** Whether `staged.above` holds what this field of a type says. */
export function isAbove(type: RecordType, field: string): boolean {
  const trees = TREES[type] ?? [];
  return trees.length === 1 && trees[0]?.field === field;
}

/** What a staged record `s` says in a field. */
export function saidIn(type: RecordType, field: string): string {
  return isAbove(type, field) ? "s.above" : `s.record ->> '${field}'`;
}

/** Looks for the lines of a type that would come to stand below themselves. */
export function treeChecks(type: RecordType): StagedCheck[] {
  return (TREES[type] ?? []).map((tree) => ({ find: circles(type, tree), suspect: notBelow(type, tree.field) }));
}

/**
 * Whether a line does not stand behind the one above it. Without such a line none stands below itself, and what they say
 * is above them is there.
 */
export function notBelow(type: RecordType, field: string): string {
  const said = saidIn(type, field);
  return `
    select from staged s
    left join staged p on p.type = s.type and p.key = ${said}
    where s.type = '${type}' and ${said} is not null and (p.line is null or p.line >= s.line)
    limit 1`;
}

/**
 * Goes up from each staged record whose parent does not stand before it: no circle is without one. A staged record's own
 * word about what is above it counts, not the stored row's.
 */
function circles(type: RecordType, { field, storedAbove }: Tree): string {
  const said = saidIn(type, field);
  const own = `select ${said} from staged s where s.type = '${type}' and s.key = at.key and s.record ? '${field}'`;
  return `
    with recursive at (line, key) as (
      select s.line, ${said}
      from staged s
      left join staged p on p.type = '${type}' and p.key = ${said}
      where s.type = '${type}' and ${said} is not null and (p.line is null or p.line >= s.line)
      union all
      select at.line, next.key
      from at
      cross join lateral (
        select case when exists (${own}) then (${own} limit 1) else (${storedAbove}) end as key
      ) next
      where next.key is not null
    ) cycle key set goes_round using path
    select distinct line, '${field}: goes round in a circle' as problem from at where goes_round`;
}
