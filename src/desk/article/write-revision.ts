import type { ArticleContent } from "../../article/article-content.js";
import { ArticleStatus } from "../../article/article-status.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import type { LockedArticle } from "./lock-article.js";

/** A version of an article, to be kept for good. */
interface SavedVersion {
  readonly articleId: Id;
  readonly version: number;
  readonly content: ArticleContent;
  readonly wasPublished: boolean;
  readonly note: string | null;
  readonly now: Date;
}

/** Keeps a version as the viewer has saved it. */
export async function writeRevision({ db, viewer }: RequestContext, saved: SavedVersion): Promise<void> {
  await write(db, saved, viewer?.id ?? null);
}

/** Keeps what an imported article was before its first change here, so that nothing is ever lost. */
export async function writeFirstRevision(db: Database, { row, content, isKept }: LockedArticle): Promise<void> {
  if (isKept) return;
  const { id: articleId, version, status, updatedAt: now } = row;
  const wasPublished = status === ArticleStatus.PUBLISHED;
  await write(db, { articleId, version, content, wasPublished, note: null, now }, null);
}

async function write(db: Database, saved: SavedVersion, byId: Id | null): Promise<void> {
  const { articleId, version, content, note, now, wasPublished } = saved;
  await db.rows(
    `insert into article_revision (article_id, version, content, note, created_by_id, created_at, was_published)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7)`,
    [articleId, version, JSON.stringify(content), note, byId, now, wasPublished],
  );
}
