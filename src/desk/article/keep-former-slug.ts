import type { Database } from "../../kernel/database.js";
import type { LockedArticle } from "./lock-article.js";
import { SEEN_BY_READERS } from "./seen-by-readers.js";

/** An address that readers have known leads on to the article's new one; one it takes up again is former no more. */
export async function keepFormerSlug(db: Database, { row }: LockedArticle, slug: string): Promise<void> {
  if (slug === row.slug) return;
  await db.rows("delete from former_slug where slug = $1 and article_id = $2", [slug, row.id]);
  if (row.publishedAt === null) return;
  await db.rows(
    `insert into former_slug (slug, article_id)
     select $1, $2
     where exists (
       select from article_revision r
       where r.article_id = $2 and r.content ->> 'slug' = $1 and ${SEEN_BY_READERS})`,
    [row.slug, row.id],
  );
}
