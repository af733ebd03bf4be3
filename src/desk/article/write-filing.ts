import type { Database, Id } from "../../kernel/database.js";

/** What links an article to those who wrote it and to what it is about; `undefined` where that does not change. */
interface Links {
  readonly authorIds?: unknown;
  readonly topicIds?: unknown;
}

/** Replaces an article's authors and topics, in order. */
export async function writeFiling(db: Database, articleId: Id, { authorIds, topicIds }: Links): Promise<void> {
  if (authorIds !== undefined) await replace(db, "author", articleId, authorIds);
  if (topicIds !== undefined) await replace(db, "topic", articleId, topicIds);
}

async function replace(db: Database, type: "author" | "topic", articleId: Id, ids: unknown): Promise<void> {
  const values = [articleId, ids];
  await db.rows(`delete from article_${type} where article_id = $1 and ${type}_id <> all($2::bigint[])`, values);
  await db.rows(
    `insert into article_${type} (article_id, ${type}_id, position)
     select $1, linked.id, linked.place - 1
     from unnest($2::bigint[]) with ordinality linked (id, place)
     on conflict (article_id, ${type}_id) do update
     set position = excluded.position`,
    values,
  );
}
