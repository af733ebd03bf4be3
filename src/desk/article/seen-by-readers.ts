import type { ArticleContent } from "../../article/article-content.js";
import type { Database } from "../../kernel/database.js";
import type { LockedArticle } from "./lock-article.js";

/** Versions `r` that readers saw; of an article that was taken offline before it was imported, the one it came with. */
export const SEEN_BY_READERS = `
  (r.was_published or r.version = (
    select min(one.version)
    from article_revision one
    where one.article_id = r.article_id
    having not bool_or(one.was_published)))`;

/** What readers last saw of an article that was public once. */
export async function lastSeenContent(db: Database, { row, content }: LockedArticle): Promise<ArticleContent> {
  const [seen] = await db.rows<{ content: ArticleContent }>(
    `select r.content
     from article_revision r
     where r.article_id = $1 and ${SEEN_BY_READERS}
     order by r.version desc
     limit 1`,
    [row.id],
  );
  return seen?.content ?? content;
}
