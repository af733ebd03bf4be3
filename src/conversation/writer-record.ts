import { Account } from "../account/account.model.js";
import type { EarlierText } from "../comment/near-repeat.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { badToken } from "../kernel/faults.js";
import { hydrateJson, jsonBytes, jsonOf } from "../kernel/rows.js";
import { WORD_LIST_VERSION } from "../comment/word-list.service.js";

/** A comment of the last day, as its next one is compared with it. */
export interface EarlierComment extends EarlierText {
  readonly id: Id;
  readonly articleId: Id;
}

/** What is known of whoever writes a comment, as the rules ask for it; of a guest, what is known of their network. */
export interface WriterRecord {
  readonly account: Account | null;
  /** Suspended or banned. */
  readonly isRestricted: boolean;
  /** What they wrote in the last day, the latest first. */
  readonly earlier: readonly EarlierComment[];
  /** How many comments of theirs are published, as far as it matters. */
  readonly published: number;
  /** Nearly a third of what they wrote in the last week, or of the last two hundred comments of it, was refused. */
  readonly isInTrouble: boolean;
  /** Which words are listed at the moment. */
  readonly wordListVersion: string;
}

/** Whose record is asked for. */
export interface WriterAsked {
  /** `null` for a guest. */
  readonly account: Id | null;
  /** What a guest's network is known by, as PostgreSQL reads it from JSON. */
  readonly networks: readonly string[];
  /** Up to how many published comments are counted. */
  readonly most: number;
}

/** The same as columns of what is read from JSON. */
export const WRITER_ASKED = "account bigint, networks bytea[], most integer";

/** Asks for the record of whoever sends a request. */
export function writerAsked({ site, viewer }: RequestContext, networks: readonly Buffer[]): WriterAsked {
  return { account: viewer?.id ?? null, networks: networks.map(jsonBytes), most: site.commenting.approvedFirst };
}

/** Reads in one statement all that the rules ask of the database. */
export async function readWriter(context: RequestContext, networks: readonly Buffer[]): Promise<WriterRecord> {
  const [row] = await context.db.rows<{ writer: WriterJson | null }>(
    `select ${writerSelect("asked", context.viewer === null)} as writer from json_to_record($1) asked(${WRITER_ASKED})`,
    [JSON.stringify(writerAsked(context, networks))],
  );
  if (!row) throw new Error("a statement without conditions gave no row");
  return writerFrom(row.writer);
}

/** A record as a statement gives it. */
export interface WriterJson extends Omit<WriterRecord, "account"> {
  readonly account: object | null;
}

/** A record as it is used; of an account that was erased since the viewer signed in there is none. */
export function writerFrom(json: WriterJson | null): WriterRecord {
  if (json === null) throw badToken("the account was erased meanwhile");
  return { ...json, account: json.account && hydrateJson(Account, json.account) };
}

/** The record as one JSON value, for a row of which `alias` has the columns of `WRITER_ASKED`. */
export function writerSelect(alias: string, isGuest: boolean): string {
  return isGuest ? ofNetwork(`${alias}.networks`) : ofAccount(`${alias}.account`, `${alias}.most`);
}

/**
 * A moment ago, as a value that plans cannot know: by yesterday's statistics nothing is later, and they would read all that
 * everybody wrote since rather than what somebody wrote.
 */
const ago = (time: string) => `(select statement_timestamp() - interval '${time}')`;

const earlier = (whose: string) => `(
  select coalesce(json_agg(one), '[]')
  from (
    select c.id::text, c.article_id::text as "articleId", c.body
    from comment c
    where ${whose} and c.created_at > ${ago("24 hours")} and c.status <> 'DELETED'
    order by c.created_at desc
    limit 50
  ) one)`;

const ofNetwork = (networks: string) => `
  json_build_object(
    'account', null, 'isRestricted', false, 'published', 0, 'isInTrouble', false,
    'earlier', ${earlier(`c.network_hash = any(${networks})`)},
    'wordListVersion', ${WORD_LIST_VERSION})`;

const ofAccount = (account: string, most: string) => `(
  select json_build_object(
    'account', ${jsonOf(Account, "w")},
    'isRestricted', w.is_banned or coalesce(w.suspended_until > statement_timestamp(), false),
    'earlier', ${earlier("c.author_id = w.id")},
    'published', (
      select count(*)
      from (select from comment c where c.author_id = w.id and c.status = 'PUBLISHED' limit ${most}) latest),
    'isInTrouble', (
      select count(*) filter (where latest.status = 'REJECTED') > 0
        and count(*) filter (where latest.status = 'REJECTED') >= 0.3 * count(*)
      from (
        select c.id, c.status
        from comment c
        where c.author_id = w.id and c.created_at > ${ago("7 days")}
        order by c.created_at desc
        limit 200
      ) c
      left join lateral (
        select d.status from moderation_decision d
        where c.status <> 'PUBLISHED' and d.comment_id = c.id and d.rule is null
        order by d.id desc
        limit 1
      ) latest on true
      where latest.status = 'REJECTED' or c.status = 'PUBLISHED'),
    'wordListVersion', ${WORD_LIST_VERSION})
  from account w
  where w.id = ${account})`;
