import type { RequestContext } from "../kernel/context.js";
import { badInput } from "../kernel/faults.js";
import { readIdOf } from "../kernel/global-id.js";
import { isSafeText } from "../kernel/text.js";
import { articleById, articleBySlug } from "./article.loaders.js";
import type { Article } from "./article.model.js";

/** The addressable article with this id or this slug; exactly one of the two must be given. */
export async function findArticle(
  { loaders }: RequestContext,
  id: string | null,
  slug: string | null,
): Promise<Article | null> {
  if (id !== null && slug !== null) throw badInput("slug", "cannot be combined with `id`.");
  if (id !== null) return loaders.find(articleById, readIdOf(["Article"], "id", id));
  if (slug === null) throw badInput("id", 'or "slug" must be given.');
  if (!isSafeText(slug)) throw badInput("slug", "is not well-formed text.");
  return loaders.for(articleBySlug).load(slug.normalize());
}
