import type { GraphQLResolveInfo } from "graphql";
import { type ArticleReading, readingOfItems } from "../article/article-reading.js";
import { articleColumns, articleFrom } from "../article/article.loaders.js";
import type { Article } from "../article/article.model.js";
import { listed } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { type Page, readPage } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { selects } from "../kernel/selection.js";
import { shownMention } from "../mention/mention.visibility.js";
import { type ArticleConditions, matches, readFilter } from "./article-filter.js";
import { articleOrder, OWN_KEYS, type PublicationKeys } from "./article-order.js";
import type { ArticlePageArgs } from "./article-page.types.js";

/** A page of articles that fit a filter. */
export interface ArticlePage {
  readonly page: Page;
  readonly conditions: ArticleConditions;
  /** What is asked of the articles. */
  readonly reading: ArticleReading;
}

/** Lists of articles under many parents, each as its own batch. */
export interface ArticleList extends Batch<Id, Connection<Article>, ArticlePage> {
  /** What the list's own order by publication is read from. */
  readonly keys: PublicationKeys;
}

/** Checks what a client asked of a list, before any SQL. */
export function readArticlePage(list: ArticleList, args: ArticlePageArgs, info: GraphQLResolveInfo): ArticlePage {
  const order = articleOrder(args.orderBy, list.keys);
  return {
    page: readPage(args, order, selects(info, "totalCount")),
    conditions: readFilter(args.filter),
    reading: readingOfItems(info),
  };
}

/** Listed articles of the whole archive. */
export const articlesOfArchive = articleList("from article a", "true");

/** Listed articles that mention a target: one range of the index over its mentions. */
export const articlesByTarget = articleList(
  "from mention m join article a on a.id = m.article_id",
  `m.target_id = parent.id and ${shownMention("m", "a")}`,
  { time: "m.published_at", id: "m.article_id" },
);

/** Listed articles of a section and of those below it. */
export const articlesBySection = articleList(
  "from article_in_section link join article a on a.id = link.article_id",
  "link.section_id = parent.id",
  { time: "link.published_at", id: "link.article_id" },
);

/** Listed articles about a topic or any narrower one. */
export const articlesByTopic = articleList(
  "from article_in_topic link join article a on a.id = link.article_id",
  "link.topic_id = parent.id",
  { time: "link.published_at", id: "link.article_id" },
);

/** Listed articles that came from a source. */
export const articlesBySource = articleList("from article a", "a.source_id = parent.id");

/** Listed articles that somebody signed. */
export const articlesByAuthor = articleList(
  "from article_author link join article a on a.id = link.article_id",
  "link.author_id = parent.id",
);

function articleList(from: string, where: string, keys: PublicationKeys = OWN_KEYS): ArticleList {
  const list: Batch<Id, Connection<Article>, ArticlePage> = (context, parents, { page, conditions, reading }) =>
    readPages(
      context,
      parents,
      page,
      (values) => ({
        columns: articleColumns("a", reading),
        from,
        where: `${where} and ${listed("a")} ${matches(conditions, "a", values)}`,
      }),
      articleFrom,
    );
  return Object.assign(list, { keys });
}
