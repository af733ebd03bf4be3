import type { RecordType } from "./records.js";
import { idOf, joined, joinedAmong, recordsOf, type Rows } from "./write-rows.js";

/** Articles. */
export const ARTICLE_ROWS: Rows = {
  table: "article",
  columns: {
    id: "n.id",
    key: "n.key",
    version: "coalesce(r.version, 1)",
    slug: "n.slug",
    headline: "r.headline",
    summary: "r.summary",
    language: "r.language",
    body: "r.body",
    byline: "r.byline",
    source_id: "source.id",
    source_url: 'r."sourceUrl"',
    image: "r.image",
    section_id: "section.id",
    keywords: "r.keywords",
    urgency: "r.urgency",
    status: "r.status",
    published_at: 'r."publishedAt"',
    updated_at: 'r."updatedAt"',
    retraction_reason: "r.retraction ->> 'reason'",
    retracted_at: "(r.retraction ->> 'retractedAt')::timestamptz",
    translation_group_id: `coalesce(${idOf("original")}, n.id)`,
    comment_mode: 'r."commentMode"',
    scheduled_for: 'r."scheduledFor"',
    embargoed_until: 'r."embargoedUntil"',
    slug_is_given: 'coalesce(r."slugIsGiven", true)',
    created_by_id: "creator.id",
    updated_by_id: "updater.id",
    // A draft that was thrown away comes back.
    discarded_at: "null::timestamptz",
  },
  knownBy: ["id"],
  from: `
    ${recordsOf(
      "article",
      `version integer, headline text, summary text, language text, body jsonb, byline text, source text, "sourceUrl" text,
       image jsonb, section text, keywords text[], urgency integer, status article_status, "publishedAt" timestamptz,
       "updatedAt" timestamptz, retraction jsonb, "translationOf" text, "commentMode" comment_mode,
       "scheduledFor" timestamptz, "embargoedUntil" timestamptz, "slugIsGiven" boolean, "createdBy" text,
       "updatedBy" text`,
    )}
    ${joined("source", "source", "r.source")}
    ${joined("section", "section", "r.section")}
    ${joined("creator", "account", 'r."createdBy"')}
    ${joined("updater", "account", 'r."updatedBy"')}
    ${joinedAmong("original", "article", 'r."translationOf"')}`,
  version: "greatest(new.version, t.version + 1)",
};

/** Who wrote articles. */
export const ARTICLE_AUTHOR_ROWS: Rows = {
  table: "article_author",
  columns: { article_id: "n.id", author_id: "author.id", position: "part.place::integer - 1" },
  knownBy: ["article_id", "author_id"],
  from: keysIn("authors", "author"),
  order: "n.id, part.place",
  list: { name: "authors", owner: "article_id" },
};

/** What articles are about. */
export const ARTICLE_TOPIC_ROWS: Rows = {
  table: "article_topic",
  columns: { article_id: "n.id", topic_id: "topic.id", position: "part.place::integer - 1" },
  knownBy: ["article_id", "topic_id"],
  from: keysIn("topics", "topic"),
  order: "n.id, part.place",
  list: { name: "topics", owner: "article_id" },
};

function keysIn(list: string, type: RecordType): string {
  return `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral jsonb_array_elements_text(s.record -> '${list}') with ordinality part (key, place)
    ${joined(type, type, "part.key")}`;
}

/** Addresses under which articles were public once. */
export const FORMER_SLUG_ROWS: Rows = {
  table: "former_slug",
  columns: { slug: "former.key", article_id: "n.id" },
  knownBy: ["slug"],
  from: `
    moving n
    join named former on former.type = n.type and former.line = n.line and former.path = 'formerSlugs'`,
  list: { name: "formerSlugs", owner: "article_id" },
};

/** Public notes that something in an article was wrong. */
export const CORRECTION_ROWS: Rows = {
  table: "correction",
  columns: {
    key: "note.key",
    article_id: "n.id",
    kind: "note.kind",
    text: "note.text",
    published_at: 'note."publishedAt"',
    version: "note.version",
  },
  knownBy: ["key"],
  from: `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral rows from (
      jsonb_to_recordset(s.record -> 'corrections')
        as (key text, kind correction_kind, text text, "publishedAt" timestamptz, version integer)
    ) with ordinality note (key, kind, text, "publishedAt", version, place)`,
  order: "n.id, note.place",
  list: { name: "corrections", owner: "article_id" },
};

/** What articles mention, with copies of when they were published and whether they are listed. */
export const MENTION_ROWS: Rows = {
  table: "mention",
  columns: {
    article_id: "n.id",
    target_id: "coalesce(entity.id, event.id)",
    role: "m.role",
    salience: "m.salience",
    status: "m.status",
    origin: "m.origin",
    confidence: "m.confidence",
    spans: "m.spans",
    orphans: "coalesce(m.orphans, '[]')",
    confirmed_by_id: "confirmer.id",
    published_at: 'r."publishedAt"',
    is_listed: "r.status = 'PUBLISHED'",
  },
  knownBy: ["article_id", "target_id"],
  // Read once an article: a field of `s.record` in a column would be looked for in the whole record for every mention.
  from: `${recordsOf("article", 'status article_status, "publishedAt" timestamptz(3), mentions jsonb')}
    cross join lateral rows from (
      jsonb_to_recordset(r.mentions) as (
        target text, role mention_role, salience double precision, status mention_status, origin mention_origin,
        confidence double precision, spans jsonb, orphans jsonb, "confirmedBy" text)
    ) with ordinality m (target, role, salience, status, origin, confidence, spans, orphans, "confirmedBy", place)
    ${joined("entity", "entity", "m.target")}
    ${joined("event", "event", "m.target")}
    ${joined("confirmer", "account", 'm."confirmedBy"')}`,
  order: "n.id, m.place",
  list: { name: "mentions", owner: "article_id" },
};
