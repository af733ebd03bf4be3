import type { Pool } from "pg";
import type { Built } from "./build.js";

/** Gives each of these articles two saved versions, as the newsroom would have left them. */
export async function saveVersions(pool: Pool, articles: readonly Built[]): Promise<void> {
  await pool.query(
    `insert into article_revision (article_id, version, content, created_at, was_published)
     select a.id, saved.version, jsonb_build_object(
         'headline', a.headline, 'slug', a.slug, 'summary', null, 'language', 'en', 'body', a.body, 'byline', null,
         'authorIds', '[]'::jsonb, 'sourceId', null, 'sourceUrl', null, 'image', null, 'sectionId', null,
         'topicIds', '[]'::jsonb, 'keywords', '[]'::jsonb, 'urgency', 5, 'embargoedUntil', null,
         'translationGroupId', a.id::text), now(), true
     from article a
     cross join generate_series(1, 2) saved (version)
     where a.key = any($1)`,
    [articles.map(({ key }) => key)],
  );
}
