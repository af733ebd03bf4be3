import { Comment } from "../comment/comment.model.js";
import { newKey } from "../desk/new-key.js";
import type { Database, Id } from "../kernel/database.js";
import type { SharedBatch } from "../kernel/gathering.js";
import { COUNT_TURNS, sweepLimits, turnAsked, TURN_ASKED } from "../kernel/rate-limit.js";
import { hydrateJson, jsonBytes, jsonOf } from "../kernel/rows.js";
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

/** The article for which the statement that adds comments waits; without one it leaves out what is below articles that are held. */
type Awaited = Id | null;

/**
 * Adds a comment, and notes the rule that holds it back, where one does. Adds nothing, and answers `null`, where a turn is
 * wanting or what was judged is no longer so: the article or the comment that is answered has changed, or the same person has
 * written something else.
 *
 * Readers write more than anybody else: the comments of a moment go together in one statement. It waits for no article, so that
 * one on which somebody works keeps no comment on others waiting; those that are left out wait together, article by article.
 */
export async function insertComment(db: Database, comment: NewComment): Promise<Comment | null> {
  await sweepLimits(db);
  const added = await db.together(insertComments, comment, null);
  return added ?? (await db.together(insertComments, comment, comment.place.article.id));
}

const insertComments: SharedBatch<Database, NewComment, Comment | null, Awaited> = async (db, comments, awaited) => {
  const lock = awaited === null ? "for no key update skip locked" : "for no key update";
  const asked = comments.map(askedFor);
  const rows = await db.rows<{ comment: { readonly key: string } }>(
    `with asked as (
       select * from json_to_recordset($1) asked(${ASKED}, ${TURN_ASKED})
     ), held as (
       select a.id, a.version, a.status, a.comment_mode as mode
       from article a
       where a.id in (select article from asked)
       order by a.id
       ${lock}
     ), answered as (
       select p.id
       from comment p
       where p.id in (select asked.parent from asked join held on held.id = asked.article) and p.status = 'PUBLISHED'
       order by p.id
       ${lock}
     ), ready as (
       select distinct on (asked.own) asked.*
       from asked
       join held on (held.id, held.version, held.status, held.mode)
         = (asked.article, asked.version, asked.status, asked.mode)
       where asked.parent is null or asked.parent in (select id from answered)
       order by asked.own, asked.place
     ), ${COUNT_TURNS}, added as (
       insert into comment (key, article_id, author_id, guest_name, body, created_at, parent_id, ancestor_ids, depth,
         status, held_by, held_words, guest_token_hash, network_hash)
       select key, article, author, name, body, date_trunc('milliseconds', clock_timestamp()), parent, ancestors,
         cardinality(ancestors), judged, rule, words, token, network
       from counted
       order by place
       returning *
     ), noted as (
       insert into moderation_decision (comment_id, status, version, rule)
       select id, status, version, held_by from added where held_by is not null
     )
     select ${jsonOf(Comment, "added")} as comment from added`,
    [JSON.stringify(asked.map((one, place) => ({ place, ...one })))],
  );
  // One value is read faster than some thirty columns.
  const added = new Map(rows.map(({ comment }) => [comment.key, hydrateJson(Comment, comment)]));
  return asked.map(({ key }) => added.get(key) ?? null);
};

/** A comment as the statement reads it. */
function askedFor({ place, authorId, guestName, body, judged, tokenHash, networkHash }: NewComment) {
  const { article, parent, limits, turns } = place;
  return {
    key: newKey("comment"),
    article: article.id,
    version: article.version,
    status: article.status,
    mode: article.commentMode,
    author: authorId,
    name: guestName,
    body,
    parent: parent?.id ?? null,
    ancestors: parent ? [...parent.ancestorIds, parent.id] : [],
    judged: judged.status,
    rule: judged.rule,
    words: judged.matches,
    token: tokenHash && jsonBytes(tokenHash),
    network: networkHash && jsonBytes(networkHash),
    ...turnAsked(limits, turns?.fullAt ?? null),
  };
}

const ASKED = `
  place integer, key text, article bigint, version integer, status article_status, mode comment_mode, author bigint, name text,
  body text, parent bigint, ancestors bigint[], judged comment_status, rule comment_rule, words jsonb, token bytea, network bytea`;

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
