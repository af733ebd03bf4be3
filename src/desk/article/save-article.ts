import { ArticleStatus } from "../../article/article-status.js";
import { articleFrom } from "../../article/article.loaders.js";
import { Article } from "../../article/article.model.js";
import type { RequestContext } from "../../kernel/context.js";
import { columns } from "../../kernel/rows.js";
import { changedFacts } from "../same-value.js";
import { updateRow } from "../write-row.js";
import type { ArticleFacts } from "./check-article.js";
import { contentAfter } from "./check-edit.js";
import type { ChosenSlug } from "./choose-slug.js";
import type { LockedArticle } from "./lock-article.js";
import { moveMentions } from "./move-mentions.js";
import { writeFiling } from "./write-filing.js";
import { keepFormerSlug } from "./keep-former-slug.js";
import { writeFirstRevision, writeRevision } from "./write-revision.js";

/** Where an article is in its life, and since when. */
export type ArticleState = Partial<
  Pick<Article, "status" | "publishedAt" | "scheduledFor" | "retractionReason" | "retractedAt" | "discardedAt">
>;

/** What an act changes in an article. */
export interface ArticleChange {
  /** The mutation or job, for the audit log. */
  readonly action: string;
  readonly content?: ArticleFacts & Partial<ChosenSlug>;
  readonly state?: ArticleState;
  /** What the editor says about it, for colleagues. */
  readonly note?: string | null;
}

/** Whether a content would change an article at all. */
export function changesContent({ row, content }: LockedArticle, facts: ArticleFacts & Partial<ChosenSlug>): boolean {
  return Object.keys(changedFacts({ ...content, slugIsGiven: row.slugIsGiven }, facts)).length > 0;
}

/**
 * Saves a held article as its next version, and answers the article as it is then: its row, how it is filed, its former address, the spans of
 * what it mentions, the revision and the audit line. The number of statements depends on what changes, never on how much.
 */
export async function saveArticle(
  context: RequestContext,
  before: LockedArticle,
  change: ArticleChange,
): Promise<Article> {
  const { row, now } = before;
  const { slugIsGiven, ...facts } = change.content ?? {};
  const { authorIds, topicIds, ...changed } = changedFacts(before.content, facts);
  const content = contentAfter(before, facts);
  const version = row.version + 1;
  await writeFirstRevision(context.db, before);
  await keepFormerSlug(context.db, before, content.slug);
  const saved = await updateRow(
    context.db,
    "article",
    row.id,
    {
      ...changed,
      ...change.state,
      slugIsGiven,
      version,
      updatedAt: now,
      updatedById: context.viewer?.id,
    },
    columns(Article, "row", { without: ["body"] }),
  );
  await writeFiling(context.db, row.id, { authorIds, topicIds });
  await moveMentions(context.db, row.id, before.content, content);
  const { status } = { ...row, ...change.state };
  const wasPublished = status === ArticleStatus.PUBLISHED;
  await writeRevision(context, {
    action: change.action,
    articleId: row.id,
    version,
    content,
    wasPublished,
    note: change.note ?? null,
    now,
  });
  return articleFrom(saved ?? row);
}
