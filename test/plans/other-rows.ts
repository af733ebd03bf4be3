/** Statements that make other articles and accounts: tables with hardly a row are read whole, whatever else there is. */
export const OTHERS = [
  `insert into article (id, key, slug, headline, language, body, keywords, status, published_at, updated_at, translation_group_id)
   select id, 'other ' || id, 'other-' || id, 'Headline', 'en', '[]', '{}', 'PUBLISHED', now(), now(), id
   from (select nextval('article_id_seq') as id from generate_series(1, 2000)) made`,
  "insert into account (key, display_name) select 'other ' || n, 'Reader ' || n from generate_series(1, 2000) n",
];
