import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

/** Statements that find lines of a type that cannot stand beside others, staged or stored; each answers line and problem. */
export function neighbourChecks(type: RecordType): string[] {
  return [sameKeyTwice(type), ...(RECORD_HOMES[type].hasSlug ? slugChecks(type) : []), ...(RULES[type] ?? [])];
}

function sameKeyTwice(type: RecordType): string {
  return `
    select line, format('stands on line %s already', first) as problem
    from (select s.line, min(s.line) over (partition by s.key) as first from staged s where s.type = '${type}') same
    where line <> first`;
}

function slugChecks(type: RecordType): string[] {
  const { table, key } = RECORD_HOMES[type];
  return [
    `select line, format('slug: is that of line %s', first) as problem
     from (
       select s.line, min(s.line) over (partition by s.record ->> 'slug') as first
       from staged s
       where s.type = '${type}' and s.record ->> 'slug' is not null
     ) same
     where line <> first`,
    `select s.line, format('slug: is that of "%s"', other.${key}) as problem
     from staged s
     join ${table} other on other.slug = s.record ->> 'slug' and other.${key} <> s.key
     where s.type = '${type}'`,
  ];
}

/** Parts of records that have keys of their own. */
function partChecks(type: RecordType, list: string, table: string, owner: string): string[] {
  const home = RECORD_HOMES[type];
  return [
    `select line, format('${list}: "%s" stands on line %s already', key, first) as problem
     from (
       select s.line, part ->> 'key' as key, min(s.line) over (partition by part ->> 'key') as first
       from staged s
       cross join lateral jsonb_array_elements(s.record -> '${list}') part
       where s.type = '${type}'
     ) same
     where line <> first`,
    `select s.line, format('${list}: "%s" belongs to "%s"', stored.key, other.${home.key}) as problem
     from staged s
     cross join lateral jsonb_array_elements(s.record -> '${list}') part
     join ${table} stored on stored.key = part ->> 'key'
     join ${home.table} other on other.id = stored.${owner} and other.${home.key} <> s.key
     where s.type = '${type}'`,
  ];
}

/** Mentions name their target by its key alone. */
function keyOfOther(type: RecordType, other: RecordType): string {
  return `
    select s.line, 'key: ${other === "event" ? "an event" : "an entity"} is called the same' as problem
    from staged s
    where s.type = '${type}' and (
      exists (select from staged o where o.type = '${other}' and o.key = s.key)
      or exists (select from ${RECORD_HOMES[other].table} o where o.key = s.key))`;
}

const KIND_STAYS = `
  select s.line, format('kind: "%s" is a %s already', e.key, e.kind) as problem
  from staged s
  join named_entity e on e.key = s.key and e.kind::text <> s.record ->> 'kind'
  where s.type = 'entity'`;

const COMMENT_STAYS = `
  select s.line, 'a comment cannot move to another article or parent' as problem
  from staged s
  join comment c on c.key = s.key
  join article a on a.id = c.article_id
  left join comment p on p.id = c.parent_id
  where s.type = 'comment' and s.record is not null
    and (s.record ->> 'article', s.record ->> 'parent') is distinct from (a.key, p.key)`;

const PARENT_ON_ARTICLE = `
  select s.line, format('parent: is a comment on "%s"', answered.article) as problem
  from staged s
  cross join lateral (
    select p.record ->> 'article' as article from staged p where p.type = 'comment' and p.key = s.record ->> 'parent'
    union all
    select a.key from comment p join article a on a.id = p.article_id where p.key = s.record ->> 'parent'
  ) answered
  where s.type = 'comment' and answered.article <> s.record ->> 'article'`;

const RULES: { readonly [Type in RecordType]?: readonly string[] } = {
  entity: [
    KIND_STAYS,
    keyOfOther("entity", "event"),
    ...partChecks("entity", "affiliations", "affiliation", "person_id"),
  ],
  event: [keyOfOther("event", "entity")],
  article: partChecks("article", "corrections", "correction", "article_id"),
  comment: [COMMENT_STAYS, PARENT_ON_ARTICLE],
};
