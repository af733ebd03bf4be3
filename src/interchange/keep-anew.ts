/**
 * What the keepers would have kept of rows that were inserted without them into an empty archive; a mention comes with the
 * copies that are kept of its article. See docs/decisions/0006.
 */
export const KEEP_ANEW: readonly string[] = [
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
  `update article a
   set comment_count = counted.comments
   from (select article_id, count(*) as comments from comment where status = 'PUBLISHED' group by article_id) counted
   where a.id = counted.article_id`,
  // Placeholders of deleted comments are shown where something below them is.
  `with recursive shown (id, parent_id) as (
     select id, parent_id from comment where status = 'PUBLISHED'
     union
     select above.id, above.parent_id
     from shown
     join comment above on above.id = shown.parent_id
     where above.status = 'DELETED'
   )
   update comment c
   set reply_count = counted.replies
   from (select parent_id, count(*) as replies from shown where parent_id is not null group by parent_id) counted
   where c.id = counted.parent_id`,
  `update article a
   set thread_count = counted.threads
   from (
     select article_id, count(*) as threads
     from comment
     where parent_id is null and is_shown(status, reply_count)
     group by article_id
   ) counted
   where a.id = counted.article_id`,
  `update comment c
   set reaction_count = counted.reactions
   from (select comment_id, count(*) as reactions from comment_reaction group by comment_id) counted
   where c.id = counted.comment_id`,
  `update comment c
   set flag_count = counted.flags
   from (select comment_id, count(*) as flags from comment_flag group by comment_id) counted
   where c.id = counted.comment_id`,
];
