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
];
