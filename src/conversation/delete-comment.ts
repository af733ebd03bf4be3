import { commentById } from "../comment/comment.loaders.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import type { DeleteCommentPayload } from "./conversation.payloads.js";
import type { DeleteCommentInput } from "./conversation.types.js";
import { takeTurnOf } from "./conversation-limits.js";
import { lockOwnComment } from "./lock-comment.js";
import { networksOf } from "./networks-of.js";

/** Deletes what the viewer has written, every version of it. Its place stays where replies stand below. */
export function deleteComment(context: RequestContext, input: DeleteCommentInput): Promise<DeleteCommentPayload> {
  return act(context, async (tx) => {
    const { comment, article } = await lockOwnComment(tx, input);
    await takeTurnOf(tx, "deleteComment", { networks: await networksOf(tx), articleId: article.id });
    for (const statement of FORGET) await tx.db.rows(statement, [comment.id]);
    readAnew(tx);
    const isPlaceKept = comment.replyCount > 0;
    return {
      comment: isPlaceKept ? await tx.loaders.for(commentById).load(comment.id) : null,
      deletedCommentId: comment.globalId,
    };
  });
}

/** Who wrote it stays for moderators, what was written and how readers reacted does not. */
const FORGET = [
  "delete from comment_version where comment_id = $1",
  "delete from comment_reaction where comment_id = $1",
  `update comment
   set status = 'DELETED', body = '', guest_name = null, guest_token_hash = null, network_hash = null,
     held_by = null, held_words = '[]'
   where id = $1`,
];
