import { writeAudit } from "../account/audit.service.js";
import { articleById } from "../article/article.loaders.js";
import { checkId } from "../desk/input/check-reference.js";
import { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE } from "../desk/input/sentences.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { lockDiscussion } from "./lock-discussion.js";
import type { SetCommentModePayload } from "./moderation.payloads.js";
import type { SetCommentModeInput } from "./moderation.types.js";

/** Opens, pre-moderates or closes the conversation below an article. What is written there already stays as it is. */
export function setCommentMode(context: RequestContext, input: SetCommentModeInput): Promise<SetCommentModePayload> {
  return act(context, async (tx) => {
    const check = new InputCheck(["articleId"]);
    const reference = checkId(check, ["Article"], input.articleId);
    const discussion = reference && (await lockDiscussion(tx, reference.id));
    if (reference && !discussion) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
    const { article } = check.passed(discussion);
    if (article.commentMode !== input.mode) {
      await tx.db.rows("update article set comment_mode = $2 where id = $1", [article.id, input.mode]);
      const { id: subjectId, version } = article;
      const detail = { mode: input.mode };
      await writeAudit(tx, { action: "setCommentMode", subjectType: "Article", subjectId, version, detail });
    }
    readAnew(tx);
    return { article: await tx.loaders.for(articleById).load(article.id) };
  });
}
