import type { ClientBase } from "pg";

type Queried = Pick<ClientBase, "query">;

/** What lists are sorted and filtered by, under the names of what it is about. */
export type ListedValues = Readonly<Record<string, readonly object[]>>;

/** As the database keeps it. */
const KEPT = {
  comments: "select id, comment_count as count from article order by id",
  threads: "select id, thread_count as count from article order by id",
  replies:
    "select id, reply_count as replies, reaction_count as reactions, flag_count as flags from comment order by id",
  entities: 'select id, article_count as count, last_mentioned_at as "last" from named_entity order by id',
  events: "select id, article_count as count from news_event order by id",
  mentions: "select id, is_listed as listed, published_at as published from mention order by id",
  sections:
    "select section_id as owner, article_id as article, published_at as published from article_in_section order by 1, 2",
  topics:
    "select topic_id as owner, article_id as article, published_at as published from article_in_topic order by 1, 2",
  authors:
    "select author_id as owner, article_id as article, published_at as published from article_by_author order by 1, 2",
  agenda:
    "select entity_id as owner, event_id as event, takes_part, earliest, latest from event_in_agenda order by 1, 2",
  places: "select place_id as owner, event_id as event, earliest, latest from event_in_place order by 1, 2",
};

const COUNTED = `
  select count(*)::integer from mention m join article a on a.id = m.article_id
  where m.target_id = t.id and m.status = 'CONFIRMED' and a.status = 'PUBLISHED'`;

/** Published comments, and deleted ones that stand above such. */
const SHOWN_COMMENTS = `
  with recursive shown as (
    select id, parent_id, article_id from comment where status = 'PUBLISHED'
    union
    select c.id, c.parent_id, c.article_id from comment c join shown on shown.parent_id = c.id
    where c.status = 'DELETED')`;

/** As a plain look at articles, mentions and comments finds it. */
const PLAIN: typeof KEPT = {
  comments: `
    select a.id, (select count(*)::integer from comment c where c.article_id = a.id and c.status = 'PUBLISHED') as count
    from article a order by a.id`,
  threads: `
    ${SHOWN_COMMENTS}
    select a.id, (select count(*)::integer from shown where shown.article_id = a.id and shown.parent_id is null) as count
    from article a order by a.id`,
  replies: `
    ${SHOWN_COMMENTS}
    select c.id, coalesce(below.count, 0) as replies,
      (select count(*)::integer from comment_reaction r where r.comment_id = c.id) as reactions,
      (select count(*)::integer from comment_flag f where f.comment_id = c.id) as flags
    from comment c
    left join (select parent_id, count(*)::integer from shown group by parent_id) below on below.parent_id = c.id
    order by c.id`,
  entities: `
    select t.id, (${COUNTED}) as count,
      (${COUNTED.replace("count(*)::integer", "max(a.published_at)")}) as "last"
    from named_entity t order by t.id`,
  events: `select t.id, (${COUNTED}) as count from news_event t order by t.id`,
  mentions: `
    select m.id, a.status = 'PUBLISHED' as listed, a.published_at as published
    from mention m join article a on a.id = m.article_id order by m.id`,
  sections: `
    with recursive above as (
      select id as owner, id as section from section
      union
      select s.parent_id, above.section from above join section s on s.id = above.owner where s.parent_id is not null)
    select above.owner, a.id as article, a.published_at as published
    from article a join above on above.section = a.section_id where a.status = 'PUBLISHED' order by 1, 2`,
  topics: `
    with recursive above as (
      select id as owner, id as topic from topic
      union
      select t.broader_id, above.topic from above join topic t on t.id = above.owner where t.broader_id is not null)
    select distinct above.owner, a.id as article, a.published_at as published
    from article a join article_topic link on link.article_id = a.id join above on above.topic = link.topic_id
    where a.status = 'PUBLISHED' order by 1, 2`,
  authors: `
    select link.author_id as owner, a.id as article, a.published_at as published
    from article a join article_author link on link.article_id = a.id where a.status = 'PUBLISHED' order by 1, 2`,
  agenda: `
    select e.id as owner, v.id as event,
      exists (select from event_participant p where p.event_id = v.id and p.entity_id = e.id) as takes_part, v.earliest, v.latest
    from named_entity e cross join news_event v
    where v.location_id = e.id or exists (select from event_participant p where p.event_id = v.id and p.entity_id = e.id)
    order by 1, 2`,
  places: `
    with recursive around as (
      select id as owner, id as place from named_entity
      union
      select e.contained_in_id, around.place from around join named_entity e on e.id = around.owner
      where e.contained_in_id is not null)
    select around.owner, v.id as event, v.earliest, v.latest
    from news_event v join around on around.place = v.location_id order by 1, 2`,
};

/** What the database keeps for lists. */
export function keptValues(pool: Queried): Promise<ListedValues> {
  return answers(pool, KEPT);
}

/** What it ought to keep. */
export function plainValues(pool: Queried): Promise<ListedValues> {
  return answers(pool, PLAIN);
}

async function answers(pool: Queried, statements: Readonly<Record<string, string>>): Promise<ListedValues> {
  const found: Record<string, readonly object[]> = {};
  for (const [name, statement] of Object.entries(statements)) found[name] = (await pool.query<object>(statement)).rows;
  return found;
}
