import { ArticleStatus } from "../../article/article-status.js";
import type { Article } from "../../article/article.model.js";
import type { RequestContext } from "../../kernel/context.js";
import { pickText } from "../../kernel/locale.js";
import type { Sentence } from "../../kernel/user-error.js";
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
  return { article: released, notice: moment > at ? noticeOf(context, moment) : null };
}

/** The state of an article that goes out now; the first time it was public stays what it is. */
export function publicSince({ row, now }: LockedArticle): ArticleState {
  return { status: ArticleStatus.PUBLISHED, publishedAt: row.publishedAt ?? now, scheduledFor: null };
}

function scheduledFor(moment: Date): ArticleState {
  return { status: ArticleStatus.SCHEDULED, scheduledFor: moment };
}

function noticeOf({ locales, site }: RequestContext, moment: Date): string | null {
  const wordings = Object.entries(underEmbargo(moment)).map(([locale, text]) => ({ locale, text: String(text) }));
  return pickText(wordings, locales, site.defaultLocale)?.text ?? null;
}

function underEmbargo(moment: Date): Sentence {
  const time = moment.toISOString();
  return {
    en: `It is under embargo: it will go out at ${time}.`,
    fr: `L'article est sous embargo : il paraîtra à ${time}.`,
    ar: `المقال تحت الحظر، وسيُنشر في ${time}.`,
  };
}
