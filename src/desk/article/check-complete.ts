import type { ArticleContent } from "../../article/article-content.js";
import { ArticleStatus } from "../../article/article-status.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { isBlank } from "../input/check-text.js";
import { InputCheck } from "../input/input-check.js";
import { MUST_NOT_BE_BLANK } from "../input/sentences.js";

/** All that an article lacks to be published, each at its place in an ArticleInput. */
export function checkComplete(check: InputCheck, { headline, body }: Pick<ArticleContent, "headline" | "body">): void {
  if (headline === "") check.at("headline").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  if (body.length === 0) check.at("body").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  for (const [index, { text }] of body.entries()) {
    if (isBlank(text)) check.at("body", index, "html").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  }
}

/** Refuses to let an article out that is incomplete. */
export function requireComplete(content: ArticleContent): void {
  const check = new InputCheck(["article"]);
  checkComplete(check, content);
  check.refuse();
}

/** What readers see, or will see without anybody looking again, stays complete and out of embargo. */
export function checkStaysFit(check: InputCheck, status: ArticleStatus, content: ArticleContent, now: Date): void {
  const { PUBLISHED, SCHEDULED } = ArticleStatus;
  if (status === PUBLISHED || status === SCHEDULED) checkComplete(check, content);
  const isEmbargoed = content.embargoedUntil !== null && new Date(content.embargoedUntil) > now;
  if (status === PUBLISHED && isEmbargoed) check.at("embargoedUntil").wrong(ErrorCode.WRONG_STATE, IS_PUBLIC);
}

const IS_PUBLIC: Sentence = {
  en: "It is public already. Take it offline before you put it under embargo.",
  fr: "L'article est déjà public. Dépubliez-le avant de le mettre sous embargo.",
  ar: "المقال منشور. أوقف نشره قبل أن تضعه تحت الحظر.",
};
