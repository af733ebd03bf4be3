import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

const FORMER = `
  union all
  select slug from former_slug
  union all
  select key from named where type = 'article' and path = 'formerSlugs'`;

/**
 * The statement that gives slugs to new records that bring none: the words of their name, with the first free number where
 * they are taken. The words of another new record count as taken too, so that all can be given at once.
 */
export function makeSlugs(type: RecordType): string {
  return `
    with wanting as (
      select n.line, s.derived ->> 'slug' as words,
        row_number() over (partition by s.derived ->> 'slug' order by n.line) as place
      from moving n
      join staged s using (line)
      where n.type = '${type}' and n.slug is null
    ),
    taken as (
      select t.slug from ${RECORD_HOMES[type].table} t
      union all
      select n.slug from moving n where n.type = '${type}' and n.slug is not null
      ${type === "article" ? FORMER : ""}
    ),
    used (words, number) as (
      select slug, 1 from taken
      union
      select substring(slug from '^(.*)-[0-9]{1,8}$'), substring(slug from '-([0-9]{1,8})$')::integer
      from (select slug from taken union all select words from wanting where place = 1) slugs
      where slug ~ '-[0-9]{1,8}$'
    ),
    free as (
      select words, number, row_number() over (partition by words order by number) as place
      from (select words, count(*) as wanted from wanting group by words) one
      cross join lateral (
        select generate_series(1, wanted + (select count(*) from used where used.words = one.words)) as number
      ) any_number
      where not exists (select from used where used.words = one.words and used.number = any_number.number)
    )
    update moving n
    set slug = free.words || case when free.number = 1 then '' else '-' || free.number end
    from wanting
    join free using (words, place)
    where n.line = wanting.line`;
}
