import { isOpenForComments } from "../article/open-for-comments.js";
import { CommentRule } from "../comment/comment-rule.js";
import { commentById } from "../comment/comment.loaders.js";
import { type Comment, CommentStatus } from "../comment/comment.model.js";
import { explanationOf } from "../comment/hold-explanation.js";
import { checkId } from "../desk/input/check-reference.js";
import type { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE } from "../desk/input/sentences.js";
import type { RequestContext } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { requireUnrestricted } from "./check-may-write.js";
import { limitsOf } from "./conversation-limits.js";
import type { AddCommentInput } from "./conversation.types.js";
import { type FoundDiscussion, findDiscussion } from "./find-discussion.js";
import { NO_REPLY } from "./sentences.js";

/** Where a comment is to stand. */
export interface Place extends FoundDiscussion {
  /** The comment that it answers. */
  readonly parent: Comment | null;
  readonly limits: ReturnType<typeof limitsOf>;
}

/** Where a comment is to stand: an article that takes comments, and the comment that it answers. */
export async function checkPlace(
  check: InputCheck,
  context: RequestContext,
  { articleId, parentId = null }: AddCommentInput,
  networks: readonly Buffer[],
): Promise<Place | null> {
  const reference = checkId(check.at("articleId"), ["Article"], articleId);
  const answered = parentId === null ? null : checkId(check.at("parentId"), ["Comment"], parentId);
  const limits = limitsOf(context, "addComment", { networks, articleId: reference?.id ?? "" });
  const discussion = reference && (await findDiscussion(context, reference.id, { networks, limit: limits[0] }));
  requireUnrestricted(context, discussion?.writer);
  if (reference && !discussion) check.at("articleId").wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  if (!discussion) return null;
  if (!isOpenForComments(discussion.article, context.site.commenting, discussion.now))
    check.at("articleId").wrong(ErrorCode.WRONG_STATE, explanationOf(CommentRule.CLOSED));
  const parent = answered && (await context.loaders.for(commentById).load(answered.id));
  const isThere = parent?.articleId === discussion.article.id;
  if (answered && !isThere) check.at("parentId").wrong(ErrorCode.NOT_FOUND, NO_REPLY);
  else if (parent && parent.status !== CommentStatus.PUBLISHED)
    check.at("parentId").wrong(ErrorCode.WRONG_STATE, NO_REPLY);
  return { ...discussion, parent, limits };
}
