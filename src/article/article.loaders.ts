import type { Id } from "../kernel/database.js";
import { type Batch, byKey } from "../kernel/loaders.js";
import { columns, hydrate } from "../kernel/rows.js";
import { partColumns, type PartName } from "./article-parts.js";
import { ArticleStatus } from "./article-status.js";
import { Article } from "./article.model.js";
import { addressable } from "./article.visibility.js";

/** What is read of an article wherever it is shown, with the parts that are asked for. */
export function articleColumns(alias: string, parts: readonly PartName[] = []): string {
  return columns(Article, alias, { without: ["body"] }) + partColumns(alias, parts);
}

/** A row as an article. Of a retracted one, headline and reason stay and what it told is gone. */
export function articleFrom(row: object): Article {
  const article = hydrate(Article, row);
  if (article.status !== ArticleStatus.RETRACTED) return article;
  return Object.assign(article, { summary: null, keywords: [], image: null });
}

/** Addressable articles by id, each with these parts. */
export const articleByIdWith: Batch<Id, Article | null, readonly PartName[]> = async (context, ids, parts) => {
  const rows = await context.db.rows<{ id: Id }>(
    `select ${articleColumns("a", parts)} from article a where a.id = any($1::bigint[]) and ${addressable("a")}`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && articleFrom(row));
};

/** Addressable articles by id. */
export const articleById: Batch<Id, Article | null> = (context, ids) => articleByIdWith(context, ids, []);

/** Addressable articles by the slug of their page, each with these parts. */
export const articleBySlugWith: Batch<string, Article | null, readonly PartName[]> = async (context, slugs, parts) => {
  const rows = await context.db.rows<{ slug: string }>(
    `select ${articleColumns("a", parts)} from article a where a.slug = any($1::text[]) and ${addressable("a")}`,
    [slugs],
  );
  return byKey(slugs, rows, ({ slug }) => slug).map((row) => row && articleFrom(row));
};

/** Addressable articles by the slug of their page. */
export const articleBySlug: Batch<string, Article | null> = (context, slugs) => articleBySlugWith(context, slugs, []);
