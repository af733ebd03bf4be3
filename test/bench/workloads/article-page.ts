import type { Pool } from "pg";
import { globalId as publicId } from "../../../src/kernel/global-id.js";
import { globalId, image, instant, list, named, object, wording } from "../limit/json-sql.js";
import { COMMENTS, THREAD } from "./article-comments.js";
import { EVENTS, MENTIONED, MENTIONS, ORGANIZATIONS, PEOPLE, PLACES } from "./article-mentions.js";
import { type Case, localeOf, type Workload } from "./workload.js";

const TOPICS = list(`
  select ${globalId("'Topic'", "t.id")} as id, t.code, ${wording("t.names", "$2")} as name
  from article_topic link
  join topic t on t.id = link.topic_id
  where link.article_id = a.id and is_listed
  order by link.position`);

const AUTHORS = list(`
  select ${globalId("'Author'", "w.id")} as id, w.name
  from article_author link
  join author w on w.id = link.author_id
  where link.article_id = a.id
  order by link.position`);

const CORRECTIONS = list(`
  select c.text, ${instant("c.published_at")} as "publishedAt"
  from correction c
  where c.article_id = a.id
  order by c.published_at desc, c.id desc`);

const TRANSLATIONS = list(`
  select ${globalId("'Article'", "t.id")} as id, t.language, t.slug, t.headline
  from article t
  where t.translation_group_id = a.translation_group_id and t.id <> a.id and t.status = 'PUBLISHED' and is_listed
  order by t.language, t.id
  limit 100`);

const SOURCE = object(`
  select ${globalId("'Source'", "s.id")} as id, s.name, s.homepage from source s where s.id = a.source_id`);

const SECTION = named("Section", "section row where row.id = a.section_id", wording("row.names", "$2"));

const STATEMENT = `
  with own as materialized (
    select a.*, a.status = 'PUBLISHED' as is_listed
    from article a
    where a.id = $1::bigint and a.status in ('PUBLISHED', 'RETRACTED')),
  mentioned as materialized (${MENTIONED}),
  thread as materialized (${THREAD})
  select json_build_object('data', json_build_object('article', ${object(`
    select ${globalId("'Article'", "a.id")} as id, a.slug, a.headline, a.language, a.byline,
      case when is_listed then a.summary end as summary,
      ${instant("a.published_at")} as "publishedAt", ${instant("a.updated_at")} as "updatedAt",
      case when is_listed then ${image("a.image", ["url", "alt", "caption", "credit"])} end as image,
      ${SECTION} as section, ${SOURCE} as source, ${TOPICS} as topics, ${AUTHORS} as authors,
      case when is_listed then a.body else '[]' end as body,
      ${PEOPLE} as people, ${ORGANIZATIONS} as organizations, ${PLACES} as places, ${EVENTS} as events,
      json_build_object('nodes', ${MENTIONS}) as mentions, ${CORRECTIONS} as corrections,
      case when a.status = 'RETRACTED' then json_build_object(
        'reason', a.retraction_reason, 'retractedAt', ${instant("a.retracted_at")}) end as retraction,
      ${TRANSLATIONS} as translations, is_listed and a.comment_mode <> 'CLOSED' as "commentsAreOpen",
      ${COMMENTS} as comments
    from own a`)}))::text as answer`;

/** An article with everything its page shows, and the latest comments with replies. */
export const ARTICLE_PAGE: Workload = { name: "article-page", aim: 0.25, statement: STATEMENT, cases };

/** What is discussed most is read most. */
async function cases(pool: Pool): Promise<Case[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from article where status in ('PUBLISHED', 'RETRACTED') order by comment_count desc, id desc",
  );
  return rows.map(({ id }, place) => {
    const locale = localeOf(place);
    return { variables: { id: publicId("Article", id), locale }, values: [id, locale] };
  });
}
