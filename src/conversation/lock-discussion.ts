import { Article } from "../article/article.model.js";
import { sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { columns, hydrate } from "../kernel/rows.js";

/** An article whose conversation an act holds: acts on its comments come one after the other. */
export interface LockedDiscussion {
  readonly article: Article;
  /** The database's time, at which the act takes place. */
  readonly now: Date;
}

/**
 * Holds the conversation below an article that the viewer may read. All acts hold the article before any comment, and the
 * database counts comments on the article and on one another, so that no two acts ever wait for each other.
 */
export async function lockDiscussion(context: RequestContext, articleId: Id): Promise<LockedDiscussion | null> {
  const seen = told("a", sightOf(context));
  await context.db.rows(`select from article a where a.id = $1 and ${seen} for no key update`, [articleId]);
  // Two statements: what a row said when it was waited for may be older than what it says now.
  const [found] = await context.db.rows<{ now: Date }>(
    `select ${columns(Article, "a")}, date_trunc('milliseconds', clock_timestamp()) as now
     from article a
     where a.id = $1 and ${seen}`,
    [articleId],
  );
  return found ? { article: hydrate(Article, found), now: found.now } : null;
}

/** Holds the conversations of several articles, in the one order in which everybody takes them. */
export async function lockDiscussions({ db }: RequestContext, articleIds: readonly Id[]): Promise<void> {
  await db.rows("select from article where id = any($1::bigint[]) order by id for no key update", [articleIds]);
}
