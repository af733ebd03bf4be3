import { connection, globalId, image, instant, list, object } from "../limit/json-sql.js";

/** Published, or the place of a deleted one that keeps a thread together. */
const IS_SHOWN = "(c.status = 'PUBLISHED' or (c.status = 'DELETED' and c.reply_count > 0))";

/** The latest comments on the article `own`: one more than the page shows. */
export const THREAD = `
  select c.*, row_number() over () as place
  from (
    select c.*
    from own
    join comment c on c.article_id = own.id
    where c.parent_id is null and ${IS_SHOWN} and own.is_listed
    order by c.created_at desc, c.id desc
    limit 11) c`;

const REACTIONS = list(`
  select reaction.kind, count(*) as count
  from comment_reaction reaction
  where reaction.comment_id = c.id
  group by reaction.kind
  order by reaction.kind`);

const AUTHOR = object(`
  select ${globalId("'User'", "w.id")} as id, w.display_name as "displayName", ${image("w.image", ["url", "alt"])} as image
  from account w
  where w.id = c.author_id and c.status <> 'DELETED'`);

const COMMENT = `
  ${globalId("'Comment'", "c.id")} as id, case when c.status <> 'DELETED' then c.body end as body, c.status, ${instant("c.created_at")} as "createdAt",
  ${instant("c.edited_at")} as "editedAt", ${AUTHOR} as author, ${REACTIONS} as reactions`;

const REPLIES = `
  select json_build_object(
    'totalCount', parent.reply_count,
    'nodes', ${list(`
      select ${COMMENT}
      from comment c
      where c.parent_id = parent.id and ${IS_SHOWN}
      order by c.created_at, c.id
      limit 3`)}) as replies
  from (select c.id, c.reply_count) parent`;

/** The conversation below the article `a`. */
export const COMMENTS = `json_build_object(
  'totalCount', case when is_listed then a.thread_count else 0 end,
  ${connection({
    found: "thread",
    alias: "c",
    size: 10,
    order: ["comments.createdAt.desc", "created_at"],
    item: `${COMMENT}, replies.*`,
    joins: `cross join lateral (${REPLIES}) replies`,
  })})`;
