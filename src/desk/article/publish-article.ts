import { ArticleAction } from "../../article/article-action.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { PublishArticleInput } from "./article-acts.types.js";
import type { PublishArticlePayload } from "./article.payloads.js";
import { requireComplete } from "./check-complete.js";
import { lockArticle } from "./lock-article.js";
import { releaseArticle } from "./release-article.js";

/** Publishes an article that is complete: now, or when its embargo ends. */
export function publishArticle(context: RequestContext, input: PublishArticleInput): Promise<PublishArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.PUBLISH);
    requireComplete(article.content);
    return releaseArticle(tx, article, { action: "publishArticle", at: article.now });
  });
}
