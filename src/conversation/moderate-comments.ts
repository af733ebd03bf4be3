import { writeAudit } from "../account/audit.service.js";
import { commentById } from "../comment/comment.loaders.js";
import type { Comment } from "../comment/comment.model.js";
import { checkId } from "../desk/input/check-reference.js";
import { InputCheck } from "../desk/input/input-check.js";
import { TWICE, tooMany } from "../desk/input/sentences.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { ErrorCode, type UserError } from "../kernel/user-error.js";
import { checkDecision, type Decided } from "./check-decision.js";
import { lockDiscussions } from "./lock-discussion.js";
import type { ModerateCommentsPayload } from "./moderation.payloads.js";
import type { CommentDecision, ModerateCommentsInput } from "./moderation.types.js";

const MOST_AT_ONCE = 50;

/** Carries out a moderator's decisions, each on its own: what cannot be decided is told, the others are done. */
export async function moderateComments(
  context: RequestContext,
  { decisions }: ModerateCommentsInput,
): Promise<ModerateCommentsPayload> {
  const outcome = await act(context, async (tx) => {
    const check = new InputCheck(["decisions"]);
    if (decisions.length > MOST_AT_ONCE) check.wrong(ErrorCode.TOO_LONG, tooMany(MOST_AT_ONCE));
    check.refuse();
    return decide(tx, decisions);
  });
  return "comments" in outcome
    ? { comments: outcome.comments, errors: outcome.refused }
    : { comments: [], errors: outcome.errors };
}

interface Outcome {
  readonly comments: readonly Comment[];
  readonly refused: readonly UserError[];
}

async function decide(tx: RequestContext, decisions: readonly CommentDecision[]): Promise<Outcome> {
  const refused: UserError[] = [];
  const ids = decisions.map(({ commentId }, index) => idOf(commentId, index, refused));
  const held = await holdComments(
    tx,
    ids.filter((id) => id !== null),
  );
  const decided = decisions.flatMap((given, index) => {
    const id = ids[index] ?? null;
    if (id === null) return [];
    const wrong: UserError[] = [];
    const check = new InputCheck(["decisions", String(index)], wrong);
    const one = checkDecision(check, given, held.get(id) ?? null);
    if (ids.indexOf(id) < index) check.at("commentId").wrong(ErrorCode.INVALID, TWICE);
    refused.push(...wrong);
    return one && wrong.length === 0 ? [one] : [];
  });
  for (const one of decided) await carryOut(tx, one);
  readAnew(tx);
  const comments = await found(
    tx,
    decided.map(({ comment }) => comment.id),
  );
  return { comments: [...comments.values()], refused };
}

function idOf(globalId: string, index: number, refused: UserError[]): Id | null {
  return checkId(new InputCheck(["decisions", String(index), "commentId"], refused), ["Comment"], globalId)?.id ?? null;
}

/** Holds articles before comments, each in order, as everybody does. */
async function holdComments(tx: RequestContext, ids: readonly Id[]): Promise<Map<Id, Comment>> {
  const articles = await tx.db.rows<{ articleId: Id }>(
    `select distinct article_id as "articleId" from comment where id = any($1::bigint[])`,
    [ids],
  );
  await lockDiscussions(
    tx,
    articles.map(({ articleId }) => articleId),
  );
  await tx.db.rows("select from comment where id = any($1::bigint[]) order by id for no key update", [ids]);
  return found(tx, ids);
}

async function found({ loaders }: RequestContext, ids: readonly Id[]): Promise<Map<Id, Comment>> {
  const comments = await Promise.all(ids.map((id) => loaders.for(commentById).load(id)));
  return new Map(comments.flatMap((comment) => (comment ? [[comment.id, comment] as const] : [])));
}

async function carryOut(tx: RequestContext, { comment, status, reason, note }: Decided): Promise<void> {
  const { id, version } = comment;
  await tx.db.rows("update comment set status = $2, held_by = null, held_words = '[]' where id = $1", [id, status]);
  await tx.db.rows(
    `insert into moderation_decision (comment_id, status, version, reason, note, moderator_id, decided_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [id, status, version, reason, note, tx.viewer?.id],
  );
  await writeAudit(tx, {
    action: "moderateComments",
    subjectType: "Comment",
    subjectId: id,
    version,
    detail: { status },
  });
}
