import { hashOf } from "../account/api-token.js";
import { commentById } from "../comment/comment.loaders.js";
import { type Comment, CommentStatus } from "../comment/comment.model.js";
import { checkId } from "../desk/input/check-reference.js";
import { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE, wrongState } from "../desk/input/sentences.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { ErrorCode } from "../kernel/user-error.js";
import { type Discussion, lockDiscussion } from "./lock-discussion.js";
import { readComment } from "./read-comment.js";
import { NOT_YOURS } from "./sentences.js";

/** A comment that an act holds, with the conversation it is part of. */
export interface LockedComment extends Discussion {
  readonly comment: Comment;
}

/** Names a comment as inputs do, and the token by which a guest proves to have written it. */
interface NamedComment {
  readonly id: string;
  readonly guestToken?: string | null;
}

/** Holds a comment of the viewer's own. Of one that they may not even see nothing is said. */
export async function lockOwnComment(context: RequestContext, named: NamedComment): Promise<LockedComment> {
  const check = new InputCheck(["id"]);
  const locked = await lock(context, check, named.id);
  const { comment } = locked;
  const isOwn = isBy(context, comment) || (await holdsToken(context, comment.id, named.guestToken));
  if (!isOwn && !(await context.loaders.for(commentById).load(comment.id))) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  // Whose a deleted comment of a guest was can no longer be proved.
  else if (comment.status === CommentStatus.DELETED) check.wrong(ErrorCode.WRONG_STATE, wrongState(comment.status));
  else if (!isOwn) check.wrong(ErrorCode.FORBIDDEN, NOT_YOURS);
  check.refuse();
  return { ...locked, comment: Object.assign(comment, { isFromThisGuest: comment.authorId === null }) };
}

/** Holds a published comment that somebody takes a stand on. */
export async function lockShownComment(context: RequestContext, id: string): Promise<LockedComment> {
  const check = new InputCheck(["id"]);
  const locked = await lock(context, check, id);
  if (!(await context.loaders.for(commentById).load(locked.comment.id))) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  else if (locked.comment.status !== CommentStatus.PUBLISHED)
    check.wrong(ErrorCode.WRONG_STATE, wrongState(locked.comment.status));
  check.refuse();
  return locked;
}

/** Whether a comment is by the account that asks. */
export function isBy({ viewer }: RequestContext, { authorId }: Comment): boolean {
  return viewer !== null && viewer.id === authorId;
}

async function lock(context: RequestContext, check: InputCheck, globalId: string): Promise<LockedComment> {
  const reference = checkId(check, ["Comment"], globalId);
  const { id } = check.passed(reference);
  const [place] = await context.db.rows<{ articleId: Id }>(
    `select article_id as "articleId" from comment where id = $1`,
    [id],
  );
  const discussion = place ? await lockDiscussion(context, place.articleId) : null;
  const comment = await holdComment(context, id);
  if (!discussion || !comment) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  return check.passed(discussion && comment && { ...discussion, comment });
}

async function holdComment({ db }: RequestContext, id: Id): Promise<Comment | null> {
  await db.rows("select from comment where id = $1 for no key update", [id]);
  return readComment(db, id);
}

async function holdsToken({ db }: RequestContext, id: Id, token: string | null | undefined): Promise<boolean> {
  if (!token) return false;
  const rows = await db.rows("select 1 as held from comment where id = $1 and guest_token_hash = $2", [
    id,
    hashOf(token),
  ]);
  return rows.length > 0;
}
