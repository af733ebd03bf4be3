import { ArticleAction } from "../../article/article-action.js";
import { articleFrom } from "../../article/article.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkOptionalText } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import type { EditArticleInput } from "./article-acts.types.js";
import type { EditArticlePayload } from "./article.payloads.js";
import { checkEdit, type EditedContent } from "./check-edit.js";
import { embargoNotice } from "./embargo-notice.js";
import { type LockedArticle, lockArticle } from "./lock-article.js";
import { NOTE } from "./notes.js";
import { changesContent, saveArticle } from "./save-article.js";

/** Changes what an article says; where nothing differs, nothing is saved, and nothing could carry a note. */
export function editArticle(context: RequestContext, input: EditArticleInput): Promise<EditArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.EDIT);
    const check = new InputCheck();
    const content = await checkEdit(check.at("article"), tx, article, input.article);
    const note = checkOptionalText(check.at("note"), input.note, NOTE) ?? null;
    const isSame = !changesContent(article, content);
    if (isSame && note !== null) check.at("note").wrong(ErrorCode.INVALID, NOTHING_CHANGED);
    check.refuse();
    if (isSame) return { article: articleFrom(article.row), notice: null };
    const putOff = timeAfter(article, content);
    const change = { action: "editArticle", content, note, state: putOff ? { scheduledFor: putOff } : {} };
    return { article: await saveArticle(tx, article, change), notice: putOff && embargoNotice(tx, putOff) };
  });
}

/** When a scheduled article will go out instead, since its embargo ends later. One that is lifted changes no schedule. */
function timeAfter({ row }: LockedArticle, { embargoedUntil }: EditedContent): Date | null {
  const end = embargoedUntil ? new Date(embargoedUntil) : null;
  return row.scheduledFor && end && end > row.scheduledFor ? end : null;
}

const NOTHING_CHANGED: Sentence = {
  en: "Nothing would change, so there is no version to keep this note with.",
  fr: "Rien ne changerait : il n'y a pas de version à laquelle joindre cette note.",
  ar: "لن يتغير شيء، فلا نسخة تُحفظ معها هذه الملاحظة.",
};
