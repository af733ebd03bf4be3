/** What a table has beside its rows: the statement that takes it off, and the one that puts it back just as it was. */
export interface Cover {
  readonly off: string;
  readonly on: string;
}

const OF_TABLES = "any(string_to_array($1, ' ')::regclass[])";

const ALTER = "'alter table ' || c.conrelid::regclass";

/** The foreign keys of the tables named in $1, parted by spaces; those that somebody has touched stay out. */
export const FOREIGN_KEYS = `
  select
    format('%s drop constraint %I', ${ALTER}, c.conname) as off,
    format('%s add constraint %I %s', ${ALTER}, c.conname, pg_get_constraintdef(c.oid)) as on
  from pg_constraint c
  where c.contype = 'f' and c.conrelid = ${OF_TABLES} and c.convalidated
    and obj_description(c.oid, 'pg_constraint') is null
    and not exists (select from pg_trigger t where t.tgconstraint = c.oid and t.tgenabled <> 'O')
  order by c.oid`;

/** Their indexes, with the constraints these stand for; those with settings or remarks that no definition tells stay out. */
export const INDEXES = `
  select
    case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
      else format('%s drop constraint %I', ${ALTER}, c.conname) end as off,
    case when c.oid is null then pg_get_indexdef(i.indexrelid)
      else format('%s add constraint %I %s', ${ALTER}, c.conname, pg_get_constraintdef(c.oid)) end as on
  from pg_index i
  join pg_class r on r.oid = i.indexrelid
  left join pg_constraint c on c.conindid = i.indexrelid and c.contype <> 'f'
  where i.indrelid = ${OF_TABLES}
    and i.indisvalid and not i.indisclustered and not i.indisreplident
    and r.reloptions is null and r.reltablespace = 0
    and obj_description(r.oid, 'pg_class') is null and obj_description(c.oid, 'pg_constraint') is null
    and not exists (select from pg_attribute a where a.attrelid = r.oid and a.attstattarget >= 0)
  order by i.indexrelid`;

/** Their triggers that are named in $2. */
export const TRIGGERS = `
  select
    format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off,
    format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as on
  from pg_trigger
  where tgrelid = ${OF_TABLES} and tgenabled = 'O' and tgname = any(string_to_array($2, ' '))`;

/** Their triggers on insert that are not, or are not as they were. */
export const OTHER_TRIGGERS = `
  select tgname
  from pg_trigger
  where tgrelid = ${OF_TABLES} and not tgisinternal
    and (tgtype & 4 > 0 and tgname <> all(string_to_array($2, ' ')) or tgenabled <> 'O')`;
