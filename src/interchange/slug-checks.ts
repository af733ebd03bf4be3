import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import type { StagedCheck } from "./staged-check.js";

/** Looks for lines of a type whose slug another record has. */
export function slugChecks(type: RecordType): StagedCheck[] {
  const { table, key } = RECORD_HOMES[type];
  const sameTwice = `
    select line, format('slug: is that of line %s', first) as problem
    from (
      select s.line, min(s.line) over (partition by s.slug) as first
      from staged s
      where s.type = '${type}' and s.slug is not null
    ) same
    where line <> first`;
  const thatOfOther = `
    select s.line, format('slug: is that of "%s"', other.${key}) as problem
    from staged s
    join ${table} other on other.slug = s.slug and other.${key} <> s.key
    where s.type = '${type}'`;
  return [{ find: sameTwice }, { find: thatOfOther }];
}

const FORMER = "named where type = 'article' and path = 'formerSlugs'";

/** Looks for articles that could not be told apart by a slug that one of them had. */
export function formerSlugChecks(): StagedCheck[] {
  const suspect = `select from ${FORMER} limit 1`;
  return [
    { find: FORMER_OF_STORED },
    ...[SAME_FORMER_TWICE, SLUG_OF_STAGED, SLUG_OF_STORED, ALSO_FORMER_OF_STORED].map((find) => ({ suspect, find })),
  ];
}

const FORMER_OF_STORED = `
  select s.line, format('slug: is a former one of "%s"', other.key) as problem
  from former_slug former
  join article other on other.id = former.article_id
  join staged s on s.type = 'article' and s.slug = former.slug and s.key <> other.key`;

const SAME_FORMER_TWICE = `
  select line, format('formerSlugs: "%s" stands on line %s already', key, first) as problem
  from (select line, key, min(line) over (partition by key) as first from ${FORMER}) same
  where line <> first`;

const SLUG_OF_STAGED = `
  select former.line, format('formerSlugs: "%s" is the slug of line %s', former.key, s.line) as problem
  from (select line, key from ${FORMER}) former
  join staged s on s.type = 'article' and s.slug = former.key and s.line <> former.line`;

const SLUG_OF_STORED = `
  select former.line, format('formerSlugs: "%s" is the slug of "%s"', former.key, other.key) as problem
  from (select line, key from ${FORMER}) former
  join staged s on s.line = former.line
  join article other on other.slug = former.key and other.key <> s.key`;

const ALSO_FORMER_OF_STORED = `
  select former.line, format('formerSlugs: "%s" is one of "%s"', former.key, other.key) as problem
  from (select line, key from ${FORMER}) former
  join staged s on s.line = former.line
  join former_slug stored on stored.slug = former.key
  join article other on other.id = stored.article_id and other.key <> s.key`;
