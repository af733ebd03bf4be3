import { Article } from "../article/article.model.js";
import { sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { columns, hydrate } from "../kernel/rows.js";

const READ = ["id", "status", "commentMode", "publishedAt", "version"] as const;

/** What acts on a conversation know of its article. */
export type DiscussedArticle = Pick<Article, (typeof READ)[number]>;

/** An article below which something is to be written or changed. */
export interface Discussion {
  readonly article: DiscussedArticle;
  /** The database's time as it was read. */
  readonly now: Date;
}

/**
 * Holds the conversation below an article that the viewer may read: acts on its comments come one after the other. All acts
 * hold the article before any comment, and the database counts comments on the article and on one another, so that no two acts
 * ever wait for each other.
 */
export async function lockDiscussion(context: RequestContext, articleId: Id): Promise<Discussion | null> {
  const [found] = await context.db.rows<DiscussionRow>(
    `select ${DISCUSSION} from article a where a.id = $1 and ${told("a", sightOf(context))} for no key update`,
    [articleId],
  );
  return found ? discussionFrom(found) : null;
}

interface DiscussionRow {
  readonly now: Date;
}

/** The select list of an article `a` below which something is to be written. */
export const DISCUSSION = `${columns(Article, "a", { only: READ })}, date_trunc('milliseconds', clock_timestamp()) as now`;

/** What was read as a discussion. */
export function discussionFrom({ now, ...row }: DiscussionRow): Discussion {
  return { article: hydrate(Article, row), now };
}

/** Holds the conversations of several articles, in the one order in which everybody takes them. */
export async function lockDiscussions({ db }: RequestContext, articleIds: readonly Id[]): Promise<void> {
  await db.rows("select from article where id = any($1::bigint[]) order by id for no key update", [articleIds]);
}
