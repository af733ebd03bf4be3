import type { ArticleContent } from "../../article/article-content.js";
import { ArticleStatus } from "../../article/article-status.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import type { LockedArticle } from "./lock-article.js";

/** A version of an article, to be kept for good, and the act that made it. */
interface SavedVersion {
  readonly action: string;
  readonly articleId: Id;
  readonly version: number;
  readonly content: ArticleContent;
  readonly wasPublished: boolean;
  readonly note: string | null;
  readonly now: Date;
}

/** Keeps a version as the viewer has saved it, and its line in the audit log: in one statement, for there is none without the other. */
export async function writeRevision({ db, viewer }: RequestContext, saved: SavedVersion): Promise<void> {
  const { action, ...version } = saved;
  await db.rows(
    `with kept as (${KEEP})
     insert into audit_entry (actor_id, action, subject_type, subject_id, version)
     values ($5, $8, 'Article', $1, $2)`,
    [...valuesOf(version, viewer?.id ?? null), action],
  );
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

function valuesOf(saved: Omit<SavedVersion, "action">, byId: Id | null): unknown[] {
  const { articleId, version, content, note, now, wasPublished } = saved;
  return [articleId, version, JSON.stringify(content), note, byId, now, wasPublished];
}
