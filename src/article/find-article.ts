import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../kernel/context.js";
import { readId } from "../kernel/conditions.js";
import { badInput } from "../kernel/faults.js";
import { inNfc, isSafeText } from "../kernel/text.js";
import { type ArticleReading, readingOf } from "./article-reading.js";
import { articleById, articleByIdWith, articleBySlugWith } from "./article.loaders.js";
import type { Article } from "./article.model.js";

/** The addressable article with this id or this slug; exactly one of the two must be given. As much of it is read as is asked for. */
export async function findArticle(
  { loaders }: RequestContext,
  id: string | null,
  slug: string | null,
  info: GraphQLResolveInfo,
): Promise<Article | null> {
  const reading = readingOf(info);
  const article = await lookUp({ loaders }, id, slug, reading);
  if (article && reading.columns === null) loaders.for(articleById).prime(article.id, article);
  return article;
}

async function lookUp(
  { loaders }: Pick<RequestContext, "loaders">,
  id: string | null,
  slug: string | null,
  reading: ArticleReading,
): Promise<Article | null> {
  if (id !== null && slug !== null) throw badInput("slug", "cannot be combined with `id`.");
  if (id !== null) return loaders.for(articleByIdWith, reading).load(readId("id", ["Article"], id));
  if (slug === null) throw badInput("id", 'or "slug" must be given.');
  if (!isSafeText(slug)) throw badInput("slug", "is not well-formed text.");
  return loaders.for(articleBySlugWith, reading).load(inNfc(slug));
}
