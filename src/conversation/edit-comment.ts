import { isOpenForComments } from "../article/open-for-comments.js";
import { CommentRule } from "../comment/comment-rule.js";
import { type Comment, CommentStatus } from "../comment/comment.model.js";
import { explanationOf } from "../comment/hold-explanation.js";
import { InputCheck } from "../desk/input/input-check.js";
import { wrongState } from "../desk/input/sentences.js";
import { act } from "../kernel/act.js";
import { makeContext, type RequestContext } from "../kernel/context.js";
import { touchTurns } from "../kernel/rate-limit.js";
import { ConflictError, ErrorCode } from "../kernel/user-error.js";
import { checkCommentBody } from "./check-comment-body.js";
import { requireMayWrite } from "./check-may-write.js";
import type { EditCommentPayload } from "./conversation.payloads.js";
import type { EditCommentInput } from "./conversation.types.js";
import { limitsOf, takeTurnOf } from "./conversation-limits.js";
import { firstStatus, type Judged, type Written } from "./first-status.js";
import { HELD_BY_REPORTS, isHeldByReports } from "./held-by-reports.js";
import { type LockedComment, lockOwnComment } from "./lock-comment.js";
import { networksOf } from "./networks-of.js";
import { readComment } from "./read-comment.js";
import { tooLate } from "./sentences.js";
import { noteRule, replaceBody } from "./write-comment.js";
import { readWriter } from "./writer-record.js";

/** Changes what the viewer has written, while that is allowed; the rules are asked anew. */
export function editComment(context: RequestContext, input: EditCommentInput): Promise<EditCommentPayload> {
  return act(context, async (tx) => {
    await requireMayWrite(tx);
    const locked = await lockOwnComment(tx, input);
    const check = new InputCheck();
    const body = checkCommentBody(check.at("body"), input.body);
    checkTime(check, tx, locked, input.expectedVersion);
    check.refuse();
    if (body !== locked.comment.body) await change(inNameOf(tx, locked.comment), locked, body);
    return { comment: await asOwn(tx, locked.comment) };
  });
}

function checkTime(check: InputCheck, { site }: RequestContext, locked: LockedComment, expected: number): void {
  const { comment, article, now } = locked;
  const { editMinutes } = site.commenting;
  if (comment.version !== expected) check.add(new ConflictError(comment));
  else if (comment.status === CommentStatus.REJECTED)
    check.at("id").wrong(ErrorCode.WRONG_STATE, wrongState(comment.status));
  else if (!isOpenForComments(article, site.commenting, now))
    check.at("id").wrong(ErrorCode.WRONG_STATE, explanationOf(CommentRule.CLOSED));
  else if (now.getTime() > comment.createdAt.getTime() + editMinutes * 60_000)
    check.at("id").wrong(ErrorCode.WRONG_STATE, tooLate(editMinutes));
}

/** Whoever signs in with a guest's token in hand still changes what a guest has said. */
function inNameOf(tx: RequestContext, { authorId }: Comment): RequestContext {
  const { db, site, locales, network } = tx;
  return authorId === null ? makeContext(db, site, locales, { viewer: null, network }) : tx;
}

async function change(tx: RequestContext, { comment, article, now }: LockedComment, body: string): Promise<void> {
  const networks = await networksOf(tx);
  const place = { networks, articleId: article.id };
  await takeTurnOf(tx, "editComment", place);
  // What they add at the same moment is compared with what this comment says then.
  await touchTurns(tx.db, limitsOf(tx, "addComment", place)[0]);
  const writer = await readWriter(tx, networks);
  const judged = await judgeAnew(tx, comment, { body, article, writer, commentId: comment.id });
  await replaceBody(tx.db, comment, { body, judged, now });
  await noteRule(tx.db, { id: comment.id, version: comment.version + 1 }, judged);
}

/** What readers have reported stays held back, whatever it says now, until a moderator has looked. */
async function judgeAnew(tx: RequestContext, comment: Comment, written: Written): Promise<Judged> {
  const judged = await firstStatus(tx, written);
  const isHeld = judged.status !== CommentStatus.WITHHELD && (await isHeldByReports(tx.db, comment.id));
  return isHeld ? HELD_BY_REPORTS : judged;
}

async function asOwn({ db }: RequestContext, { id, isFromThisGuest = false }: Comment): Promise<Comment | null> {
  const comment = await readComment(db, id);
  return comment && Object.assign(comment, { isFromThisGuest });
}
