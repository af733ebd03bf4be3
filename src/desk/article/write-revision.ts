import type { ArticleContent } from "../../article/article-content.js";
import { ArticleStatus } from "../../article/article-status.js";
import { articleFrom } from "../../article/article.loaders.js";
import { Article } from "../../article/article.model.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import { columns } from "../../kernel/rows.js";
import { changesOf } from "../write-row.js";
import type { LockedArticle } from "./lock-article.js";
import type { PlacedMention } from "./moved-mentions.js";

/** A version of an article, to be kept for good, and the act that made it. */
export interface SavedVersion {
  readonly action: string;
  readonly articleId: Id;
  readonly version: number;
  readonly content: ArticleContent;
  readonly wasPublished: boolean;
  readonly note: string | null;
  readonly now: Date;
}

/** Keeps the first version of a new article, as the viewer has saved it, and its line in the audit log. */
export async function writeRevision(context: RequestContext, saved: SavedVersion): Promise<void> {
  await context.db.rows(`with kept as (${KEEP}) ${NOTE}`, versionValues(context, saved));
}

/** Writes the next version of an article: its row, the spans of what it mentions, the revision and the line in the audit log. */
export async function writeVersion(
  context: RequestContext,
  saved: SavedVersion,
  { facts, moved }: { readonly facts: object; readonly moved: readonly PlacedMention[] },
): Promise<Article> {
  const values = [...versionValues(context, saved), ...movedValues(moved)];
  const { changes, values: changed } = changesOf(facts, values.length + 1);
  const [row] = await context.db.rows(
    `with kept as (${KEEP}),
       noted as (${NOTE}),
       moved as (${MOVE})
     update article row
     set ${changes}
     where id = $1
     returning ${columns(Article, "row", { without: ["body"] })}`,
    [...values, ...changed],
  );
  if (!row) throw new Error("an article that was held is not there");
  return articleFrom(row);
}

/** Keeps what an imported article was before its first change here, so that nothing is ever lost. */
export async function writeFirstRevision(db: Database, { row, content, isKept }: LockedArticle): Promise<void> {
  if (isKept) return;
  const { id: articleId, version, status, updatedAt: now } = row;
  const wasPublished = status === ArticleStatus.PUBLISHED;
  await db.rows(KEEP, valuesOf({ articleId, version, content, wasPublished, note: null, now }, null));
}

const KEEP = `
  insert into article_revision (article_id, version, content, note, created_by_id, created_at, was_published)
  values ($1::bigint, $2::integer, $3::jsonb, $4, $5::bigint, $6, $7)`;

const NOTE = `
  insert into audit_entry (actor_id, action, subject_type, subject_id, version)
  values ($5, $8, 'Article', $1, $2)`;

const MOVE = `
  update mention m
  set spans = now.spans, orphans = now.orphans
  from unnest($9::bigint[], $10::jsonb[], $11::jsonb[]) now (id, spans, orphans)
  where m.id = now.id`;

function versionValues({ viewer }: RequestContext, { action, ...saved }: SavedVersion): unknown[] {
  return [...valuesOf(saved, viewer?.id ?? null), action];
}

function movedValues(moved: readonly PlacedMention[]): unknown[] {
  return [
    moved.map(({ id }) => id),
    moved.map(({ spans }) => JSON.stringify(spans)),
    moved.map(({ orphans }) => JSON.stringify(orphans)),
  ];
}

function valuesOf(saved: Omit<SavedVersion, "action">, byId: Id | null): unknown[] {
  const { articleId, version, content, note, now, wasPublished } = saved;
  return [articleId, version, JSON.stringify(content), note, byId, now, wasPublished];
}
