import { type Comment, CommentStatus } from "../comment/comment.model.js";
import type { RejectionReason } from "../comment/moderation-decision.model.js";
import { tidyComment } from "../comment/tidy-comment.js";
import { checkOptionalText } from "../desk/input/check-text.js";
import type { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE, wrongState } from "../desk/input/sentences.js";
import { ConflictError, ErrorCode } from "../kernel/user-error.js";
import type { CommentDecision } from "./moderation.types.js";
import { NO_DECISION, ONLY_WHEN_REFUSED } from "./sentences.js";

/** What a moderator has decided about a version of a comment. */
export interface Decided {
  readonly comment: Comment;
  readonly status: CommentStatus;
  readonly reason: RejectionReason | null;
  readonly note: string | null;
}

const NOTE = { most: 2_000, hasLines: true };
const DECISIONS: readonly CommentStatus[] = [CommentStatus.PUBLISHED, CommentStatus.REJECTED];

/** A decision as it is carried out; it is about a comment that is there, and about the text that it has now. */
export function checkDecision(check: InputCheck, given: CommentDecision, comment: Comment | null): Decided | null {
  const { status, reason = null, expectedVersion } = given;
  if (!DECISIONS.includes(status)) check.at("status").wrong(ErrorCode.INVALID, NO_DECISION);
  if (reason !== null && status !== CommentStatus.REJECTED)
    check.at("reason").wrong(ErrorCode.INVALID, ONLY_WHEN_REFUSED);
  const note = checkOptionalText(check.at("note"), given.note && tidyComment(given.note), NOTE) ?? null;
  if (!comment) check.at("commentId").wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  else if (comment.status === CommentStatus.DELETED)
    check.at("commentId").wrong(ErrorCode.WRONG_STATE, wrongState(comment.status));
  else if (comment.version !== expectedVersion)
    check.add(new ConflictError(comment, check.at("expectedVersion").place));
  return comment && { comment, status, reason, note };
}
