import type { GraphQLResolveInfo } from "graphql";
import { type ArticleReading, readingOfItems } from "../article/article-reading.js";
import { articleColumns, articleFrom } from "../article/article.loaders.js";
import type { Article } from "../article/article.model.js";
import { ArticleStatus } from "../article/article-status.js";
import { listed } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { badInput } from "../kernel/faults.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { type Page, readPage } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { selects } from "../kernel/selection.js";
import { type ArticleConditions, matches, readFilter } from "./article-filter.js";
import { articleOrder, isByPublication } from "./article-order.js";
import type { ArticlePageArgs } from "./article-page.types.js";
import {
  aboutTopic,
  type ArticleRange,
  EVERY_ARTICLE,
  inSection,
  leadingRanges,
  type LeadingRanges,
  ledBy,
  mentioning,
  signedBy,
  suppliedBy,
} from "./article-range.js";

/** A page of articles that fit a filter. */
export interface ArticlePage {
  readonly page: Page;
  readonly conditions: ArticleConditions;
  /** The ranges it is merged from, where the filter names some. */
  readonly leading: LeadingRanges | null;
  /** What is asked of the articles. */
  readonly reading: ArticleReading;
}

/** Lists of articles under many parents, each as its own batch. */
export interface ArticleList extends Batch<Id, Connection<Article>, ArticlePage> {
  /** Where it is read from. */
  readonly range: ArticleRange;
}

/** Checks what a client asked of a list, before any SQL. */
export function readArticlePage(
  context: RequestContext,
  list: ArticleList,
  args: ArticlePageArgs,
  info: GraphQLResolveInfo,
): ArticlePage {
  const conditions = readFilter(context, args.filter);
  refuseOtherStates(conditions);
  const isWhole = list.range === EVERY_ARTICLE;
  const leading = isWhole && isByPublication(args.orderBy) ? leadingRanges(conditions) : null;
  const order = articleOrder(args.orderBy, (leading?.range ?? list.range).keys);
  return {
    page: readPage(args, order, selects(info, "totalCount")),
    conditions: leading?.rest ?? conditions,
    leading,
    reading: readingOfItems(info),
  };
}

/** Lists of readers show what is published: an editor who asks for more is told where to find it. */
function refuseOtherStates({ statuses }: ArticleConditions): void {
  if (statuses?.some((status) => status !== ArticleStatus.PUBLISHED))
    throw badInput("filter.statuses", "can only be asked of Query.articles, which has filters for all else.");
}

/** Listed articles of the whole archive. */
export const articlesOfArchive = articleList(EVERY_ARTICLE);

/** Listed articles that mention a target. */
export const articlesByTarget = articleList(mentioning("parent.id"));

/** Listed articles of a section and of those below it. */
export const articlesBySection = articleList(inSection("parent.id"));

/** Listed articles about a topic or any narrower one. */
export const articlesByTopic = articleList(aboutTopic("parent.id"));

/** Listed articles that came from a source. */
export const articlesBySource = articleList(suppliedBy("parent.id"));

/** Listed articles that somebody signed. */
export const articlesByAuthor = articleList(signedBy("parent.id"));

function articleList(range: ArticleRange): ArticleList {
  const list: Batch<Id, Connection<Article>, ArticlePage> = (context, parents, asked) => {
    const { page, conditions, leading, reading } = asked;
    const { from, where, keys } = leading?.range ?? range;
    return readPages(
      context,
      parents,
      page,
      (values) => ({
        columns: articleColumns("a", reading),
        from,
        where: `${where} and ${listed("a")} ${matches(conditions, keys, values)}`,
        merged: leading && { led: ledBy(leading, values), item: "article a", id: "a.id" },
      }),
      articleFrom,
    );
  };
  return Object.assign(list, { range });
}
