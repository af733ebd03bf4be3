import { listed } from "../article/article.visibility.js";
import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

/** What of the archive is looked at: all of it, or what readers are shown. */
export type Scope = "all" | "public";

/**
 * The stored rows of a type as records of an archive, with their ids: one select from `own`, to which a condition and an
 * order can be added. An article's body is as it is stored.
 */
export function storedRecords(type: RecordType, scope: Scope = "all"): string {
  const { table } = RECORD_HOMES[type];
  return `select own.id, '${type}' as type, ${FIELDS[type](scope)} from ${table} own ${JOINS[type] ?? ""}`;
}

/** An instant as records write it. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** What hangs on a row `own`, as a list in an order. */
function list(item: string, from: string, order: string): string {
  return `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`;
}

const JOINS: { readonly [Type in RecordType]?: string } = {
  topic: "left join topic above on above.id = own.broader_id",
  section: "left join section above on above.id = own.parent_id",
  entity: `
    left join named_entity parent on parent.id = own.parent_id
    left join named_entity seat on seat.id = own.headquarters_id
    left join named_entity around on around.id = own.contained_in_id`,
  source: "left join named_entity organization on organization.id = own.organization_id",
  author: "left join named_entity person on person.id = own.person_id",
  series: "left join named_entity organizer on organizer.id = own.organizer_id",
  event: `
    left join named_entity place on place.id = own.location_id
    left join news_event above on above.id = own.super_event_id
    left join event_series series on series.id = own.series_id`,
  article: `
    left join source on source.id = own.source_id
    left join section on section.id = own.section_id`,
  comment: `
    join article on article.id = own.article_id
    left join account author on author.id = own.author_id
    left join comment parent on parent.id = own.parent_id`,
};

const FIELDS: { readonly [Type in RecordType]: (scope: Scope) => string } = {
  topic: () => "own.code as key, own.names, own.definitions, above.code as broader",
  section: () => "own.key, own.slug, own.names, above.key as parent, own.position",
  source: () => "own.key, own.name, own.homepage, own.language, organization.key as organization",
  author: () => "own.key, own.slug, own.name, own.bios, own.image, person.key as person",
  series: () => "own.key, own.names, organizer.key as organizer",
  // Who is on the staff is nobody's business outside.
  account: (scope) =>
    scope === "all"
      ? `${ACCOUNT("own.role")}, own.oidc_issuer as "oidcIssuer", own.oidc_subject as "oidcSubject",
         ${instant("own.suspended_until")} as "suspendedUntil", own.is_banned as "isBanned"`
      : ACCOUNT("'READER' as role"),
  entity: () => `
    own.key, own.version, own.kind, own.slug, own.names, own.descriptions, own.identifiers, own.image,
    ${list(POST, "affiliation a join named_entity o on o.id = a.organization_id where a.person_id = own.id", "a.id")}
      as affiliations,
    own.sector, parent.key as parent, seat.key as headquarters,
    own.level, own.country_code as "countryCode", around.key as "containedIn", own.location`,
  event: () => `
    own.key, own.version, own.kind, own.occur_status as "occurStatus", own.slug, own.names, own.descriptions,
    own.identifiers, own.edtf as date, place.key as location, own.venues,
    ${list(PARTICIPANT, PARTICIPANTS, "p.position, p.id")} as participants,
    above.key as "superEvent", series.key as series, own.edition`,
  article: (scope) => `
    own.key, own.version, own.slug, own.headline, own.summary, own.language, own.body, own.byline,
    ${list("w.key", "article_author l join author w on w.id = l.author_id where l.article_id = own.id", "l.position")}
      as authors,
    source.key as source, own.source_url as "sourceUrl", own.image, section.key as section,
    ${list("t.code", "article_topic l join topic t on t.id = l.topic_id where l.article_id = own.id", "l.position")}
      as topics,
    own.keywords, own.urgency, own.status, ${instant("own.published_at")} as "publishedAt",
    ${instant("own.updated_at")} as "updatedAt", ${ORIGINAL[scope]} as "translationOf",
    own.comment_mode as "commentMode", ${list(MENTION[scope], MENTIONS[scope], "m.id")} as mentions,
    ${list(CORRECTION, "correction c where c.article_id = own.id", "c.id")} as corrections, ${RETRACTION} as retraction,
    ${scope === "all" ? NEWSROOM : ""}
    ${list("f.slug", "former_slug f where f.article_id = own.id", 'f.slug collate "C"')} as "formerSlugs"`,
  comment: (scope) => `
    own.key, own.version, article.key as article, ${ONLY_IN_PLACE[scope]},
    own.status, ${instant("own.created_at")} as "createdAt", ${instant("own.edited_at")} as "editedAt",
    parent.key as parent, ${REACTIONS[scope]} as reactions${scope === "all" ? MODERATION : ""}`,
};

/** Of a deleted comment readers are shown that there was one. */
const ONLY_IN_PLACE: Record<Scope, string> = {
  all: 'author.key as author, own.guest_name as "guestName", own.body',
  public: `
    case when own.status <> 'DELETED' then author.key end as author,
    case when own.status <> 'DELETED' then own.guest_name end as "guestName",
    case when own.status <> 'DELETED' then own.body else '' end as body`,
};

const POST = "json_build_object('key', a.key, 'organization', o.key, 'titles', a.titles, 'period', a.edtf)";

const PARTICIPANT = "json_build_object('entity', e.key, 'role', p.role, 'titles', p.titles, 'onBehalfOf', b.key)";

const PARTICIPANTS = `
  event_participant p
  join named_entity e on e.id = p.entity_id
  left join named_entity b on b.id = p.on_behalf_of_id
  where p.event_id = own.id`;

const ACCOUNT = (role: string) => `own.key, own.display_name as "displayName", ${role}, own.image`;

function keyOfAccount(id: string): string {
  return `(select k.key from account k where k.id = ${id})`;
}

/** What of an article only the newsroom is shown. */
const NEWSROOM = `
  ${instant("own.scheduled_for")} as "scheduledFor", ${instant("own.embargoed_until")} as "embargoedUntil",
  own.slug_is_given as "slugIsGiven", ${keyOfAccount("own.created_by_id")} as "createdBy",
  ${keyOfAccount("own.updated_by_id")} as "updatedBy",`;

const SHOWN_OF_MENTION = `
  'target', coalesce(e.key, v.key), 'role', m.role, 'salience', m.salience, 'origin', m.origin,
  'confidence', m.confidence, 'status', m.status, 'spans', m.spans`;

const CONFIRMED_BY = `'confirmedBy', ${keyOfAccount("m.confirmed_by_id")}`;

const MENTION: Record<Scope, string> = {
  all: `case
    when m.orphans = '[]' and m.confirmed_by_id is null then json_build_object(${SHOWN_OF_MENTION})
    when m.orphans = '[]' then json_build_object(${SHOWN_OF_MENTION}, ${CONFIRMED_BY})
    when m.confirmed_by_id is null then json_build_object(${SHOWN_OF_MENTION}, 'orphans', m.orphans)
    else json_build_object(${SHOWN_OF_MENTION}, 'orphans', m.orphans, ${CONFIRMED_BY}) end`,
  public: `json_build_object(${SHOWN_OF_MENTION})`,
};

const ALL_MENTIONS = `
  mention m
  left join named_entity e on e.id = m.target_id
  left join news_event v on v.id = m.target_id
  where m.article_id = own.id and m.target_id is not null`;

const MENTIONS: Record<Scope, string> = {
  all: ALL_MENTIONS,
  public: `${ALL_MENTIONS} and m.status = 'CONFIRMED'`,
};

const ORIGINAL: Record<Scope, string> = {
  all: original("o.discarded_at is null"),
  public: original(listed("o")),
};

/** Where the original is not there, the first that is stands in for it. */
function original(isThere: string): string {
  return `(
    select nullif(o.key, own.key)
    from article o
    where o.translation_group_id = own.translation_group_id and ${isThere}
    order by o.id <> o.translation_group_id, o.id
    limit 1)`;
}

// Nothing that a correction must have is null.
const CORRECTION = `json_strip_nulls(json_build_object(
  'key', c.key, 'kind', c.kind, 'text', c.text, 'publishedAt', ${instant("c.published_at")}, 'version', c.version))`;

const RETRACTION = `
  case when own.retraction_reason is not null then json_build_object(
    'reason', own.retraction_reason, 'retractedAt', ${instant("coalesce(own.retracted_at, own.updated_at)")}) end`;

const REACTIONS: Record<Scope, string> = {
  all: list(
    "json_build_object('account', r.key, 'kind', l.kind)",
    "comment_reaction l join account r on r.id = l.account_id where l.comment_id = own.id",
    "r.id",
  ),
  // Readers are shown how many reacted, not who.
  public: "'[]'::json",
};

const HOLD = `
  case when own.status in ('PENDING', 'WITHHELD') and own.held_by is not null then json_build_object(
    'rule', own.held_by, 'matches', own.held_words) end`;

const EARLIER = `json_build_object('version', v.version, 'body', v.body, 'createdAt', ${instant("v.created_at")})`;

const FLAG = `json_build_object(
  'account', ${keyOfAccount("f.reporter_id")}, 'reason', f.reason, 'note', f.note, 'createdAt', ${instant("f.created_at")})`;

const DECISION = `json_build_object(
  'status', d.status, 'version', d.version, 'reason', d.reason, 'note', d.note, 'rule', d.rule,
  'moderator', ${keyOfAccount("d.moderator_id")}, 'decidedAt', ${instant("d.decided_at")})`;

/** What of a comment only moderators are shown; most comments were never changed nor reported, and nobody looks for it. */
const MODERATION = `,
  ${HOLD} as hold,
  case when own.version > 1 then
    ${list(EARLIER, "comment_version v where v.comment_id = own.id", "v.version")} else '[]' end as versions,
  case when own.flag_count > 0 then
    ${list(FLAG, "comment_flag f where f.comment_id = own.id", "f.id")} else '[]' end as flags,
  ${list(DECISION, "moderation_decision d where d.comment_id = own.id", "d.id")} as decisions`;
