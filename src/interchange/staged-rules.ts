import { RECORD_HOMES, RECORD_PARTS } from "./record-homes.js";
import type { RecordType } from "./records.js";
import { formerSlugChecks, slugChecks } from "./slug-checks.js";
import type { StagedCheck } from "./staged-check.js";

/** Looks for lines of a type that cannot stand beside others, staged or stored. */
export function neighbourChecks(type: RecordType): StagedCheck[] {
  return [
    sameKeyTwice(type),
    ...(RECORD_HOMES[type].hasSlug ? slugChecks(type) : []),
    ...(type === "article" ? formerSlugChecks() : []),
    ...partChecks(type),
    ...(RULES[type] ?? []).map((find) => ({ find })),
  ];
}

function sameKeyTwice(type: RecordType): StagedCheck {
  return {
    suspect: `select from staged where type = '${type}' group by key having count(*) > 1 limit 1`,
    find: `
      select line, format('stands on line %s already', first) as problem
      from (select s.line, min(s.line) over (partition by s.key) as first from staged s where s.type = '${type}') same
      where line <> first`,
  };
}

function partChecks(type: RecordType): StagedCheck[] {
  const part = RECORD_PARTS[type];
  if (part === undefined) return [];
  const home = RECORD_HOMES[type];
  const parts = `named join staged s on s.type = named.type and s.line = named.line where named.type = '${type}' and named.path = '${part.list}'`;
  const sameTwice = `
    select line, format('${part.list}: "%s" stands on line %s already', key, first) as problem
    from (select s.line, named.key, min(s.line) over (partition by named.key) as first from ${parts}) same
    where line <> first`;
  const thatOfOther = `
    select part.line, format('${part.list}: "%s" belongs to "%s"', stored.key, other.${home.key}) as problem
    from (select s.line, s.key as of, named.key from ${parts}) part
    join ${part.table} stored on stored.key = part.key
    join ${home.table} other on other.id = stored.${part.owner} and other.${home.key} <> part.of`;
  return [{ find: sameTwice }, { find: thatOfOther }];
}

/** Nobody signs in to two accounts. */
const SIGNED_IN_TWICE = `
  select line, format('oidcSubject: is that of line %s', first) as problem
  from (
    select s.line, min(s.line) over (partition by s.record ->> 'oidcIssuer', s.record ->> 'oidcSubject') as first
    from staged s
    where s.type = 'account' and s.record ->> 'oidcSubject' is not null
  ) same
  where line <> first`;

const SIGNED_IN_OTHER = `
  select s.line, format('oidcSubject: is that of "%s"', other.key) as problem
  from staged s
  join account other on other.oidc_issuer = s.record ->> 'oidcIssuer' and other.oidc_subject = s.record ->> 'oidcSubject'
  where s.type = 'account' and other.key <> s.key`;

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
    and (s.record ->> 'article', s.above) is distinct from (a.key, p.key)`;

const PARENT_ON_ARTICLE = `
  with said as materialized (
    select line, key, above, record ->> 'article' as article from staged where type = 'comment'
  )
  select reply.line, format('parent: is a comment on "%s"', answered.article) as problem
  from said reply
  join said answered on answered.key = reply.above
  where answered.article <> reply.article
  union all
  select s.line, format('parent: is a comment on "%s"', a.key)
  from staged s
  join comment p on p.key = s.above
  join article a on a.id = p.article_id
  where s.type = 'comment' and a.key <> s.record ->> 'article'`;

const RULES: { readonly [Type in RecordType]?: readonly string[] } = {
  entity: [KIND_STAYS, keyOfOther("entity", "event")],
  event: [keyOfOther("event", "entity")],
  account: [SIGNED_IN_TWICE, SIGNED_IN_OTHER],
  comment: [COMMENT_STAYS, PARENT_ON_ARTICLE],
};
