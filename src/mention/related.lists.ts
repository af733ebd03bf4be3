import type { ArticleReading } from "../article/article-reading.js";
import { articleColumns, articleFrom } from "../article/article.loaders.js";
import { listed, type Sight, told } from "../article/article.visibility.js";
import type { Article } from "../article/article.model.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { isShown } from "./mention.visibility.js";

/** How many of an article's mentions are followed, and how many of the latest articles each leads to. */
const MOST_TARGETS = 12;
const MOST_ARTICLES = 40;

/** Closest first: the more they share, and the more central it is to both; of equals the newer. */
export const BY_CLOSENESS: Order = {
  name: "related.closeness.desc",
  descending: true,
  keys: [
    { sql: "near.closeness", type: "integer" },
    { sql: "near.published_at", type: "timestamptz" },
    { sql: "near.article_id", type: "bigint" },
  ],
};

// Places say where, not what about, so they do not make articles related. In the order of the list, so that a page looks
// up no more articles than it shows.
const near = (sight: Sight) => `
  select other.article_id, max(other.published_at) as published_at,
    round(1000 * sum(own.salience * other.salience))::integer as closeness
  from (
    select m.target_id, m.salience
    from mention m
    join article a on a.id = m.article_id
    join mentionable target on target.id = m.target_id
    where m.article_id = parent.id and m.status = 'CONFIRMED' and ${told("a", sight)} and target.kind <> 'PLACE'
    order by m.salience desc, m.id
    limit ${MOST_TARGETS}
  ) own
  cross join lateral (
    select m.article_id, m.published_at, m.salience
    from mention m
    where m.target_id = own.target_id and ${isShown("m")}
    order by m.published_at desc, m.article_id desc
    limit ${MOST_ARTICLES}
  ) other
  group by other.article_id
  order by closeness desc, published_at desc, article_id desc`;

/** Which page of related articles, and what is asked of these. */
export interface RelatedPage {
  readonly page: Page;
  readonly reading: ArticleReading;
  /** What may be seen of the articles that these are related to. */
  readonly sight: Sight;
}

/** Other articles about the same people, organisations and events; translations are the same article. */
export const relatedByArticle: Batch<Id, Connection<Article>, RelatedPage> = (
  context,
  articleIds,
  { page, reading, sight },
) =>
  readPages(
    context,
    articleIds,
    page,
    () => ({
      columns: articleColumns("a", reading),
      from: `from (${near(sight)}) near join article a on a.id = near.article_id`,
      where: `${listed("a")} and a.translation_group_id <>
        (select own.translation_group_id from article own where own.id = parent.id)`,
    }),
    articleFrom,
  );
