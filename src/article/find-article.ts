import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../kernel/context.js";
import { badInput } from "../kernel/faults.js";
import { readIdOf } from "../kernel/global-id.js";
import { isSafeText } from "../kernel/text.js";
import { type PartName, wantedParts } from "./article-parts.js";
import { articleById, articleByIdWith, articleBySlugWith } from "./article.loaders.js";
import type { Article } from "./article.model.js";

/** The addressable article with this id or this slug; exactly one of the two must be given. It comes with the parts asked for. */
export async function findArticle(
  { loaders }: RequestContext,
  id: string | null,
  slug: string | null,
  info: GraphQLResolveInfo,
): Promise<Article | null> {
  const article = await lookUp({ loaders }, id, slug, wantedParts(info));
  if (article) loaders.for(articleById).prime(article.id, article);
  return article;
}

async function lookUp(
  { loaders }: Pick<RequestContext, "loaders">,
  id: string | null,
  slug: string | null,
  parts: readonly PartName[],
): Promise<Article | null> {
  if (id !== null && slug !== null) throw badInput("slug", "cannot be combined with `id`.");
  if (id !== null) {
    const key = readIdOf(["Article"], "id", id);
    return key === null ? null : loaders.for(articleByIdWith, parts).load(key);
  }
  if (slug === null) throw badInput("id", 'or "slug" must be given.');
  if (!isSafeText(slug)) throw badInput("slug", "is not well-formed text.");
  return loaders.for(articleBySlugWith, parts).load(slug.normalize());
}
