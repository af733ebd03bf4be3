import { CommentRule } from "../comment/comment-rule.js";
import { CommentStatus } from "../comment/comment.model.js";
import type { Database, Id } from "../kernel/database.js";
import type { Judged } from "./first-status.js";

/** So many reports since a moderator last looked hold a comment back until one does. */
const HOLDS_BACK = 3;

/** What becomes of a comment that many have reported. */
export const HELD_BY_REPORTS: Judged = { status: CommentStatus.WITHHELD, rule: CommentRule.FLAGS, matches: [] };

/** Whether so many have reported a comment since a moderator last looked, whatever has become of it meanwhile. */
export async function isHeldByReports(db: Database, commentId: Id): Promise<boolean> {
  const [reports] = await db.rows<{ count: number }>(SINCE_LAST_LOOK, [commentId]);
  return (reports?.count ?? 0) >= HOLDS_BACK;
}

const SINCE_LAST_LOOK = `
  select count(*)::integer as count
  from comment_flag f
  where f.comment_id = $1 and f.created_at > coalesce(
    (select max(d.decided_at) from moderation_decision d where d.comment_id = $1 and d.rule is null), '-infinity')`;
