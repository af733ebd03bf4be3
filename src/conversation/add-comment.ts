import { hashOf, makeSecret } from "../account/api-token.js";
import { isOpenForComments } from "../article/open-for-comments.js";
import { CommentRule } from "../comment/comment-rule.js";
import { commentOrder, OLDEST_FIRST } from "../comment/comment.lists.js";
import { commentById } from "../comment/comment.loaders.js";
import { type Comment, CommentStatus } from "../comment/comment.model.js";
import { explanationOf } from "../comment/hold-explanation.js";
import { checkId } from "../desk/input/check-reference.js";
import { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE } from "../desk/input/sentences.js";
import { act } from "../kernel/act.js";
import type { Edge } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { cursorOf } from "../kernel/cursor.js";
import { createOnce } from "../kernel/idempotency.js";
import { ErrorCode } from "../kernel/user-error.js";
import { checkCommentBody } from "./check-comment-body.js";
import { checkGuestName } from "./check-guest-name.js";
import { requireUnrestricted } from "./check-may-write.js";
import type { AddCommentPayload } from "./conversation.payloads.js";
import type { AddCommentInput } from "./conversation.types.js";
import { limitsOf } from "./conversation-limits.js";
import { firstStatus } from "./first-status.js";
import { type EnteredDiscussion, enterDiscussion } from "./lock-discussion.js";
import { networksOf } from "./networks-of.js";
import { readComment } from "./read-comment.js";
import { NO_REPLY } from "./sentences.js";
import { insertComment } from "./write-comment.js";

/** Adds a comment to an article, or a reply to a comment; the rules decide whether it is shown at once. */
export function addComment(context: RequestContext, input: AddCommentInput): Promise<AddCommentPayload> {
  return act(context, async (tx) => {
    const networks = await networksOf(tx);
    const token = tx.viewer ? null : makeSecret();
    let added: Comment | null = null;
    const creation = { mutation: "addComment", key: input.idempotencyKey, guest: guestOf(networks), input };
    const id = await createOnce(tx, creation, async () => {
      added = await write(tx, input, { networks, token });
      return added.id;
    });
    // Only whoever was first is told the token, which is kept nowhere.
    return { commentEdge: edgeOf(tx, added ?? (await readComment(tx.db, id))), guestToken: added && token };
  });
}

function guestOf(networks: readonly Buffer[]): string {
  return networks[0] ? `guest ${networks[0].toString("base64url")}` : "";
}

interface Guest {
  readonly networks: readonly Buffer[];
  readonly token: string | null;
}

async function write(tx: RequestContext, input: AddCommentInput, { networks, token }: Guest): Promise<Comment> {
  const check = new InputCheck();
  const place = await checkPlace(check, tx, input, networks);
  const body = checkCommentBody(check.at("body"), input.body);
  const guestName = await checkGuestName(
    check.at("guestName"),
    tx,
    input.guestName,
    place?.writer.wordListVersion ?? "",
  );
  const { article, now, parent, writer } = check.passed(place);
  const limits = limitsOf(tx, "addComment", { networks, articleId: article.id });
  const added = await insertComment(tx.db, limits, {
    articleId: article.id,
    authorId: tx.viewer?.id ?? null,
    guestName,
    body,
    createdAt: now,
    parent,
    judged: await firstStatus(tx, { body, article, writer, commentId: null }),
    tokenHash: token === null ? null : hashOf(token),
    networkHash: networks[0] ?? null,
  });
  return Object.assign(added, { author: writer.account, reactions: [] });
}

interface Place extends EnteredDiscussion {
  readonly parent: Comment | null;
}

/** Where a comment is to stand: an article that takes comments, and the comment that it answers. */
async function checkPlace(
  check: InputCheck,
  tx: RequestContext,
  input: AddCommentInput,
  networks: readonly Buffer[],
): Promise<Place | null> {
  const { articleId, parentId = null } = input;
  const reference = checkId(check.at("articleId"), ["Article"], articleId);
  const answered = parentId === null ? null : checkId(check.at("parentId"), ["Comment"], parentId);
  const discussion = reference && (await enterDiscussion(tx, reference.id, networks));
  requireUnrestricted(tx, discussion?.writer);
  if (reference && !discussion) check.at("articleId").wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  if (!discussion) return null;
  if (!isOpenForComments(discussion.article, tx.site.commenting, discussion.now))
    check.at("articleId").wrong(ErrorCode.WRONG_STATE, explanationOf(CommentRule.CLOSED));
  const parent = answered && (await tx.loaders.for(commentById).load(answered.id));
  const isThere = parent?.articleId === discussion.article.id;
  if (answered && !isThere) check.at("parentId").wrong(ErrorCode.NOT_FOUND, NO_REPLY);
  else if (parent && parent.status !== CommentStatus.PUBLISHED)
    check.at("parentId").wrong(ErrorCode.WRONG_STATE, NO_REPLY);
  return { ...discussion, parent };
}

/** The comment as whoever wrote it sees it, and its place among those beside it. */
function edgeOf({ viewer }: RequestContext, comment: Comment | null): Edge<Comment> | null {
  if (!comment) return null;
  const node = Object.assign(comment, { isFromThisGuest: viewer === null });
  const order = node.parentId === null ? commentOrder() : OLDEST_FIRST;
  return { node, cursor: cursorOf(order.name, [node.createdAt.toISOString(), node.id]) };
}
