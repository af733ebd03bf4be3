import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { byKey } from "../kernel/loaders.js";
import { oneByKey } from "../kernel/row-batches.js";
import type { ArticleContent } from "./article-content.js";
import { ArticleRevision } from "./article-revision.model.js";
import { addressable, sightOf } from "./article.visibility.js";

/** Saved versions of articles that the viewer may see. */
export const revisionById = oneByKey(ArticleRevision, {
  from: "article_revision row join article a on a.id = row.article_id",
  key: "row.id",
  where: (context) => addressable("a", sightOf(context)),
});

/** Names a version of an article. */
export interface VersionKey {
  readonly articleId: Id;
  readonly version: number;
}

/** A saved version by its number. */
export const revisionByVersion: Batch<VersionKey, ArticleRevision | null> = async (context, keys) => {
  const rows = await context.db.rows<{ id: Id; asked: string }>(
    `select asked.place::text as asked, r.id
     from unnest($1::bigint[], $2::integer[]) with ordinality asked (article_id, version, place)
     join article_revision r on r.article_id = asked.article_id and r.version = asked.version`,
    [keys.map(({ articleId }) => articleId), keys.map(({ version }) => version)],
  );
  const places = keys.map((_, index) => String(index + 1));
  const ids = byKey(places, rows, ({ asked }) => asked);
  return Promise.all(ids.map((row) => context.loaders.find(revisionById, row?.id ?? null)));
};

/** What an article was in the last version saved before one, at whatever number that stands; `null` where it is the first. */
export const contentBefore: Batch<VersionKey, ArticleContent | null> = async ({ db }, keys) => {
  const rows = await db.rows<{ place: string; content: ArticleContent }>(
    `select asked.place::text as place, earlier.content
     from unnest($1::bigint[], $2::integer[]) with ordinality asked (article_id, version, place)
     cross join lateral (
       select r.content
       from article_revision r
       where r.article_id = asked.article_id and r.version < asked.version
       order by r.version desc
       limit 1
     ) earlier`,
    [keys.map(({ articleId }) => articleId), keys.map(({ version }) => version)],
  );
  const places = keys.map((_, index) => String(index + 1));
  return byKey(places, rows, ({ place }) => place).map((row) => row?.content ?? null);
};
