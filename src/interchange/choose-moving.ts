import type { Database } from "../kernel/database.js";
import { DISCARDED } from "./kept-rows.js";
import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import { makeSlugs } from "./make-slugs.js";
import { analyse } from "./staging.js";
import { storedRecords } from "./stored-records.js";

/** How many records of a type an import writes. */
export interface Moving {
  readonly type: RecordType;
  readonly added: number;
  readonly changed: number;
}

/** Chooses which staged records differ from what is stored, and gives the new ones their ids, in the order of the archive. */
export async function chooseMoving(db: Database, types: readonly RecordType[]): Promise<Moving[]> {
  const moving: Moving[] = [];
  for (const type of types) {
    const added = await written(db, chooseNew(type));
    const changed = await written(db, chooseChanged(type));
    moving.push({ type, added, changed });
  }
  await analyse(
    db,
    "moving",
    moving.reduce((sum, { added, changed }) => sum + added + changed, 0),
  );
  for (const { type, added } of moving) {
    if (added > 0 && RECORD_HOMES[type].hasSlug) await db.rows(makeSlugs(type));
  }
  return moving;
}

async function written(db: Database, insert: string): Promise<number> {
  const [row] = await db.rows<{ rows: number }>(
    `with written as (${insert} returning 1) select count(*)::integer as rows from written`,
  );
  return row?.rows ?? 0;
}

const COLUMNS = "insert into moving (line, type, key, id, stored, slug)";

function chooseNew(type: RecordType): string {
  const { table, key, ids } = RECORD_HOMES[type];
  return `
    ${COLUMNS}
    select line, '${type}', key, nextval('${ids}'), null, slug
    from (
      select s.line, s.key, s.slug
      from staged s
      where s.type = '${type}' and not exists (select from ${table} t where t.${key} = s.key)
      order by s.line
    ) s`;
}

/** What a record leaves out stays as it is stored, so that nothing but what it says can differ. */
function chooseChanged(type: RecordType): string {
  return `
    ${COLUMNS}
    select s.line, '${type}', s.key, stored.id, was.record, coalesce(s.slug, was.record ->> 'slug')
    from staged s
    join (${storedRecords(type)}) stored on stored.key = s.key
    cross join lateral (select to_jsonb(stored) - 'id' as record offset 0) was
    where s.type = '${type}' and (
      ${comparable(type, "(was.record || (s.record - 'version'))")} <> ${comparable(type, "was.record")}
      ${type === "article" ? `or stored.id in (${DISCARDED})` : ""})`;
}

/** Lists in which the order says nothing, since their items stand in the order in which they were first written. */
const UNORDERED: { readonly [Type in RecordType]?: readonly string[] } = {
  entity: ["affiliations"],
  article: ["mentions", "corrections", "formerSlugs"],
  comment: ["reactions", "versions", "flags"],
};

function comparable(type: RecordType, record: string): string {
  const lists = UNORDERED[type] ?? [];
  if (lists.length === 0) return record;
  const sorted = lists.map(
    (list) =>
      `'${list}', (select jsonb_agg(item order by item) from jsonb_array_elements(${record} -> '${list}') item)`,
  );
  return `(${record} || jsonb_build_object(${sorted.join(", ")}))`;
}
