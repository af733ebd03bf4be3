import { Comment } from "../comment/comment.model.js";
import { newKey } from "../desk/new-key.js";
import type { Database, Id } from "../kernel/database.js";
import { type Limit, refuseTurn, sweepLimits, turnAmong } from "../kernel/rate-limit.js";
import { columns, hydrate } from "../kernel/rows.js";
import type { Judged } from "./first-status.js";

/** A comment that is about to be. */
export interface NewComment {
  readonly articleId: Id;
  readonly authorId: Id | null;
  readonly guestName: string | null;
  readonly body: string;
  readonly createdAt: Date;
  /** The comment that it answers. */
  readonly parent: Comment | null;
  readonly judged: Judged;
  readonly tokenHash: Buffer | null;
  readonly networkHash: Buffer | null;
}

/**
 * Adds a comment, and notes the rule that holds it back, where one does; refuses it where it is one too many. All in one
 * statement, since readers write more than anybody else.
 */
export async function insertComment(db: Database, limits: readonly Limit[], comment: NewComment): Promise<Comment> {
  const { articleId, authorId, guestName, body, createdAt, parent, judged, tokenHash, networkHash } = comment;
  const { take, values } = turnAmong(limits, 14);
  const ancestors = parent ? [...parent.ancestorIds, parent.id] : [];
  const [row] = await db.rows(
    `with turns as (${take}
     ), added as (
       insert into comment (key, article_id, author_id, guest_name, body, created_at, parent_id, ancestor_ids, depth,
         status, held_by, held_words, guest_token_hash, network_hash)
       select $1, $2::bigint, $3, $4, $5, $6::timestamptz, $7::bigint, $8::bigint[], cardinality($8::bigint[]),
         $9::comment_status, $10::comment_rule, $11::jsonb, $12::bytea, $13::bytea
       where (select count(*) from turns) = ${limits.length}
       returning *
     ), noted as (
       insert into moderation_decision (comment_id, status, version, rule)
       select id, status, version, held_by from added where held_by is not null
     )
     select ${columns(Comment, "added")} from added`,
    [
      newKey("comment"),
      articleId,
      authorId,
      guestName,
      body,
      createdAt,
      parent?.id ?? null,
      ancestors,
      judged.status,
      judged.rule,
      JSON.stringify(judged.matches),
      tokenHash,
      networkHash,
      ...values,
    ],
  );
  if (!row) return refuseTurn(db, limits);
  await sweepLimits(db);
  return hydrate(Comment, row);
}

/** Keeps a comment's text as it was, and puts another in its place. */
export async function replaceBody(
  db: Database,
  { id, version, body: before, editedAt, createdAt }: Comment,
  { body, judged, now }: { readonly body: string; readonly judged: Judged; readonly now: Date },
): Promise<void> {
  await db.rows("insert into comment_version (comment_id, version, body, created_at) values ($1, $2, $3, $4)", [
    id,
    version,
    before,
    editedAt ?? createdAt,
  ]);
  await db.rows(
    `update comment
     set body = $2, version = version + 1, edited_at = $3, status = $4, held_by = $5, held_words = $6::jsonb
     where id = $1`,
    [id, body, now, judged.status, judged.rule, JSON.stringify(judged.matches)],
  );
}

/** Notes that a rule has decided about a version of a comment; where none applied there is nothing to note. */
export async function noteRule(
  db: Database,
  { id, version }: Pick<Comment, "id" | "version">,
  { status, rule }: Judged,
): Promise<void> {
  if (rule === null) return;
  await db.rows("insert into moderation_decision (comment_id, status, version, rule) values ($1, $2, $3, $4)", [
    id,
    status,
    version,
    rule,
  ]);
}
