import type { GraphQLResolveInfo } from "graphql";
import { articleColumns, articleFrom } from "../article/article.loaders.js";
import type { Article } from "../article/article.model.js";
import { listed } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { type Order, type Page, readPage } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { selects } from "../kernel/selection.js";
import { shownMention } from "../mention/mention.visibility.js";
import { type ArticleConditions, matches, readFilter } from "./article-filter.js";
import type { ArticleOrder, ArticlePageArgs } from "./article-page.types.js";

/** A page of articles that fit a filter. */
export interface ArticlePage {
  readonly page: Page;
  readonly conditions: ArticleConditions;
}

/** Checks what a client asked for, before any SQL. */
export function readArticlePage(args: ArticlePageArgs, order: Order, info: GraphQLResolveInfo): ArticlePage {
  return { page: readPage(args, order, selects(info, "totalCount")), conditions: readFilter(args.filter) };
}

/** Listed articles of the whole archive. */
export const articlesOfArchive: Batch<Id, Connection<Article>, ArticlePage> = (
  context,
  parents,
  { page, conditions },
) =>
  readPages(
    context,
    parents,
    page,
    (values) => ({
      columns: articleColumns("a"),
      from: "from article a",
      where: `${listed("a")} ${matches(conditions, "a", values)}`,
    }),
    articleFrom,
  );

/** Listed articles that mention a target: one range of the index over its mentions. */
export const articlesByTarget: Batch<Id, Connection<Article>, ArticlePage> = (context, targets, { page, conditions }) =>
  readPages(
    context,
    targets,
    page,
    (values) => ({
      columns: articleColumns("a"),
      from: "from mention m join article a on a.id = m.article_id",
      where: `m.target_id = parent.id and ${shownMention("m", "a")} ${matches(conditions, "a", values)}`,
    }),
    articleFrom,
  );

/** Articles of the archive by publication. */
export function archiveOrder(orderBy: ArticleOrder | null | undefined): Order {
  return byPublication(orderBy, "a.published_at", "a.id");
}

/** The same for articles found through their mentions, which carry a copy of the time. */
export function targetOrder(orderBy: ArticleOrder | null | undefined): Order {
  return byPublication(orderBy, "m.published_at", "m.article_id");
}

function byPublication(orderBy: ArticleOrder | null | undefined, time: string, id: string): Order {
  const descending = orderBy?.direction !== OrderDirection.ASC;
  return {
    name: descending ? "articles.publishedAt.desc" : "articles.publishedAt.asc",
    descending,
    keys: [
      { sql: time, type: "timestamptz" },
      { sql: id, type: "bigint" },
    ],
  };
}
