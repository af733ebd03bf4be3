import type { Id } from "../kernel/database.js";
import { type Batch, byKey } from "../kernel/loaders.js";
import { columns, hydrate } from "../kernel/rows.js";
import { partColumns } from "./article-parts.js";
import { type ArticleReading, WHOLE_ROW } from "./article-reading.js";
import { ArticleStatus } from "./article-status.js";
import { Article } from "./article.model.js";
import { addressable, type Sight, sightOf } from "./article.visibility.js";

/** What is always read of an article. */
const IDENTITY = ["id", "slug", "status", "publishedAt"];

/** The select list that reads so much of an article. */
export function articleColumns(alias: string, reading: ArticleReading, sight: Sight = "PUBLIC"): string {
  const only = reading.columns ? [...IDENTITY, ...reading.columns] : undefined;
  return columns(Article, alias, { only, without: ["body"] }) + partColumns(alias, reading.parts, sight);
}

/** A row as an article. Of a retracted one, headline and reason stay and what it told is gone. */
export function articleFrom(row: object): Article {
  const article = hydrate(Article, row);
  if (article.status !== ArticleStatus.RETRACTED) return article;
  return Object.assign(article, { summary: null, keywords: [], image: null });
}

/** Addressable articles by id, as much of each as is asked for. */
export const articleByIdWith: Batch<Id, Article | null, ArticleReading> = async (context, ids, reading) => {
  const sight = sightOf(context);
  const rows = await context.db.rows<{ id: Id }>(
    `select ${articleColumns("a", reading, sight)}
     from article a
     where a.id = any($1::bigint[]) and ${addressable("a", sight)}`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && articleFrom(row));
};

/** Addressable articles by id. */
export const articleById: Batch<Id, Article | null> = (context, ids) => articleByIdWith(context, ids, WHOLE_ROW);

/** Addressable articles by the slug of their page, or by one under which it was public before; as much of each as is asked for. */
export const articleBySlugWith: Batch<string, Article | null, ArticleReading> = async (context, slugs, reading) => {
  const sight = sightOf(context);
  const rows = await context.db.rows<{ askedSlug: string }>(
    `select asked.slug as "askedSlug", ${articleColumns("a", reading, sight)}
     from unnest($1::text[]) asked(slug)
     join article a on a.id = coalesce(
       (select now.id from article now where now.slug = asked.slug),
       (select former.article_id from former_slug former where former.slug = asked.slug))
     where ${addressable("a", sight)}`,
    [slugs],
  );
  return byKey(slugs, rows, ({ askedSlug }) => askedSlug).map((row) => row && articleFrom(row));
};

/** Addressable articles by the slug of their page. */
export const articleBySlug: Batch<string, Article | null> = (context, slugs) =>
  articleBySlugWith(context, slugs, WHOLE_ROW);
