import { ArticleStatus } from "../../article/article-status.js";
import type { Article } from "../../article/article.model.js";
import type { RequestContext } from "../../kernel/context.js";
import { embargoNotice } from "./embargo-notice.js";
import type { LockedArticle } from "./lock-article.js";
import { type ArticleState, saveArticle } from "./save-article.js";

/** An article that was let out or will be, and what was done otherwise than asked. */
export interface Released {
  readonly article: Article;
  readonly notice: string | null;
}

/** Lets a held article out at a time, or when its embargo ends if that is later: at once where that time has come, else by schedule. */
export async function releaseArticle(
  context: RequestContext,
  article: LockedArticle,
  { action, at }: { readonly action: string; readonly at: Date },
): Promise<Released> {
  const embargoEnd = article.row.embargoedUntil;
  const moment = embargoEnd && embargoEnd > at ? embargoEnd : at;
  const state = moment > article.now ? scheduledFor(moment) : publicSince(article);
  const released = await saveArticle(context, article, { action, state });
  return { article: released, notice: moment > at ? embargoNotice(context, moment) : null };
}

/** The state of an article that goes out now; the first time it was public stays what it is. */
export function publicSince({ row, now }: LockedArticle): ArticleState {
  return { status: ArticleStatus.PUBLISHED, publishedAt: row.publishedAt ?? now, scheduledFor: null };
}

function scheduledFor(moment: Date): ArticleState {
  return { status: ArticleStatus.SCHEDULED, scheduledFor: moment };
}
