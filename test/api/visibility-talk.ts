import type { Pool } from "pg";
import fc from "fast-check";
import { hashOf } from "../../src/account/api-token.js";
import type { Api } from "../support/api.js";
import type { Build, Built } from "../support/build.js";

const ARTICLES = ["PUBLISHED", "PUBLISHED", "DRAFT", "UNPUBLISHED", "RETRACTED", "DISCARDED"] as const;
const STATUSES = ["PENDING", "PUBLISHED", "WITHHELD", "REJECTED", "DELETED"] as const;

/** A status that a comment may have. */
export type TalkStatus = (typeof STATUSES)[number];

interface TalkPlan {
  readonly status: TalkStatus;
  /** On which of the articles it stands, and who wrote it. */
  readonly article: number;
  readonly writer: number;
  /** Which comment it answers, where that is one before it. */
  readonly answers: number | null;
  readonly isLiked: boolean;
  readonly isReported: boolean;
}

/** Discussions with comments in any status, by anybody, below any article. */
export const anyTalk: fc.Arbitrary<TalkPlan[]> = fc.array(
  fc.record({
    status: fc.oneof(
      { weight: 2, arbitrary: fc.constant("PUBLISHED" as const) },
      { weight: 3, arbitrary: fc.constantFrom(...STATUSES) },
    ),
    article: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat({ max: ARTICLES.length - 1 }) },
    ),
    writer: fc.nat({ max: 3 }),
    answers: fc.option(fc.nat({ max: 8 }), { freq: 3 }),
    isLiked: fc.boolean(),
    isReported: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** An article that is talked about. */
export interface TalkArticle extends Built {
  readonly status: (typeof ARTICLES)[number];
}

/** A comment as it was built. */
export interface TalkComment extends Omit<TalkPlan, "article" | "writer" | "answers">, Built {
  readonly body: string;
  readonly article: TalkArticle;
  readonly parent: TalkComment | null;
  /** `null` where a guest wrote it, who holds the token. */
  readonly writer: Built | null;
  readonly token: string;
}

/** What is talked about, and what was said. */
export interface Talk {
  readonly articles: readonly TalkArticle[];
  readonly comments: readonly TalkComment[];
}

/** Replaces all articles by those that are talked about. The writers are three accounts, and guests. */
export async function buildTalk(
  build: Build,
  pool: Pool,
  plan: readonly TalkPlan[],
  writers: readonly Built[],
): Promise<Talk> {
  await pool.query("truncate article cascade");
  const articles: TalkArticle[] = [];
  for (const status of ARTICLES) articles.push(await buildArticle(build, status));
  const comments: TalkComment[] = [];
  for (const one of plan) comments.push(await buildComment(build, one, { articles, comments }, writers));
  await fill(pool, comments);
  await pool.query("update article set discarded_at = now() where key = any($1)", [
    articles.filter(({ status }) => status === "DISCARDED").map(({ key }) => key),
  ]);
  return { articles, comments };
}

async function buildArticle(build: Build, status: TalkArticle["status"]): Promise<TalkArticle> {
  const retraction = { reason: "It was wrong.", retractedAt: "2026-05-01T00:00:00.000Z" };
  const built = await build.article({
    status: status === "DISCARDED" ? "DRAFT" : status,
    ...(status === "DISCARDED" && { publishedAt: null }),
    retraction: status === "RETRACTED" ? retraction : null,
  });
  return { ...built, status };
}

let texts = 0;

async function buildComment(
  build: Build,
  { article, writer, answers, ...plan }: TalkPlan,
  { articles, comments }: Talk,
  writers: readonly Built[],
): Promise<TalkComment> {
  const parent = comments[answers ?? comments.length] ?? null;
  const below = parent?.article ?? articles[article];
  if (!below) throw new Error("there are not that many articles");
  const by = writers[writer] ?? null;
  const body = `said ${++texts}.`;
  const built = await build.comment({
    ...{ article: below.key, parent: parent?.key ?? null, author: by?.key ?? null, body },
    ...{ guestName: by ? null : `Guest ${texts}`, status: plan.status },
  });
  return { ...built, ...plan, body, article: below, parent, writer: by, token: `token ${texts}` };
}

/** What archives do not bring: tokens of guests, why comments wait, and what others make of them. */
async function fill(pool: Pool, comments: readonly TalkComment[]): Promise<void> {
  const keys = (list: readonly TalkComment[]) => list.map(({ key }) => key);
  await pool.query(
    `update comment c
     set guest_token_hash = case when c.author_id is null then given.hash end, held_by = 'SUSPECT_WORD',
       held_words = '[{"start": 0, "end": 4}]'
     from unnest($1::text[], $2::bytea[]) as given(key, hash)
     where c.key = given.key`,
    [keys(comments), comments.map(({ token }) => hashOf(token))],
  );
  await pool.query("insert into moderation_decision (comment_id, status, version) select id, status, 1 from comment");
  await pool.query(
    `insert into comment_reaction (comment_id, account_id, kind)
     select c.id, u.id, 'LIKE' from comment c, (select max(id) as id from account) u where c.key = any($1)`,
    [keys(comments.filter(({ isLiked }) => isLiked))],
  );
  await pool.query("insert into comment_flag (comment_id, reason) select id, 'SPAM' from comment where key = any($1)", [
    keys(comments.filter(({ isReported }) => isReported)),
  ]);
}

/** Somebody who looks at a discussion. */
export interface TalkViewer {
  readonly api: Api;
  readonly role: "GUEST" | "READER" | "MODERATOR" | "EDITOR" | "ADMIN";
  readonly account: Built | null;
}

/** Whether the rule shows an article's text and all below it to somebody. */
export function isToldTo({ role }: TalkViewer, { status }: TalkArticle): boolean {
  if (status === "PUBLISHED") return true;
  return role === "ADMIN" ? status !== "RETRACTED" : role === "EDITOR" && ["DRAFT", "UNPUBLISHED"].includes(status);
}

/** Whether somebody decides about comments, and so is shown all. */
export function seesAll({ role }: TalkViewer): boolean {
  return ["MODERATOR", "EDITOR", "ADMIN"].includes(role);
}

/** Whether somebody wrote a comment. */
export function isOwn({ account }: TalkViewer, { writer }: TalkComment): boolean {
  return account !== null && writer !== null && account.id === writer.id;
}

/** Comments that are shown to everybody who is shown what they stand on: published ones, and the places above such. */
export function hasPlace(comment: TalkComment, all: readonly TalkComment[]): boolean {
  const isKept = all.some((other) => other.parent === comment && hasPlace(other, all));
  return comment.status === "PUBLISHED" || (comment.status === "DELETED" && isKept);
}

/** The same, and beside it one's own: what a conversation is read as. */
export function isReadBy(viewer: TalkViewer, comment: TalkComment, all: readonly TalkComment[]): boolean {
  return hasPlace(comment, all) || (isOwn(viewer, comment) && comment.status !== "DELETED");
}

/** Whether the rule lets somebody see a comment. */
export function isSeenBy(viewer: TalkViewer, comment: TalkComment, all: readonly TalkComment[]): boolean {
  if (!isToldTo(viewer, comment.article)) return false;
  if (seesAll(viewer)) return true;
  return isReadBy(viewer, comment, all) && (comment.parent === null || isSeenBy(viewer, comment.parent, all));
}
