import { ArticleAction } from "../../article/article-action.js";
import { ArticleStatus } from "../../article/article-status.js";
import { CorrectionKind } from "../../article/correction.model.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkText } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import type { RetractArticleInput } from "./article-acts.types.js";
import type { RetractArticlePayload } from "./article.payloads.js";
import { lockArticle } from "./lock-article.js";
import { saveArticle } from "./save-article.js";
import { PUBLIC_NOTE, writeCorrection } from "./write-correction.js";

/** Withdraws an article for good: its address keeps the headline and the reason, which also enters the ledger. */
export function retractArticle(context: RequestContext, input: RetractArticleInput): Promise<RetractArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.RETRACT);
    const check = new InputCheck();
    const reason = checkText(check.at("reason"), input.reason, PUBLIC_NOTE);
    if (article.row.embargoedUntil && article.row.embargoedUntil > article.now)
      check.wrong(ErrorCode.WRONG_STATE, UNDER_EMBARGO);
    check.refuse();
    const state = { status: ArticleStatus.RETRACTED, retractionReason: reason, retractedAt: article.now };
    const retracted = await saveArticle(tx, article, { action: "retractArticle", state, note: reason });
    const note = { kind: CorrectionKind.RETRACTION, text: reason, version: retracted.version };
    await writeCorrection(tx.db, article, note);
    return { article: retracted };
  });
}

const UNDER_EMBARGO: Sentence = {
  en: "It is under embargo: a retraction would make its headline public. Lift the embargo first.",
  fr: "L'article est sous embargo : un retrait rendrait son titre public. Levez d'abord l'embargo.",
  ar: "المقال تحت الحظر، وسحبه يجعل عنوانه علنيًا. ارفع الحظر أولًا.",
};
