import type { GraphQLResolveInfo } from "graphql";
import { type ArticleReading, readingOfItems } from "../article/article-reading.js";
import { ArticleStatus } from "../article/article-status.js";
import { articleColumns, articleFrom } from "../article/article.loaders.js";
import type { Article } from "../article/article.model.js";
import { sightOf } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { type Page, readPage } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { reaches, Role } from "../kernel/role.js";
import { selects } from "../kernel/selection.js";
import { readFilter } from "./article-filter.js";
import { articleOrder } from "./article-order.js";
import type { ArticleFilter, ArticlePageArgs } from "./article-page.types.js";
import { matchesWork, type WorkConditions } from "./work-filter.js";

/** A page of what the newsroom works on. */
export interface WorkPage {
  readonly page: Page;
  readonly conditions: WorkConditions;
  readonly reading: ArticleReading;
}

/** What was never public comes first: it is the newest of all. */
const WORK_KEYS = { time: "coalesce(a.published_at, '9999-12-31T00:00:00Z')", id: "a.id" };

/** Whether an editor asks for articles by their state. */
export function asksForWork({ viewer }: RequestContext, filter: ArticleFilter | null | undefined): boolean {
  return reaches(viewer?.role, Role.EDITOR) && filter?.statuses !== null && filter?.statuses !== undefined;
}

/** Checks what an editor asked of the newsroom's list, before any SQL. */
export function readWorkPage(
  context: RequestContext,
  { filter, orderBy, ...args }: ArticlePageArgs,
  info: GraphQLResolveInfo,
): WorkPage {
  const conditions = readFilter(context, filter);
  const order = articleOrder(orderBy, WORK_KEYS);
  const named = { ...order, name: order.name.replace("articles.", "articles.work.") };
  return {
    page: readPage(args, named, selects(info, "totalCount")),
    conditions: { ...conditions, statuses: conditions.statuses ?? [ArticleStatus.PUBLISHED] },
    reading: readingOfItems(info),
  };
}

/** Articles in any state, as far as the viewer may see them. */
export const articlesInWork: Batch<Id, Connection<Article>, WorkPage> = (context, parents, asked) => {
  const sight = sightOf(context);
  return readPages(
    context,
    parents,
    asked.page,
    (values) => ({
      columns: articleColumns("a", asked.reading, sight),
      from: "from article a",
      where: matchesWork(asked.conditions, sight, values),
    }),
    articleFrom,
  );
};
