import type { Id } from "../kernel/database.js";
import { type Batch, byKey, groupByKey } from "../kernel/loaders.js";
import { LIST_LIMIT } from "../kernel/row-batches.js";
import { columns, hydrate } from "../kernel/rows.js";
import { ArticleStatus } from "./article-status.js";
import { Article } from "./article.model.js";
import { addressable, listed } from "./article.visibility.js";

/** What is read of an article wherever it is shown; its body is a part of its own. */
export function articleColumns(alias: string): string {
  return columns(Article, alias, ["body"]);
}

/** A row as an article. Of a retracted one, headline and reason stay and what it told is gone. */
export function articleFrom(row: object): Article {
  const article = hydrate(Article, row);
  if (article.status !== ArticleStatus.RETRACTED) return article;
  return Object.assign(article, { summary: null, keywords: [], image: null });
}

/** Addressable articles by id. */
export const articleById: Batch<Id, Article | null> = async ({ db }, ids) => {
  const rows = await db.rows<{ id: Id }>(
    `select ${articleColumns("a")} from article a where a.id = any($1::bigint[]) and ${addressable("a")}`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && articleFrom(row));
};

/** Addressable articles by the slug of their page. */
export const articleBySlug: Batch<string, Article | null> = async ({ db }, slugs) => {
  const rows = await db.rows<{ slug: string }>(
    `select ${articleColumns("a")} from article a where a.slug = any($1::text[]) and ${addressable("a")}`,
    [slugs],
  );
  return byKey(slugs, rows, ({ slug }) => slug).map((row) => row && articleFrom(row));
};

/** The same story in other languages, for articles that are listed themselves. */
export const translationsByArticle: Batch<Id, Article[]> = async ({ db }, ids) => {
  const rows = await db.rows<{ ownerId: Id }>(
    `select own.id as "ownerId", item.*
     from article own
     cross join lateral (
       select ${articleColumns("a")}
       from article a
       where a.translation_group_id = own.translation_group_id and a.id <> own.id and ${listed("a")}
       order by a.language, a.id
       limit ${LIST_LIMIT}
     ) item
     where own.id = any($1::bigint[]) and ${listed("own")}
     order by own.id, item.language, item.id`,
    [ids],
  );
  return groupByKey(ids, rows, ({ ownerId }) => ownerId).map((group) => group.map(articleFrom));
};
