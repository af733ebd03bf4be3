import type { Pool } from "pg";
import type { z } from "zod";
import { loadArchive } from "../../src/interchange/load-archive.js";
import type { articleRecord } from "../../src/interchange/records-of-articles.js";
import type { commentRecord } from "../../src/interchange/records-of-comments.js";
import type { entityRecord } from "../../src/interchange/records-of-entities.js";
import type { eventRecord, seriesRecord } from "../../src/interchange/records-of-events.js";
import type {
  accountRecord,
  authorRecord,
  sectionRecord,
  sourceRecord,
  topicRecord,
} from "../../src/interchange/records-of-taxonomy.js";
import { globalId } from "../../src/kernel/global-id.js";
import { inTransaction } from "../../src/kernel/transaction.js";

/** A value as an archive writes it: the members of an enum are plain words. */
type Written<Value> = Value extends string
  ? `${Value}`
  : Value extends object
    ? { [Part in keyof Value]: Written<Value[Part]> }
    : Value;

type Given<Schema extends z.ZodType> = Written<Partial<Omit<z.input<Schema>, "type">>>;

/** Something that was built: its key in the archive and its id in the API. */
export interface Built {
  readonly key: string;
  readonly id: string;
}

/** Makes what a test needs, and nothing else; each builder fills in what the test does not care about. */
export interface Build {
  article(given?: Given<typeof articleRecord>): Promise<Built>;
  comment(given: Given<typeof commentRecord> & { article: string }): Promise<Built>;
  person(given?: Given<typeof entityRecord>): Promise<Built>;
  organization(given?: Given<typeof entityRecord>): Promise<Built>;
  place(given?: Given<typeof entityRecord>): Promise<Built>;
  event(given?: Given<typeof eventRecord>): Promise<Built>;
  series(given?: Given<typeof seriesRecord>): Promise<Built>;
  section(given?: Given<typeof sectionRecord>): Promise<Built>;
  topic(given?: Given<typeof topicRecord>): Promise<Built>;
  source(given?: Given<typeof sourceRecord>): Promise<Built>;
  author(given?: Given<typeof authorRecord>): Promise<Built>;
  account(given?: Given<typeof accountRecord>): Promise<Built>;
  /** Any records of an archive, as they are. */
  records(records: readonly object[]): Promise<void>;
}

let made = 0;

/** Builders over this database. */
export function makeBuild(pool: Pool): Build {
  const records = (list: readonly object[]) => inTransaction(pool, (db) => loadArchive(db, list));

  async function built(table: string, type: string, record: { key: string }, column = "key"): Promise<Built> {
    await records([record]);
    const { rows } = await pool.query<{ id: string }>(`select id from ${table} where ${column} = $1`, [record.key]);
    return { key: record.key, id: globalId(type, rows[0]?.id ?? "0") };
  }

  function entity(kind: "PERSON" | "ORGANIZATION" | "PLACE", type: string) {
    return (given: Given<typeof entityRecord> = {}) => {
      const number = ++made;
      const names = [{ text: `${type} ${number}`, locale: "en", kind: "CANONICAL" }];
      const blank = { descriptions: [], identifiers: [], image: null };
      return built("named_entity", type, {
        ...{ type: "entity", key: `entity:built-${number}`, kind, names, ...blank },
        ...given,
      });
    };
  }

  return {
    records,
    person: entity("PERSON", "Person"),
    organization: entity("ORGANIZATION", "Organization"),
    place: entity("PLACE", "Place"),
    event: (given = {}) => built("news_event", "Event", { ...eventDefaults(++made), ...given }),
    series: (given = {}) => built("event_series", "EventSeries", { ...seriesDefaults(++made), ...given }),
    topic: (given = {}) => built("topic", "Topic", { ...topicDefaults(++made), ...given }, "code"),
    source: (given = {}) => built("source", "Source", { ...sourceDefaults(++made), ...given }),
    author: (given = {}) => built("author", "Author", { ...authorDefaults(++made), ...given }),
    section: (given = {}) => built("section", "Section", { ...sectionDefaults(++made), ...given }),
    account: (given = {}) => built("account", "User", { ...accountDefaults(++made), ...given }),
    article: (given = {}) => built("article", "Article", { ...articleDefaults(++made, given), ...given }),
    comment: (given) => built("comment", "Comment", { ...commentDefaults(++made), ...given }),
  };
}

function articleDefaults(number: number, { status }: Pick<Given<typeof articleRecord>, "status">) {
  // Later articles are newer, so that lists have an order a test can rely on.
  const time = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const dayAfter = new Date(Date.UTC(2026, 0, 2) + number * 60_000).toISOString();
  return {
    ...(status === "SCHEDULED" ? { scheduledFor: dayAfter } : {}),
    ...{
      type: "article",
      key: `article:built-${number}`,
      headline: `Headline ${number}`,
      summary: null,
      language: "en",
    },
    ...{
      body: [{ kind: "PARAGRAPH", text: `Text ${number}.` }],
      byline: null,
      authors: [],
      source: null,
      sourceUrl: null,
    },
    ...{ image: null, section: null, topics: [], keywords: [], urgency: 5, status: "PUBLISHED" },
    ...{ publishedAt: time, updatedAt: time, translationOf: null, commentMode: "OPEN", mentions: [], corrections: [] },
    retraction: null,
  };
}

function commentDefaults(number: number) {
  const createdAt = new Date(Date.UTC(2026, 1, 1) + number * 60_000).toISOString();
  return {
    ...{ type: "comment", key: `comment:built-${number}`, author: null, guestName: `Guest ${number}`, parent: null },
    ...{ body: `Comment ${number}`, status: "PUBLISHED", createdAt },
  };
}

function eventDefaults(number: number) {
  return {
    ...{ type: "event", key: `event:built-${number}`, kind: "MEETING", occurStatus: "HELD", descriptions: [] },
    ...{ names: [{ text: `Meeting ${number}`, locale: "en", kind: "CANONICAL" }], identifiers: [], date: null },
    ...{ location: null, venues: [], participants: [], superEvent: null, series: null, edition: null },
  };
}

function sectionDefaults(number: number) {
  const names = [{ locale: "en", text: `Section ${number}` }];
  return { type: "section", key: `section:built-${number}`, names, parent: null, position: number };
}

function seriesDefaults(number: number) {
  const names = [{ text: `Series ${number}`, locale: "en", kind: "CANONICAL" }];
  return { type: "series", key: `series:built-${number}`, names, organizer: null };
}

function topicDefaults(number: number) {
  const names = [{ locale: "en", text: `Topic ${number}` }];
  return { type: "topic", key: `medtop:built-${number}`, names, definitions: [], broader: null };
}

function sourceDefaults(number: number) {
  const blank = { homepage: null, language: "en", organization: null };
  return { type: "source", key: `source:built-${number}`, name: `Source ${number}`, ...blank };
}

function authorDefaults(number: number) {
  return {
    ...{ type: "author", key: `author:built-${number}`, name: `Author ${number}`, bios: [], image: null, person: null },
  };
}

function accountDefaults(number: number) {
  return {
    type: "account",
    key: `account:built-${number}`,
    displayName: `Reader ${number}`,
    role: "READER",
    image: null,
  };
}

type MentionGiven = NonNullable<Given<typeof articleRecord>["mentions"]>[number];

/** A mention as it stands in an article's record; without spans unless given. */
export function mentionOf(target: Built, given: Partial<MentionGiven> = {}): MentionGiven {
  const confirmed = { origin: "MANUAL", confidence: 1, status: "CONFIRMED" } as const;
  return { target: target.key, role: "BACKGROUND", salience: 0.5, ...confirmed, spans: [], ...given };
}

type CorrectionGiven = NonNullable<Given<typeof articleRecord>["corrections"]>[number];

/** A public note as it stands in an article's record. */
export function correctionOf(given: Partial<CorrectionGiven> = {}): CorrectionGiven {
  const number = ++made;
  const publishedAt = new Date(Date.UTC(2026, 2, 1) + number * 60_000).toISOString();
  return { key: `correction:built-${number}`, kind: "CORRECTION", text: `Correction ${number}`, publishedAt, ...given };
}

type ParticipantGiven = NonNullable<Given<typeof eventRecord>["participants"]>[number];

/** A participant as it stands in an event's record; without title unless given. */
export function participantOf(
  entity: Built,
  role: ParticipantGiven["role"],
  given: Partial<ParticipantGiven> = {},
): ParticipantGiven {
  return { entity: entity.key, role, titles: [], onBehalfOf: null, ...given };
}
