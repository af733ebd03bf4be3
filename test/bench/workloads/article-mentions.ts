import { globalId, list, named, typeName, wording } from "../limit/json-sql.js";

const name = (texts: string) => wording(texts, "$2");

/** What the article `own` mentions, each with its target's type, id and name. */
export const MENTIONED = `
  select m.id, m.target_id, m.role, m.salience, m.spans, t.kind, t.type, ${globalId("t.type", "t.id")} as global_id,
    ${name("coalesce(e.names, v.names)")} as name, e.sector, e.country_code, e.location
  from own
  join mention m on m.article_id = own.id
  join (select id, kind, ${typeName("kind")} as type from mentionable) t on t.id = m.target_id
  left join named_entity e on e.id = m.target_id
  left join news_event v on v.id = m.target_id
  where m.is_listed and m.status = 'CONFIRMED' and own.is_listed`;

const mentionedAs = (kind: string, more: string) =>
  list(`
    select m.global_id as id, m.name, ${more}
    from mentioned m
    where m.kind = '${kind}'
    order by m.salience desc, m.id`);

const AFFILIATIONS = list(`
  select ${globalId("'Affiliation'", "post.id")} as id, ${name("post.titles")} as title,
    post.latest is null or post.latest >= current_date as "isCurrent",
    json_build_object('id', ${globalId("'Organization'", "o.id")}, 'name', ${name("o.names")}) as organization
  from affiliation post
  join named_entity o on o.id = post.organization_id
  where post.person_id = m.target_id
  order by "isCurrent" desc, post.id
  limit 100`);

const PARTICIPANTS = list(`
  select p.role, ${name("p.titles")} as title,
    json_build_object('__typename', ${typeName("e.kind")}, 'id', ${globalId(typeName("e.kind"), "e.id")},
      'name', ${name("e.names")}) as entity
  from event_participant p
  join named_entity e on e.id = p.entity_id
  where p.event_id = v.id
  order by p.role, p.position, p.id
  limit 100`);

/** The people it mentions, with their posts. */
export const PEOPLE = mentionedAs("PERSON", `${AFFILIATIONS} as affiliations`);

/** The organisations it mentions. */
export const ORGANIZATIONS = mentionedAs("ORGANIZATION", "m.sector");

/** The places it mentions. */
export const PLACES = mentionedAs("PLACE", `m.country_code as "countryCode", m.location`);

/** The events it mentions: when, where and with whom. */
export const EVENTS = list(`
  select m.global_id as id, m.name, v.kind, v.edition,
    case when v.edtf is not null
      then json_build_object('edtf', v.edtf, 'earliest', v.earliest, 'latest', v.latest) end as date,
    ${named("Place", "named_entity row where row.id = v.location_id", name("row.names"))} as location,
    ${named("EventSeries", "event_series row where row.id = v.series_id", name("row.names"))} as series,
    ${PARTICIPANTS} as participants,
    ${named("Event", "news_event row where row.id = v.super_event_id", name("row.names"))} as "superEvent"
  from mentioned m
  join news_event v on v.id = m.target_id
  order by m.salience desc, m.id`);

/** The mentions themselves. */
export const MENTIONS = list(`
  select ${globalId("'Mention'", "m.id")} as id, m.role, m.salience, m.spans,
    json_build_object('__typename', m.type, 'id', m.global_id, 'name', m.name) as target
  from mentioned m
  order by m.salience desc, m.id
  limit 100`);
