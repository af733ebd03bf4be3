import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey } from "../kernel/loaders.js";
import { reaches, Role } from "../kernel/role.js";
import { columns, hydrate, hydrateJson, jsonOf } from "../kernel/rows.js";
import { Comment } from "./comment.model.js";
import { shownComment } from "./comment.visibility.js";
import type { ReactionGroup } from "./reaction-group.model.js";

/** Select list of a comment `c` with its author and the counts of its reactions; needs `AUTHOR_JOIN`. */
export const COMMENT_COLUMNS = `${columns(Comment, "c")}, ${jsonOf(Account, "writer")} as author, (
  select coalesce(json_agg(json_build_object('kind', groups.kind, 'count', groups.count) order by groups.kind), '[]')
  from (select r.kind, count(*) from comment_reaction r where r.comment_id = c.id group by r.kind) groups) as reactions`;

/** Joins the author of a comment `c`. */
export const AUTHOR_JOIN = "left join account writer on writer.id = c.author_id";

/** A comment row with what was read beside it. */
export interface CommentRow {
  readonly author: Record<string, unknown> | null;
  readonly reactions: ReactionGroup[];
}

/** A row as a comment. */
export function commentFrom(row: CommentRow): Comment {
  return Object.assign(hydrate(Comment, row), { author: row.author && hydrateJson(Account, row.author) });
}

/** Shown comments by id. */
export const commentById: Batch<Id, Comment | null> = async ({ db }, ids) => {
  const rows = await db.rows<CommentRow & { id: Id }>(
    `select ${COMMENT_COLUMNS}
     from comment c
     join article a on a.id = c.article_id
     ${AUTHOR_JOIN}
     where c.id = any($1::bigint[]) and ${shownComment("c", "a")}`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && commentFrom(row));
};

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
         where c.author_id = u.id and ${shownComment("c", "a")}))`,
    [ids, viewer?.id ?? null, reaches(viewer?.role, Role.MODERATOR)],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && hydrate(Account, row));
};
