import { Article } from "../article/article.model.js";
import { sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { columns, hydrate } from "../kernel/rows.js";
import { type WriterJson, type WriterRecord, writerFrom, writerSelect } from "./writer-record.js";

const READ = ["id", "status", "commentMode", "publishedAt", "version"] as const;

/** What acts on a conversation know of its article. */
export type DiscussedArticle = Pick<Article, (typeof READ)[number]>;

/** An article whose conversation an act holds: acts on its comments come one after the other. */
export interface LockedDiscussion {
  readonly article: DiscussedArticle;
  /** The database's time, at which the act takes place. */
  readonly now: Date;
}

/**
 * Holds the conversation below an article that the viewer may read. All acts hold the article before any comment, and the
 * database counts comments on the article and on one another, so that no two acts ever wait for each other.
 */
export async function lockDiscussion(context: RequestContext, articleId: Id): Promise<LockedDiscussion | null> {
  const [found] = await context.db.rows<HeldRow>(held(context, ""), [articleId]);
  return found ? discussionFrom(found) : null;
}

/** A conversation that somebody is about to add to, with what is known of them. */
export interface EnteredDiscussion extends LockedDiscussion {
  readonly writer: WriterRecord;
}

/** The same, for somebody who is to write there. */
export async function enterDiscussion(
  context: RequestContext,
  articleId: Id,
  networks: readonly Buffer[],
): Promise<EnteredDiscussion | null> {
  const { select, values } = writerSelect(context, networks, 2);
  const beside = `${select} as writer,
    (select beside.xmin = a.xmin from article beside where beside.id = a.id) as "isReadAsHeld",`;
  const text = held(context, beside);
  for (;;) {
    const [found] = await context.db.rows<HeldRow & { writer: WriterJson; isReadAsHeld: boolean }>(text, [
      articleId,
      ...values,
    ]);
    if (!found) return null;
    const { writer, isReadAsHeld, ...row } = found;
    // Where the article had to be waited for, what was read beside it is older than it: it is read again, now that it is held.
    if (isReadAsHeld) return { ...discussionFrom(row), writer: writerFrom(writer) };
  }
}

interface HeldRow {
  readonly now: Date;
}

const held = (context: RequestContext, beside: string) => `
  select ${columns(Article, "a", { only: READ })}, ${beside} date_trunc('milliseconds', clock_timestamp()) as now
  from article a
  where a.id = $1 and ${told("a", sightOf(context))}
  for no key update of a`;

function discussionFrom({ now, ...row }: HeldRow): LockedDiscussion {
  return { article: hydrate(Article, row), now };
}

/** Holds the conversations of several articles, in the one order in which everybody takes them. */
export async function lockDiscussions({ db }: RequestContext, articleIds: readonly Id[]): Promise<void> {
  await db.rows("select from article where id = any($1::bigint[]) order by id for no key update", [articleIds]);
}
