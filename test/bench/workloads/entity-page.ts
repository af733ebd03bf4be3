import type { Pool } from "pg";
import { globalId as publicId } from "../../../src/kernel/global-id.js";
import { connection, globalId, image, instant, list, object, typeName, wording } from "../limit/json-sql.js";
import { LATEST_FIRST } from "./articles-after.js";
import { type Case, localeOf, type Workload } from "./workload.js";

const SOURCE = object(`
  select ${globalId("'Source'", "s.id")} as id, s.name from source s where s.id = a.source_id`);

const ARTICLES = connection({
  found: "found",
  alias: "a",
  size: 20,
  order: [LATEST_FIRST, "published_at"],
  item: `${globalId("'Article'", "a.id")} as id, a.slug, a.headline, ${instant("a.published_at")} as "publishedAt",
    ${SOURCE} as source`,
});

const AGENDA = list(`
  select ${globalId("'Event'", "v.id")} as id, ${wording("v.names", "$2")} as name,
    case when v.edtf is not null
      then json_build_object('edtf', v.edtf, 'earliest', v.earliest, 'latest', v.latest) end as date
  from news_event v
  where v.id in (
    select p.event_id from event_participant p where p.entity_id = e.id
    union
    select held.id from news_event held where held.location_id = e.id)
  order by coalesce(v.earliest, '-infinity') desc, coalesce(v.latest, '-infinity') desc, v.id desc
  limit 10`);

const STATEMENT = `
  with found as materialized (
    select a.*, row_number() over () as place
    from (
      select a.id, a.slug, a.headline, m.published_at, a.source_id
      from mention m
      join article a on a.id = m.article_id
      where m.target_id = $1::bigint and m.is_listed and m.status = 'CONFIRMED' and a.status = 'PUBLISHED'
      order by m.published_at desc, m.article_id desc
      limit 21) a)
  select json_build_object('data', json_build_object('entity', ${object(`
    select ${typeName("e.kind")} as "__typename", ${globalId(typeName("e.kind"), "e.id")} as id,
      ${wording("e.names", "$2")} as name, e.names, ${wording("e.descriptions", "$2")} as description, e.identifiers,
      ${image("e.image", ["url", "alt", "credit"])} as image,
      json_build_object(${ARTICLES}) as articles, json_build_object('nodes', ${AGENDA}) as agenda
    from named_entity e
    where e.id = $1::bigint`)}))::text as answer`;

/** A person, organisation or place with its latest twenty articles and the latest ten events of its agenda. */
export const ENTITY_PAGE: Workload = { name: "entity-page", aim: null, statement: STATEMENT, cases };

async function cases(pool: Pool): Promise<Case[]> {
  const { rows } = await pool.query<{ id: string; type: string }>(
    `select id, ${typeName("kind")} as type from named_entity order by article_count desc, id desc`,
  );
  return rows.map(({ id, type }, place) => {
    const locale = localeOf(place);
    return { variables: { id: publicId(type, id), locale }, values: [id, locale] };
  });
}
