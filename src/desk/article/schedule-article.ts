import { ArticleAction } from "../../article/article-action.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { InputCheck } from "../input/input-check.js";
import type { ScheduleArticleInput } from "./article-acts.types.js";
import type { ScheduleArticlePayload } from "./article.payloads.js";
import { checkComplete } from "./check-complete.js";
import { lockArticle } from "./lock-article.js";
import { releaseArticle } from "./release-article.js";

/** Sets when an article that is complete will go out; never before its embargo ends. */
export function scheduleArticle(context: RequestContext, input: ScheduleArticleInput): Promise<ScheduleArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.SCHEDULE);
    const check = new InputCheck();
    if (input.at <= article.now) check.at("at").wrong(ErrorCode.INVALID, IS_PAST);
    checkComplete(check.at("article"), article.content);
    check.refuse();
    return releaseArticle(tx, article, { action: "scheduleArticle", at: input.at });
  });
}

const IS_PAST: Sentence = {
  en: "This time is past. Publish it now, or choose a later one.",
  fr: "Cette heure est passée. Publiez maintenant ou choisissez une heure à venir.",
  ar: "هذا الوقت مضى. انشر الآن أو اختر وقتًا لاحقًا.",
};
