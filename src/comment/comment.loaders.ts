import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey, groupByKey } from "../kernel/loaders.js";
import { reaches, Role } from "../kernel/role.js";
import { columns, hydrate, hydrateJson, jsonOf } from "../kernel/rows.js";
import { Comment } from "./comment.model.js";
import { commentSightOf, shownComment, visibleComment } from "./comment.visibility.js";
import { ModerationDecision } from "./moderation-decision.model.js";
import type { ReactionGroup, ReactionKind } from "./reaction-group.model.js";

/** Select list of a comment `c` with its author and the counts of its reactions; needs `AUTHOR_JOIN`. */
export const COMMENT_COLUMNS = `${columns(Comment, "c")}, ${jsonOf(Account, "writer")} as author, (
  select coalesce(json_agg(json_build_object('kind', groups.kind, 'count', groups.count) order by groups.kind), '[]')
  from (select r.kind, count(*) from comment_reaction r where r.comment_id = c.id group by r.kind) groups) as reactions`;

/** Joins the author of a comment `c`. */
export const AUTHOR_JOIN = "left join account writer on writer.id = c.author_id";

/** A comment row with what was read beside it. */
export interface CommentRow {
  readonly id: Id;
  readonly author: Record<string, unknown> | null;
  readonly reactions: Omit<ReactionGroup, "commentId">[];
}

/** A row as a comment. */
export function commentFrom(row: CommentRow): Comment {
  return Object.assign(hydrate(Comment, row), {
    author: row.author && hydrateJson(Account, row.author),
    reactions: row.reactions.map((group) => ({ ...group, commentId: row.id })),
  });
}

/** Visible comments by id. */
export const commentById: Batch<Id, Comment | null> = async (context, ids) => {
  const sight = commentSightOf(context);
  const rows = await context.db.rows<CommentRow>(
    `select ${COMMENT_COLUMNS}
     from comment c
     join article a on a.id = c.article_id
     ${AUTHOR_JOIN}
     where c.id = any($1::bigint[]) and ${visibleComment("c", "a", sight, "$2")}`,
    [ids, sight.viewerId],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && commentFrom(row));
};

/** How the viewer reacted to comments; nobody signed in has reacted to none. */
export const viewerReactionTo: Batch<Id, ReactionKind | null> = async ({ db, viewer }, ids) => {
  if (!viewer) return ids.map(() => null);
  const rows = await db.rows<{ commentId: Id; kind: ReactionKind }>(
    `select comment_id as "commentId", kind
     from comment_reaction
     where comment_id = any($1::bigint[]) and account_id = $2`,
    [ids, viewer.id],
  );
  return byKey(ids, rows, ({ commentId }) => commentId).map((row) => row?.kind ?? null);
};

interface DecisionRow {
  readonly commentId: Id;
  readonly moderator: Record<string, unknown> | null;
}

/** The decisions about comments, newest first; of a comment at most 100. For moderators. */
export const decisionsByComment: Batch<Id, ModerationDecision[]> = async ({ db }, ids) => {
  const rows = await db.rows<DecisionRow>(
    `select item.*
     from unnest($1::bigint[]) as parent(id)
     cross join lateral (
       select ${columns(ModerationDecision, "d")}, ${jsonOf(Account, "m")} as moderator
       from moderation_decision d
       left join account m on m.id = d.moderator_id
       where d.comment_id = parent.id
       order by d.id desc
       limit 100
     ) item
     order by item.id desc`,
    [ids],
  );
  return groupByKey(ids, rows, ({ commentId }) => commentId).map((group) => group.map(decisionFrom));
};

function decisionFrom(row: DecisionRow): ModerationDecision {
  const moderator = row.moderator && hydrateJson(Account, row.moderator);
  return Object.assign(hydrate(ModerationDecision, row), { moderator });
}

/**
 * Accounts by id: as authors of comments that are shown, so that nobody can list the others by guessing ids; to viewers
 * also their own, and to moderators all.
 */
export const userById: Batch<Id, Account | null> = async ({ db, viewer }, ids) => {
  const rows = await db.rows<{ id: Id }>(
    `select ${columns(Account, "u")}
     from account u
     where u.id = any($1::bigint[])
       and (u.id = $2::bigint or $3::boolean or exists (
         select from comment c
         join article a on a.id = c.article_id
         where c.author_id = u.id and c.status = 'PUBLISHED' and ${shownComment("c", "a")}))`,
    [ids, viewer?.id ?? null, reaches(viewer?.role, Role.MODERATOR)],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && hydrate(Account, row));
};
