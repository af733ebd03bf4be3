/** What the keepers count, by the tables in which the counts stand. */
const COUNTED = {
  named_entity: "article_count, last_mentioned_at",
  news_event: "article_count",
  article: "comment_count, thread_count",
  comment: "reply_count, reaction_count, flag_count",
};

/**
 * An index of no row at all. While it is there, a counted row is not kept in the same place of the table as before; where one
 * is, PostgreSQL leaves the new indexes aside as long as an older transaction runs anywhere on the server (`indcheckxmin` of
 * https://www.postgresql.org/docs/current/catalog-pg-index.html).
 */
const guard = (table: string, columns: string) => `create index ${table}_guard on ${table} (${columns}) where false`;

/**
 * What the keepers would have kept of rows that were inserted without them into an empty archive that has no indexes; a
 * mention comes with the copies that are kept of its article. See docs/decisions/0006.
 */
export const KEEP_ANEW: readonly string[] = [
  ...Object.entries(COUNTED).map(([table, columns]) => guard(table, columns)),
  "select file_articles(array(select id from article))",
  "select sign_articles(array(select id from article))",
  "select file_events(array(select id from news_event))",
  `update named_entity e
   set article_count = counted.articles, last_mentioned_at = counted.latest
   from (
     select target_id, count(*) as articles, max(published_at) as latest
     from mention
     where is_listed and status = 'CONFIRMED'
     group by target_id
   ) counted
   where e.id = counted.target_id`,
  `update news_event e
   set article_count = counted.articles
   from (
     select target_id, count(*) as articles from mention where is_listed and status = 'CONFIRMED' group by target_id
   ) counted
   where e.id = counted.target_id`,
  // Placeholders of deleted comments are shown where something below them is.
  `with recursive shown (id, parent_id) as (
     select id, parent_id from comment where status = 'PUBLISHED'
     union
     select above.id, above.parent_id
     from shown
     join comment above on above.id = shown.parent_id
     where above.status = 'DELETED'
   ),
   counts (id, replies, reactions, flags) as (
     select parent_id, count(*), 0, 0 from shown where parent_id is not null group by parent_id
     union all
     select comment_id, 0, count(*), 0 from comment_reaction group by comment_id
     union all
     select comment_id, 0, 0, count(*) from comment_flag group by comment_id
   )
   update comment c
   set reply_count = counted.replies, reaction_count = counted.reactions, flag_count = counted.flags
   from (
     select id, sum(replies) as replies, sum(reactions) as reactions, sum(flags) as flags from counts group by id
   ) counted
   where c.id = counted.id`,
  `update article a
   set comment_count = counted.comments, thread_count = counted.threads
   from (
     select article_id,
       count(*) filter (where status = 'PUBLISHED') as comments,
       count(*) filter (where parent_id is null and is_shown(status, reply_count)) as threads
     from comment
     group by article_id
   ) counted
   where a.id = counted.article_id`,
  ...Object.keys(COUNTED).map((table) => `drop index ${table}_guard`),
];
