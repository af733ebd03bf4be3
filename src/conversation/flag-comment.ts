import { commentById } from "../comment/comment.loaders.js";
import type { Comment } from "../comment/comment.model.js";
import { tidyComment } from "../comment/tidy-comment.js";
import { checkOptionalText } from "../desk/input/check-text.js";
import { InputCheck } from "../desk/input/input-check.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import type { Database } from "../kernel/database.js";
import { ErrorCode } from "../kernel/user-error.js";
import { requireMayWrite } from "./check-may-write.js";
import type { FlagCommentPayload } from "./conversation.payloads.js";
import type { FlagCommentInput } from "./conversation.types.js";
import { takeTurnOf } from "./conversation-limits.js";
import { isBy, lockShownComment } from "./lock-comment.js";
import { YOUR_OWN } from "./sentences.js";
import { HELD_BY_REPORTS, isHeldByReports } from "./held-by-reports.js";
import { noteRule } from "./write-comment.js";

const NOTE = { most: 1_000, hasLines: true };

/** Reports a comment to the moderators; whoever reports it again says better what is wrong. */
export function flagComment(context: RequestContext, input: FlagCommentInput): Promise<FlagCommentPayload> {
  return act(context, async (tx) => {
    await requireMayWrite(tx);
    const { comment, article } = await lockShownComment(tx, input.id);
    const check = new InputCheck();
    const note = checkOptionalText(check.at("note"), input.note && tidyComment(input.note), NOTE) ?? null;
    if (isBy(tx, comment)) check.at("id").wrong(ErrorCode.FORBIDDEN, YOUR_OWN);
    check.refuse();
    await takeTurnOf(tx, "flagComment", { networks: [], articleId: article.id });
    await tx.db.rows(FLAG, [comment.id, tx.viewer?.id, input.reason, note]);
    await holdBackIfReported(tx.db, comment);
    readAnew(tx);
    return { comment: await tx.loaders.for(commentById).load(comment.id) };
  });
}

async function holdBackIfReported(db: Database, comment: Comment): Promise<void> {
  if (!(await isHeldByReports(db, comment.id))) return;
  await db.rows("update comment set status = $2, held_by = $3, held_words = '[]' where id = $1", [
    comment.id,
    HELD_BY_REPORTS.status,
    HELD_BY_REPORTS.rule,
  ]);
  await noteRule(db, comment, HELD_BY_REPORTS);
}

const FLAG = `
  insert into comment_flag (comment_id, reporter_id, reason, note, created_at)
  values ($1, $2, $3, $4, clock_timestamp())
  on conflict (comment_id, reporter_id) do update
    set reason = excluded.reason, note = excluded.note, created_at = excluded.created_at`;
