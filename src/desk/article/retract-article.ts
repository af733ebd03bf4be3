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
import type { ArticleFacts } from "./check-article.js";
import { type LockedArticle, lockArticle } from "./lock-article.js";
import { PUBLIC_NOTE } from "./notes.js";
import { saveArticle } from "./save-article.js";
import { lastSeenContent } from "./seen-by-readers.js";
import { writeCorrection } from "./write-correction.js";

/**
 * Withdraws an article for good: the address that readers know keeps the headline they saw last, and the reason, which also
 * enters the ledger. What was written while it was offline stays among its versions.
 */
export function retractArticle(context: RequestContext, input: RetractArticleInput): Promise<RetractArticlePayload> {
  return act(context, async (tx) => {
    const article = await lockArticle(tx, input, ArticleAction.RETRACT);
    const check = new InputCheck();
    const reason = checkText(check.at("reason"), input.reason, PUBLIC_NOTE);
    checkRetractable(check, article);
    check.refuse();
    const content = await factsToRestore(tx, article);
    const state = { status: ArticleStatus.RETRACTED, retractionReason: reason, retractedAt: article.now };
    const retracted = await saveArticle(tx, article, { action: "retractArticle", content, state, note: reason });
    const note = { kind: CorrectionKind.RETRACTION, text: reason, version: retracted.version };
    await writeCorrection(tx.db, article, note);
    return { article: retracted };
  });
}

function checkRetractable(check: InputCheck, { row, now }: LockedArticle): void {
  if (row.publishedAt === null) check.wrong(ErrorCode.WRONG_STATE, NEVER_PUBLIC);
  if (row.embargoedUntil && row.embargoedUntil > now) check.wrong(ErrorCode.WRONG_STATE, UNDER_EMBARGO);
}

/** Of an article that is offline readers must not be shown what they have never seen. */
async function factsToRestore(
  { db }: RequestContext,
  article: LockedArticle,
): Promise<ArticleFacts & { slug?: string }> {
  if (article.row.status === ArticleStatus.PUBLISHED) return {};
  const { embargoedUntil: _, translationGroupId: __, ...seen } = await lastSeenContent(db, article);
  return seen;
}

const NEVER_PUBLIC: Sentence = {
  en: "Readers never saw it, so there is nothing to withdraw.",
  fr: "Les lecteurs n'ont jamais vu cet article : il n'y a rien à retirer.",
  ar: "لم يره القراء قط، فلا شيء يُسحب.",
};

const UNDER_EMBARGO: Sentence = {
  en: "It is under embargo: a retraction would make its headline public again. Lift the embargo first.",
  fr: "L'article est sous embargo : un retrait rendrait son titre de nouveau public. Levez d'abord l'embargo.",
  ar: "المقال تحت الحظر، وسحبه يجعل عنوانه علنيًا من جديد. ارفع الحظر أولًا.",
};
