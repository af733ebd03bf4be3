import { ArticleAction } from "../../article/article-action.js";
import { ArticleStatus } from "../../article/article-status.js";
import type { Article } from "../../article/article.model.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { checkOptionalText } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import type { UnpublishArticleInput } from "./article-acts.types.js";
import type { UnpublishArticlePayload } from "./article.payloads.js";
import { lockArticle } from "./lock-article.js";
import { NOTE } from "./notes.js";
import { saveArticle } from "./save-article.js";

/** Takes an article offline, or takes it off the schedule. */
export function unpublishArticle(
  context: RequestContext,
  input: UnpublishArticleInput,
): Promise<UnpublishArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.UNPUBLISH);
    const check = new InputCheck();
    const note = checkOptionalText(check.at("note"), input.note, NOTE) ?? null;
    check.refuse();
    // What is taken offline is offline for whoever was once shown its draft, too.
    await tx.db.rows("delete from preview_link where article_id = $1", [article.row.id]);
    const state = { status: statusAfter(article.row), scheduledFor: null };
    return { article: await saveArticle(tx, article, { action: "unpublishArticle", state, note }) };
  });
}

/** What has never been public is a draft again. */
function statusAfter({ publishedAt }: Article): ArticleStatus {
  return publishedAt === null ? ArticleStatus.DRAFT : ArticleStatus.UNPUBLISHED;
}
