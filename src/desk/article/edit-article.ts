import { ArticleAction } from "../../article/article-action.js";
import { articleFrom } from "../../article/article.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { checkOptionalText } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import type { EditArticleInput } from "./article-acts.types.js";
import type { EditArticlePayload } from "./article.payloads.js";
import { checkEdit, type EditedContent } from "./check-edit.js";
import { type LockedArticle, lockArticle } from "./lock-article.js";
import { type ArticleState, changesContent, saveArticle } from "./save-article.js";

/** What editors may say about a change, for colleagues. */
export const NOTE = { most: 1_000, hasLines: true };

/** Changes what an article says; where nothing differs, nothing is saved. */
export function editArticle(context: RequestContext, input: EditArticleInput): Promise<EditArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.EDIT);
    const check = new InputCheck();
    const content = await checkEdit(check.at("article"), tx, article, input.article);
    const note = checkOptionalText(check.at("note"), input.note, NOTE) ?? null;
    check.refuse();
    if (!changesContent(article, content)) return { article: articleFrom(article.row) };
    const change = { action: "editArticle", content, note, state: stateAfter(article, content) };
    return { article: await saveArticle(tx, article, change) };
  });
}

/** A schedule says when an article really goes out: never before its embargo ends. */
function stateAfter({ row }: LockedArticle, { embargoedUntil }: EditedContent): ArticleState {
  const end = embargoedUntil ? new Date(embargoedUntil) : null;
  return row.scheduledFor && end && end > row.scheduledFor ? { scheduledFor: end } : {};
}
