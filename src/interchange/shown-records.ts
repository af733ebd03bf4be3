import { listed } from "../article/article.visibility.js";
import { shownComment } from "../comment/comment.visibility.js";
import { shownMention } from "../mention/mention.visibility.js";

/** A table of what readers are shown: listed articles, and whatever those lead to. */
export const SHOWN_TABLE = `
  create temp table shown (type text not null, id bigint not null, primary key (type, id)) on commit drop`;

/** The statements that fill it, each from those before. */
export const SHOWN: readonly string[] = [
  `insert into shown select 'article', a.id from article a where ${listed("a")}`,
  `insert into shown
   select 'comment', c.id from comment c join article a on a.id = c.article_id where ${shownComment("c", "a")}`,
  `insert into shown
   select distinct 'account', c.author_id
   from shown join comment c on c.id = shown.id
   where shown.type = 'comment' and c.status <> 'DELETED' and c.author_id is not null`,
  `insert into shown
   select distinct 'source', a.source_id
   from shown join article a on a.id = shown.id
   where shown.type = 'article' and a.source_id is not null`,
  `insert into shown
   select distinct 'author', l.author_id
   from shown join article_author l on l.article_id = shown.id
   where shown.type = 'article'`,
  `insert into shown
   with recursive up (id) as (
     select a.section_id
     from shown join article a on a.id = shown.id
     where shown.type = 'article' and a.section_id is not null
     union
     select s.parent_id from up join section s using (id) where s.parent_id is not null
   )
   select 'section', id from up`,
  `insert into shown
   with recursive up (id) as (
     select l.topic_id from shown join article_topic l on l.article_id = shown.id where shown.type = 'article'
     union
     select t.broader_id from up join topic t using (id) where t.broader_id is not null
   )
   select 'topic', id from up`,
  `insert into shown
   with recursive leads (id, leads_to) as (
     select e.id, other from named_entity e, unnest(array[e.parent_id, e.headquarters_id, e.contained_in_id]) other
     union all select person_id, organization_id from affiliation
     union all select e.id, other from news_event e, unnest(array[e.location_id, e.super_event_id]) other
     union all select e.id, s.organizer_id from news_event e join event_series s on s.id = e.series_id
     union all select p.event_id, other from event_participant p, unnest(array[p.entity_id, p.on_behalf_of_id]) other
   ),
   seen (id) as (
     (
       select m.target_id from mention m join article a on a.id = m.article_id where ${shownMention("m", "a")}
       union
       select s.organization_id from shown join source s on s.id = shown.id and shown.type = 'source'
       union
       select w.person_id from shown join author w on w.id = shown.id and shown.type = 'author'
     )
     union
     select leads.leads_to from seen join leads using (id)
   )
   select case when m.kind = 'EVENT' then 'event' else 'entity' end, m.id from seen join mentionable m using (id)`,
  `insert into shown
   select distinct 'series', e.series_id
   from shown join news_event e on e.id = shown.id
   where shown.type = 'event' and e.series_id is not null`,
];
