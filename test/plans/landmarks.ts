import type { Pool } from "pg";
import { cursorOf } from "../../src/kernel/cursor.js";
import { globalId } from "../../src/kernel/global-id.js";
import { PUBLIC_URL } from "../support/khabar.js";

const mentioned = (kind: string, rank: number) =>
  `select id from named_entity where kind = '${kind}' order by article_count desc, id offset ${rank - 1} limit 1`;

const most = (key: string, table: string, condition = "true") =>
  `select ${key} as id from ${table} where ${condition} group by ${key} order by count(*) desc, ${key} limit 1`;

/** What requests are about, each as its type and how it is found: mostly what has most, for that is where lists are longest. */
const THINGS = {
  person: ["Person", mentioned("PERSON", 1)],
  /** Known well, but not to everybody. */
  colleague: ["Person", mentioned("PERSON", 10)],
  organization: ["Organization", mentioned("ORGANIZATION", 1)],
  partner: ["Organization", mentioned("ORGANIZATION", 10)],
  place: ["Place", mentioned("PLACE", 1)],
  country: [
    "Place",
    `select within.id
     from named_entity within
     left join named_entity part on part.contained_in_id = within.id
     where within.level = 'COUNTRY'
     group by within.id order by sum(part.article_count) desc nulls last, within.id limit 1`,
  ],
  host: ["Place", most("place_id", "event_in_place join named_entity p on p.id = place_id", "p.level = 'COUNTRY'")],
  participant: [
    "Person",
    most("entity_id", "event_participant join named_entity e on e.id = entity_id", "e.kind = 'PERSON'"),
  ],
  venue: ["Place", most("location_id", "news_event", "location_id is not null")],
  event: ["Event", "select id from news_event order by article_count desc, id limit 1"],
  series: ["EventSeries", most("series_id", "news_event", "series_id is not null")],
  section: ["Section", most("section_id", "article_in_section")],
  topic: ["Topic", most("topic_id", "article_in_topic")],
  source: ["Source", most("source_id", "article", "source_id is not null")],
  author: ["Author", most("author_id", "article_author")],
  discussed: ["Article", "select id from article where status = 'PUBLISHED' order by comment_count desc, id limit 1"],
} as const satisfies Record<string, readonly [string, string]>;

type Thing = keyof typeof THINGS;

/** Where in an archive to look: things by their ids, days, and a place deep in each list. */
export interface Landmarks extends Readonly<Record<Thing, string>> {
  readonly personUrl: string;
  /** People of a beat, none of them among the best known. */
  readonly beat: readonly string[];
  /** The last day on which something came out. */
  readonly today: string;
  readonly weekBefore: string;
  readonly monthBefore: string;
  /** A week about the middle of the archive. */
  readonly longAgo: { readonly from: string; readonly to: string };
  /** A month of which more is known to the day than of others. */
  readonly month: { readonly from: string; readonly to: string };
  readonly deepInSection: string;
  readonly deepInArchive: string;
}

/** Looks around in an archive. */
export async function findLandmarks(pool: Pool): Promise<Landmarks> {
  const one = async <Row extends object>(statement: string): Promise<Row> => {
    const { rows } = await pool.query<Row>(statement);
    if (!rows[0]) throw new Error(`the archive has nothing for: ${statement}`);
    return rows[0];
  };
  const things: [string, string][] = [];
  for (const [name, [type, statement]] of Object.entries(THINGS)) {
    things.push([name, globalId(type, (await one<{ id: string }>(statement)).id)]);
  }
  const person = await one<{ slug: string }>(`select slug from named_entity where id = (${THINGS.person[1]})`);
  const beat = await pool.query<{ id: string }>(
    "select id from named_entity where kind = 'PERSON' order by article_count desc, id offset 30 limit 5",
  );
  const days = await one<Pick<Landmarks, "today" | "weekBefore" | "monthBefore">>(
    `select last::date as today, last::date - 6 as "weekBefore", last::date - 29 as "monthBefore"
     from (select max(published_at) as last from article where status = 'PUBLISHED') published`,
  );
  const longAgo = await one<Landmarks["longAgo"]>(
    `select middle::date as from, middle::date + 6 as to
     from (
       select percentile_disc(0.5) within group (order by published_at) as middle
       from article where status = 'PUBLISHED') published`,
  );
  const month = await one<Landmarks["month"]>(
    `select month::date as from, (month + interval '1 month - 1 day')::date as to
     from (
       select date_trunc('month', earliest) as month from news_event
       where earliest = latest group by 1 order by count(*) desc, 1 limit 1) busiest`,
  );
  const deepIn = async (list: string) => {
    const { at, id } = await one<{ at: Date; id: string }>(
      `select published_at as at, id from (
         select published_at, id, percent_rank() over (order by published_at desc, id desc) as depth from (${list}) list) ranked
       where depth >= 0.9 order by depth limit 1`,
    );
    return cursorOf("articles.PUBLISHED_AT.desc", [at.toISOString(), id]);
  };
  const inSection = `select published_at, article_id as id from article_in_section where section_id = (${THINGS.section[1]})`;
  return {
    ...(Object.fromEntries(things) as Record<Thing, string>), // One for each name of the table.
    ...days,
    personUrl: `${PUBLIC_URL}/people/${encodeURIComponent(person.slug)}`,
    beat: beat.rows.map(({ id }) => globalId("Person", id)),
    longAgo,
    month,
    deepInSection: await deepIn(inSection),
    deepInArchive: await deepIn("select published_at, id from article where status = 'PUBLISHED'"),
  };
}
