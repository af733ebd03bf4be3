import { ArticleAction } from "../../article/article-action.js";
import { CorrectionKind } from "../../article/correction.model.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkText } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import type { CorrectArticleInput } from "./article-acts.types.js";
import type { CorrectArticlePayload } from "./article.payloads.js";
import { checkEdit } from "./check-edit.js";
import { lockArticle } from "./lock-article.js";
import { PUBLIC_NOTE } from "./notes.js";
import { saveArticle } from "./save-article.js";
import { writeCorrection } from "./write-correction.js";

/** Changes a published article and tells readers what was wrong; where the text stays, the note alone makes it clearer. */
export function correctArticle(context: RequestContext, input: CorrectArticleInput): Promise<CorrectArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.CORRECT);
    const check = new InputCheck();
    const content = await checkEdit(check.at("article"), tx, article, input.article);
    const text = checkText(check.at("text"), input.text, PUBLIC_NOTE);
    const { kind } = input;
    if (kind === CorrectionKind.RETRACTION) check.at("kind").wrong(ErrorCode.INVALID, BY_RETRACTING);
    check.refuse();
    const corrected = await saveArticle(tx, article, { action: "correctArticle", content, note: text });
    await writeCorrection(tx.db, article, { kind, text, version: corrected.version });
    return { article: corrected };
  });
}

const BY_RETRACTING: Sentence = {
  en: "An article is withdrawn with retractArticle.",
  fr: "Un article se retire avec retractArticle.",
  ar: "يُسحب المقال بواسطة retractArticle.",
};
