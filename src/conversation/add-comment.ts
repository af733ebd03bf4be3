import { hashOf, makeSecret } from "../account/api-token.js";
import { articleById } from "../article/article.loaders.js";
import { commentOrder, OLDEST_FIRST } from "../comment/comment.lists.js";
import type { Comment } from "../comment/comment.model.js";
import { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE } from "../desk/input/sentences.js";
import { act, actInOneStatement } from "../kernel/act.js";
import type { Edge } from "../kernel/connection.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import { cursorOf } from "../kernel/cursor.js";
import type { Id } from "../kernel/database.js";
import { createOnce } from "../kernel/idempotency.js";
import { requireFoundTurn, requireTurn } from "../kernel/rate-limit.js";
import { ErrorCode } from "../kernel/user-error.js";
import { checkCommentBody } from "./check-comment-body.js";
import { checkGuestName } from "./check-guest-name.js";
import { checkPlace } from "./check-place.js";
import type { AddCommentPayload } from "./conversation.payloads.js";
import type { AddCommentInput } from "./conversation.types.js";
import { firstStatus } from "./first-status.js";
import { networksOf } from "./networks-of.js";
import { readComment } from "./read-comment.js";
import { insertComment, type NewComment } from "./write-comment.js";

/**
 * Adds a comment to an article, or a reply to a comment; the rules decide whether it is shown at once. They are asked while
 * nothing is held; see docs/decisions/0016.
 */
export function addComment(context: RequestContext, input: AddCommentInput): Promise<AddCommentPayload> {
  const isOnce = typeof input.idempotencyKey === "string";
  return (isOnce ? act : actInOneStatement)(context, async (tx) => {
    const networks = await networksOf(tx);
    const token = tx.viewer ? null : makeSecret();
    let added: Comment | null = null;
    const creation = { mutation: "addComment", key: input.idempotencyKey, guest: guestOf(networks), input };
    const id = await createOnce(tx, creation, async () => {
      added = await write(tx, input, { networks, token });
      return added.id;
    });
    // Only whoever was first is told the token, which is kept nowhere.
    return { commentEdge: edgeOf(tx, added ?? (await readAgain(tx, id))), guestToken: added && token };
  });
}

function guestOf(networks: readonly Buffer[]): string[] {
  return networks.map((network) => `guest ${network.toString("base64url")}`);
}

/** What was added when the same was sent before, as long as its article is there. */
async function readAgain(tx: RequestContext, id: Id): Promise<Comment | null> {
  const comment = await readComment(tx.db, id);
  const isThere = comment !== null && (await tx.loaders.for(articleById).load(comment.articleId)) !== null;
  const check = new InputCheck(["articleId"]);
  if (!isThere) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  return check.passed(comment);
}

interface Guest {
  readonly networks: readonly Buffer[];
  readonly token: string | null;
}

/** Judges and adds, again and again until nothing has changed in between. */
async function write(tx: RequestContext, input: AddCommentInput, guest: Guest): Promise<Comment> {
  for (;;) {
    const comment = await judge(tx, input, guest);
    const added = await insertComment(tx.db, comment);
    if (added) return Object.assign(added, { author: comment.place.writer.account, reactions: [] });
    await requireTurn(tx.db, comment.place.limits);
    readAnew(tx);
  }
}

async function judge(tx: RequestContext, input: AddCommentInput, { networks, token }: Guest): Promise<NewComment> {
  const check = new InputCheck();
  const found = await checkPlace(check, tx, input, networks);
  // Who has no turn is not worth the time that it takes to judge a text.
  requireFoundTurn(found?.turns ?? null);
  const body = checkCommentBody(check.at("body"), input.body);
  const wordListVersion = found?.writer.wordListVersion ?? null;
  const guestName = await checkGuestName(check.at("guestName"), tx, input.guestName, wordListVersion);
  const place = check.passed(found);
  const { article, writer } = place;
  return {
    place,
    authorId: tx.viewer?.id ?? null,
    guestName,
    body,
    judged: await firstStatus(tx, { body, article, writer, commentId: null }),
    tokenHash: token === null ? null : hashOf(token),
    networkHash: networks[0] ?? null,
  };
}

/** The comment as whoever wrote it sees it, and its place among those beside it. */
function edgeOf({ viewer }: RequestContext, comment: Comment | null): Edge<Comment> | null {
  if (!comment) return null;
  const node = Object.assign(comment, { isFromThisGuest: viewer === null });
  const order = node.parentId === null ? commentOrder() : OLDEST_FIRST;
  return { node, cursor: cursorOf(order.name, [node.createdAt.toISOString(), node.id]) };
}
