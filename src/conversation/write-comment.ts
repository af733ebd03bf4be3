import { Comment } from "../comment/comment.model.js";
import { newKey } from "../desk/new-key.js";
import type { Database, Id } from "../kernel/database.js";
import { sweepLimits, turnWithin } from "../kernel/rate-limit.js";
import { hydrateJson, jsonOf } from "../kernel/rows.js";
import type { Place } from "./check-place.js";
import type { Judged } from "./first-status.js";

/** A comment that is about to be. */
export interface NewComment {
  readonly place: Place;
  readonly authorId: Id | null;
  readonly guestName: string | null;
  readonly body: string;
  readonly judged: Judged;
  readonly tokenHash: Buffer | null;
  readonly networkHash: Buffer | null;
}

/**
 * Adds a comment, and notes the rule that holds it back, where one does. All in one statement, since readers write more than
 * anybody else. Adds nothing, and answers `null`, where a turn is wanting or what was judged is no longer so: the article or
 * the comment that is answered has changed, or the same person has written something else.
 */
export async function insertComment(db: Database, comment: NewComment): Promise<Comment | null> {
  const { place, authorId, guestName, body, judged, tokenHash, networkHash } = comment;
  const { article, parent, limits, fullAt } = place;
  const turn = turnWithin(limits, fullAt, 16);
  const ancestors = parent ? [...parent.ancestorIds, parent.id] : [];
  await sweepLimits(db);
  const [row] = await db.rows<{ comment: object }>(
    `with held as (
       select a.id from article a
       where a.id = $2::bigint and a.version = $13 and a.status = $14 and a.comment_mode = $15
       for no key update
     ), answered as (
       select p.id from held, comment p where p.id = $6::bigint and p.status = 'PUBLISHED' for no key update of p
     ), ready as (
       select id from held where $6::bigint is null or exists (select from answered)
     ), ${turn.text}, added as (
       insert into comment (key, article_id, author_id, guest_name, body, created_at, parent_id, ancestor_ids, depth,
         status, held_by, held_words, guest_token_hash, network_hash)
       select $1, $2::bigint, $3, $4, $5, date_trunc('milliseconds', clock_timestamp()), $6::bigint, $7::bigint[],
         cardinality($7::bigint[]), $8::comment_status, $9::comment_rule, $10::jsonb, $11::bytea, $12::bytea
       from turn
       returning *
     ), noted as (
       insert into moderation_decision (comment_id, status, version, rule)
       select id, status, version, held_by from added where held_by is not null
     )
     select ${jsonOf(Comment, "added")} as comment from added`,
    [
      newKey("comment"),
      article.id,
      authorId,
      guestName,
      body,
      parent?.id ?? null,
      ancestors,
      judged.status,
      judged.rule,
      JSON.stringify(judged.matches),
      tokenHash,
      networkHash,
      article.version,
      article.status,
      article.commentMode,
      ...turn.values,
    ],
  );
  // One value is read faster than some thirty columns.
  return row ? hydrateJson(Comment, row.comment) : null;
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
