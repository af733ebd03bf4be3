import type { Pool } from "pg";
import { cursorOf } from "../../../src/kernel/cursor.js";
import { connection, globalId, image, instant, named, wording } from "../limit/json-sql.js";
import { type Case, localeOf } from "./workload.js";

/** The order in which articles stand, by its name in cursors. */
export const LATEST_FIRST = "articles.PUBLISHED_AT.desc";

const SECTION = named("Section", "section row where row.id = a.section_id", wording("row.names", "$3"));

/** The twenty articles after a time ($1) and id ($2) in a locale ($3), with `more` of each article `a`. */
export function articlesAfter(more: string, joins = ""): string {
  const page = connection({
    found: "found",
    alias: "a",
    size: 20,
    order: [LATEST_FIRST, "published_at"],
    item: `${globalId("'Article'", "a.id")} as id, a.slug, a.headline, a.summary,
      ${instant("a.published_at")} as "publishedAt", ${image("a.image", ["url", "alt"])} as image,
      ${SECTION} as section, ${more}`,
    joins,
  });
  return `
    with found as materialized (
      select a.*, row_number() over () as place
      from (
        select a.id, a.slug, a.headline, a.summary, a.published_at, a.image, a.section_id, a.source_id
        from article a
        where a.status = 'PUBLISHED' and (a.published_at, a.id) < ($1::timestamptz, $2::bigint)
        order by a.published_at desc, a.id desc
        limit 21) a)
    select json_build_object('data', json_build_object('articles', json_build_object(${page})))::text as answer`;
}

/** Requests for the page after every so many articles, from the article at `start` of the list. */
export async function casesAfter(pool: Pool, start: number, count: number, step: number): Promise<Case[]> {
  const { rows } = await pool.query<{ id: string; at: Date }>(
    `select id, published_at as at
     from (
       select id, published_at, row_number() over (order by published_at desc, id desc) as place
       from article where status = 'PUBLISHED') a
     where place >= $1 and (place - $1) % $3 = 0
     order by place
     limit $2`,
    [start, count, step],
  );
  return rows.map(({ id, at }, place) => {
    const [time, locale] = [at.toISOString(), localeOf(place)];
    return { variables: { locale, after: cursorOf(LATEST_FIRST, [time, id]) }, values: [time, id, locale] };
  });
}
