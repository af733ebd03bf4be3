import type { RequestContext } from "../kernel/context.js";
import type { Article } from "./article.model.js";
import { type Sight, sightOf } from "./article.visibility.js";

// Not a property of the class: nothing that is read from a row or asked for by name may make an article look previewed.
const previewed = new WeakSet<Article>();

/** Marks an article as shown by a preview link: its reader sees of it, and of it alone, what the newsroom sees. */
export function asPreview(article: Article): Article {
  previewed.add(article);
  return article;
}

/** Whether a preview link shows this article. */
export function isPreview(article: Article): boolean {
  return previewed.has(article);
}

/** What a request may see of an article that it holds. */
export function sightOfOwn(context: RequestContext, article: Article): Sight {
  const sight = sightOf(context);
  return sight === "PUBLIC" && isPreview(article) ? "NEWSROOM" : sight;
}
