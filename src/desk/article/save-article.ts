import { ArticleStatus } from "../../article/article-status.js";
import type { Article } from "../../article/article.model.js";
import type { RequestContext } from "../../kernel/context.js";
import { changedFacts } from "../same-value.js";
import type { ArticleFacts } from "./check-article.js";
import { contentAfter } from "./check-edit.js";
import type { ChosenSlug } from "./choose-slug.js";
import type { LockedArticle } from "./lock-article.js";
import { movedMentions } from "./moved-mentions.js";
import { writeFiling } from "./write-filing.js";
import { keepFormerSlug } from "./keep-former-slug.js";
import { writeFirstRevision, writeVersion } from "./write-revision.js";

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
  const { row, now, placed } = before;
  const { slugIsGiven, ...facts } = change.content ?? {};
  const { authorIds, topicIds, ...changed } = changedFacts(before.content, facts);
  const content = contentAfter(before, facts);
  await writeFirstRevision(context.db, before);
  await keepFormerSlug(context.db, before, content.slug);
  await writeFiling(context.db, row.id, { authorIds, topicIds });
  const version = row.version + 1;
  const { action, note = null, state } = change;
  const wasPublished = (state?.status ?? row.status) === ArticleStatus.PUBLISHED;
  return writeVersion(
    context,
    { action, articleId: row.id, version, content, wasPublished, note, now },
    {
      facts: { ...changed, ...state, slugIsGiven, version, updatedAt: now, updatedById: context.viewer?.id },
      moved: movedMentions(placed, before.content, content),
    },
  );
}
