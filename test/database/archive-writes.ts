import fc from "fast-check";
import type { Pool } from "pg";

/** A statement that changes the archive, as a writer may send it. */
export interface Write {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Statements that are kept together, or taken back together. */
export interface Transaction {
  readonly writes: readonly Write[];
  readonly isTakenBack: boolean;
}

// Rows are meant by their place in the order of their ids, wherever sequences stand.
const place = (table: string, parameter: string) =>
  `(array(select id from ${table} rows order by id))[1 + ${parameter}::int % greatest(1, (select count(*)::int from ${table} rows))]`;
const places = (table: string, parameter: string) =>
  `(select id from (select id, row_number() over (order by id) - 1 as place from ${table}) row
    where place = any(${parameter}::int[]))`;

const number = fc.nat(5);
const numbers = fc.uniqueArray(number, { minLength: 1, maxLength: 4 });
const articleStatus = fc.constantFrom("DRAFT", "PUBLISHED", "PUBLISHED", "UNPUBLISHED", "RETRACTED");
const mentionStatus = fc.constantFrom("SUGGESTED", "CONFIRMED", "CONFIRMED", "REJECTED");
const commentStatus = fc.constantFrom("PENDING", "PUBLISHED", "PUBLISHED", "DELETED");
const hour = number.map((hours) => `2026-03-01T0${hours}:00:00.000Z`);
const aSection = fc.option(number);

const SECTION = (parameter: string) =>
  `case when ${parameter}::int is null then null else ${place("section", parameter)} end`;
const REASON = (parameter: string) => `case when ${parameter} = 'RETRACTED' then 'Made up' end`;

function write(text: string, ...values: fc.Arbitrary<unknown>[]): fc.Arbitrary<Write> {
  return fc.tuple(...values).map((given) => ({ text, values: given }));
}

const ON_ARTICLES = [
  write(
    `insert into article (key, slug, headline, language, body, keywords, status, published_at, updated_at, section_id,
       retraction_reason, translation_group_id)
     select 'article:' || id, 'article-' || id, 'Headline', 'en', '[]', '{}', $1::article_status, $2, $2, ${SECTION("$3")},
       ${REASON("$1::text")}, id
     from (select nextval('article_id_seq') as id from generate_series(1, $4::int)) made`
      .replace("insert into article (key", "insert into article (id, key")
      .replace("select 'article:'", "select id, 'article:'"),
    articleStatus,
    hour,
    aSection,
    fc.integer({ min: 1, max: 3 }),
  ),
  write(
    `update article set status = $1::article_status, retraction_reason = ${REASON("$1::text")} where id in ${places("article", "$2")}`,
    articleStatus,
    numbers,
  ),
  write(`update article set published_at = $1 where id in ${places("article", "$2")}`, hour, numbers),
  write(`update article set section_id = ${SECTION("$1")} where id in ${places("article", "$2")}`, aSection, numbers),
  write(`update article set headline = 'Another' where id in ${places("article", "$1")}`, numbers),
  write(`delete from article where id in ${places("article", "$1")}`, numbers),
];

const ON_FILING = [
  write(
    `insert into article_topic (article_id, topic_id, position)
     select a.id, t.id, 0 from ${places("article", "$1")} a cross join ${places("topic", "$2")} t on conflict do nothing`,
    numbers,
    numbers,
  ),
  write(
    `update article_topic set topic_id = ${place("topic", "$1")} where article_id = ${place("article", "$2")}`,
    number,
    number,
  ),
  write(`delete from article_topic where topic_id in ${places("topic", "$1")}`, numbers),
  // Only under one that was made before it, so that nothing stands above itself.
  write(
    `update section set parent_id = (select min(id) from section) where id = ${place("section", "$1")} and id > (select min(id) from section)`,
    number,
  ),
  write(`update section set parent_id = null where id in ${places("section", "$1")}`, numbers),
  write(
    `update topic set broader_id = (select max(t.id) from topic t where t.id < topic.id) where id in ${places("topic", "$1")}`,
    numbers,
  ),
  write(`update topic set broader_id = null where id in ${places("topic", "$1")}`, numbers),
];

const ON_SIGNING = [
  write(
    `insert into article_author (article_id, author_id, position)
     select a.id, w.id, 0 from ${places("article", "$1")} a cross join ${places("author", "$2")} w on conflict do nothing`,
    numbers,
    numbers,
  ),
  write(
    `update article_author set author_id = ${place("author", "$1")} where article_id = ${place("article", "$2")}`,
    number,
    number,
  ),
  write(`delete from article_author where author_id in ${places("author", "$1")}`, numbers),
];

const PLACES = "(select id from named_entity where kind = 'PLACE')";

const ON_EVENTS = [
  write(
    `update news_event set edtf = $1::text, earliest = $1::text::date, latest = $1::text::date where id in ${places("news_event", "$2")}`,
    fc.constantFrom("2024-01-01", "2025-05-05", null),
    numbers,
  ),
  write(
    `update news_event set location_id = ${place(PLACES, "$1")} where id in ${places("news_event", "$2")}`,
    number,
    numbers,
  ),
  write(`update news_event set location_id = null where id in ${places("news_event", "$1")}`, numbers),
  write(
    `insert into event_participant (event_id, entity_id, role, titles, position)
     select v.id, e.id, 'ATTENDEE', '[]', 0
     from ${places("news_event", "$1")} v cross join ${places("named_entity", "$2")} e on conflict do nothing`,
    numbers,
    numbers,
  ),
  write(
    `update event_participant set entity_id = ${place("named_entity", "$1")} where event_id = ${place("news_event", "$2")}`,
    number,
    number,
  ),
  write(`delete from event_participant where entity_id in ${places("named_entity", "$1")}`, numbers),
  write(
    `update named_entity set contained_in_id = (select max(e.id) from named_entity e where e.kind = 'PLACE' and e.id < named_entity.id)
     where kind = 'PLACE' and id in ${places("named_entity", "$1")}`,
    numbers,
  ),
  write(`update named_entity set contained_in_id = null where id in ${places("named_entity", "$1")}`, numbers),
];

const ON_MENTIONS = [
  write(
    `insert into mention (article_id, target_id, role, salience, status, origin, confidence, spans, is_listed, published_at)
     select a.id, t.id, 'SUBJECT', 0.5, $3::mention_status, 'MANUAL', 1, '[]', $4, $5
     from ${places("article", "$1")} a cross join ${places("mentionable", "$2")} t on conflict do nothing`,
    numbers,
    numbers,
    mentionStatus,
    fc.boolean(),
    hour,
  ),
  write(`update mention set status = $1 where id in ${places("mention", "$2")}`, mentionStatus, numbers),
  write(`update mention set status = $1 where target_id = ${place("mentionable", "$2")}`, mentionStatus, number),
  write(
    `update mention set target_id = ${place("mentionable", "$1")} where id = ${place("mention", "$2")}`,
    number,
    number,
  ),
  write(`update mention set target_id = null where id in ${places("mention", "$1")}`, numbers),
  write(`delete from mention where id in ${places("mention", "$1")}`, numbers),
];

const ON_COMMENTS = [
  write(
    `insert into comment (key, article_id, guest_name, body, status, created_at, ancestor_ids, depth)
     select gen_random_uuid(), a.id, 'Guest', 'Words', $2, now(), '{}', 0 from ${places("article", "$1")} a`,
    numbers,
    commentStatus,
  ),
  write(
    `insert into comment (key, article_id, parent_id, guest_name, body, status, created_at, ancestor_ids, depth)
     select gen_random_uuid(), c.article_id, c.id, 'Guest', 'Words', $2, now(), c.ancestor_ids || c.id, c.depth + 1
     from comment c where c.id in ${places("comment", "$1")}`,
    numbers,
    commentStatus,
  ),
  write(`update comment set status = $1 where id in ${places("comment", "$2")}`, commentStatus, numbers),
  write(
    `update comment set article_id = ${place("article", "$1")} where id = ${place("comment", "$2")}`,
    number,
    number,
  ),
  write(`delete from comment where id in ${places("comment", "$1")}`, numbers),
  write(
    `insert into comment_reaction (comment_id, account_id, kind)
     select c.id, u.id, 'LIKE' from ${places("comment", "$1")} c cross join ${places("account", "$2")} u on conflict do nothing`,
    numbers,
    numbers,
  ),
  write(`delete from comment_reaction where comment_id in ${places("comment", "$1")}`, numbers),
  write(
    `insert into comment_flag (comment_id, reporter_id, reason)
     select c.id, u.id, 'SPAM' from ${places("comment", "$1")} c cross join ${places("account", "$2")} u on conflict do nothing`,
    numbers,
    numbers,
  ),
  write(`delete from comment_flag where comment_id in ${places("comment", "$1")}`, numbers),
];

/** Writes of any sort, some together, some taken back. */
export const transactions: fc.Arbitrary<Transaction[]> = fc.array(
  fc.record({
    writes: fc.array(
      fc.oneof(...ON_ARTICLES, ...ON_FILING, ...ON_SIGNING, ...ON_EVENTS, ...ON_MENTIONS, ...ON_COMMENTS),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    isTakenBack: fc.integer({ min: 0, max: 4 }).map((die) => die === 0),
  }),
  { minLength: 4, maxLength: 12 },
);

/** Sends a transaction; one with a statement that is refused is taken back. Answers whether it was kept. */
export async function send(pool: Pool, { writes, isTakenBack }: Transaction): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const { text, values } of writes) await client.query(text, [...values]);
    await client.query(isTakenBack ? "rollback" : "commit");
    return !isTakenBack;
  } catch (error) {
    await client.query("rollback");
    if (String(error).includes("duplicate key")) return false;
    throw error;
  } finally {
    client.release();
  }
}
