import { Field, ObjectType } from "type-graphql";
import { HighlightMatch } from "../kernel/highlight-match.js";
import { LeastRole } from "../kernel/least-role.js";
import { ListSize } from "../kernel/cost.js";
import { reaches, Role } from "../kernel/role.js";
import type { Viewer } from "../kernel/viewer.js";
import { CommentRule } from "./comment-rule.js";
import { type Comment, CommentStatus } from "./comment.model.js";

@ObjectType({ description: "Why a comment was held back." })
export class CommentHold {
  @Field(() => CommentRule, { description: "The rule that decided." })
  rule!: CommentRule;

  @ListSize(3)
  @LeastRole(Role.MODERATOR)
  @Field(() => [HighlightMatch], {
    description: "The words that matched, as they stand in the body; moderators only.",
  })
  matches!: HighlightMatch[];
}

const WAITING: readonly CommentStatus[] = [CommentStatus.PENDING, CommentStatus.WITHHELD];

/** Why a comment waits, for its author and moderators; `null` for others, and where it waits for nothing. */
export function holdOf(comment: Comment, viewer: Viewer | null): CommentHold | null {
  const { status, heldBy: rule, heldWords: matches, authorId, isFromThisGuest = false } = comment;
  const isOwn = isFromThisGuest || (viewer !== null && viewer.id === authorId);
  const mayKnow = isOwn || reaches(viewer?.role, Role.MODERATOR);
  if (!mayKnow || rule === null || !WAITING.includes(status)) return null;
  return Object.assign(new CommentHold(), { rule, matches });
}
