import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { DiscardDraftInput } from "./article-acts.types.js";
import type { DiscardDraftPayload } from "./article.payloads.js";
import { lockArticle } from "./lock-article.js";
import { saveArticle } from "./save-article.js";

/** Throws a draft away that was never public, and sets its address free. Administrators can bring it back. */
export function discardDraft(context: RequestContext, input: DiscardDraftInput): Promise<DiscardDraftPayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, "DISCARD");
    // No slug that anybody could choose, so that it stands in nobody's way.
    const content = { slug: `~${article.row.id}`, slugIsGiven: false };
    await saveArticle(tx, article, { action: "discardDraft", content, state: { discardedAt: article.now } });
    return { discardedArticleId: article.row.globalId };
  });
}
