import { commentById } from "../comment/comment.loaders.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import { requireMayWrite } from "./check-may-write.js";
import type { ReactToCommentPayload } from "./conversation.payloads.js";
import type { ReactToCommentInput } from "./conversation.types.js";
import { takeTurnOf } from "./conversation-limits.js";
import { lockShownComment } from "./lock-comment.js";

/** Sets the viewer's one reaction to a comment, or takes it back. */
export function reactToComment(context: RequestContext, input: ReactToCommentInput): Promise<ReactToCommentPayload> {
  return act(context, async (tx) => {
    await requireMayWrite(tx);
    const { comment, article } = await lockShownComment(tx, input.id);
    await takeTurnOf(tx, "reactToComment", { networks: [], articleId: article.id });
    const whose = [comment.id, tx.viewer?.id];
    const { kind = null } = input;
    if (kind === null) await tx.db.rows(TAKE_BACK, whose);
    else await tx.db.rows(REACT, [...whose, kind]);
    readAnew(tx);
    return { comment: await tx.loaders.for(commentById).load(comment.id) };
  });
}

const TAKE_BACK = "delete from comment_reaction where comment_id = $1 and account_id = $2";

const REACT = `
  insert into comment_reaction (comment_id, account_id, kind)
  values ($1, $2, $3)
  on conflict (comment_id, account_id) do update set kind = excluded.kind`;
