import { globalId, wording } from "../limit/json-sql.js";
import { articlesAfter, casesAfter } from "./articles-after.js";
import { localeOf, type Workload } from "./workload.js";

const mentioned = (kind: string, type: string) => `
  coalesce(
    json_agg(json_build_object('id', ${globalId(`'${type}'`, "e.id")}, 'name', ${wording("e.names", "$3")})
      order by m.salience desc, m.id) filter (where e.kind = '${kind}'), '[]')`;

const MENTIONED = `
  cross join lateral (
    select ${mentioned("PERSON", "Person")} as people, ${mentioned("ORGANIZATION", "Organization")} as organizations
    from mention m
    join named_entity e on e.id = m.target_id
    where m.article_id = a.id and m.is_listed and m.status = 'CONFIRMED' and e.kind in ('PERSON', 'ORGANIZATION')
  ) mentioned`;

/** The latest twenty articles with whom they are about, in three languages, and the pages that follow. */
export const FRONT_PAGE: Workload = {
  name: "front-page",
  aim: 0.4,
  statement: articlesAfter("mentioned.*", MENTIONED),
  cases: async (pool) => [...[0, 1, 2].map(firstPage), ...(await casesAfter(pool, 20, 60, 20))],
};

function firstPage(place: number) {
  const locale = localeOf(place);
  return { variables: { locale, after: null }, values: ["infinity", String(2n ** 63n - 1n), locale] };
}
