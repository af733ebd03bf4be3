import type { Database, Id } from "../../kernel/database.js";
import { makeContext, type Site } from "../../kernel/context.js";
import { readLocked } from "./lock-article.js";
import { publicSince } from "./release-article.js";
import { saveArticle } from "./save-article.js";

/** What came of looking for articles whose time has come. */
export interface DueArticles {
  readonly published: readonly Id[];
  /** Those that could not be published now, each with the reason; they are tried again the next time. */
  readonly failed: readonly { readonly id: Id; readonly reason: unknown }[];
}

/**
 * Publishes every scheduled article whose time has come and whose embargo has ended, each in a transaction of its own. Several
 * processes may do so at once: each article is held by one of them, and the others pass it by. The signal ends it after the
 * article at hand.
 */
export async function publishDueArticles(db: Database, site: Site, signal?: AbortSignal): Promise<DueArticles> {
  const published: Id[] = [];
  const failed: { id: Id; reason: unknown }[] = [];
  for await (const id of dueArticles(db)) {
    if (signal?.aborted) break;
    try {
      if (await publishIfDue(db, site, id)) published.push(id);
    } catch (reason) {
      failed.push({ id, reason });
    }
  }
  return { published, failed };
}

const IS_DUE = `
  a.status = 'SCHEDULED' and a.scheduled_for <= now() and (a.embargoed_until is null or a.embargoed_until <= now())`;

interface DueArticle {
  readonly id: Id;
  readonly scheduledFor: Date;
}

const PAGE = 100;

/** Page by page: however many cannot go out, those behind them are reached. */
async function* dueArticles(db: Database): AsyncGenerator<Id> {
  let last: DueArticle | undefined;
  do {
    const page: DueArticle[] = await db.rows<DueArticle>(
      `select a.id, a.scheduled_for as "scheduledFor"
       from article a
       where ${IS_DUE} and (a.scheduled_for, a.id) > ($1::timestamptz, $2::bigint)
       order by a.scheduled_for, a.id
       limit ${PAGE}`,
      [last?.scheduledFor ?? "-infinity", last?.id ?? 0],
    );
    yield* page.map(({ id }) => id);
    last = page.length < PAGE ? undefined : page.at(-1);
  } while (last);
}

function publishIfDue(db: Database, site: Site, id: Id): Promise<boolean> {
  return db.transaction(async (own) => {
    const held = await own.rows(`select from article a where a.id = $1 and ${IS_DUE} for no key update skip locked`, [
      id,
    ]);
    if (held.length === 0) return false;
    // Nobody signs in here: the log names no one.
    const context = makeContext(own, site, []);
    const article = await readLocked(context, id, "NEWSROOM");
    if (!article) return false;
    await saveArticle(context, article, { action: "publishDueArticle", state: publicSince(article) });
    return true;
  });
}
