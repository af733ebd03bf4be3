import { Account } from "../account/account.model.js";
import type { EarlierText } from "../comment/near-repeat.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { hydrateJson, jsonOf } from "../kernel/rows.js";
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
  /** Nearly a third of what they wrote in the last week was refused. */
  readonly isInTrouble: boolean;
  /** Which words are listed at the moment. */
  readonly wordListVersion: string;
}

/** Reads in one statement all that the rules ask of the database. */
export async function readWriter(context: RequestContext, networks: readonly Buffer[]): Promise<WriterRecord> {
  const { select, values } = writerSelect(context, networks, 1);
  const [row] = await context.db.rows<{ writer: WriterJson }>(`select ${select} as writer`, values);
  if (!row) throw new Error("a statement without conditions gave no row");
  return writerFrom(row.writer);
}

/** A record as a statement gives it. */
export interface WriterJson extends Omit<WriterRecord, "account"> {
  readonly account: object | null;
}

/** A record as it is used. */
export function writerFrom(json: WriterJson): WriterRecord {
  return { ...json, account: json.account && hydrateJson(Account, json.account) };
}

/** The record of whoever asks as one JSON value, for a statement of which parameters from a first one on are its own. */
export function writerSelect(
  { site, viewer }: RequestContext,
  networks: readonly Buffer[],
  first: number,
): { readonly select: string; readonly values: unknown[] } {
  return viewer
    ? { select: ofAccount(`$${first}`, `$${first + 1}`), values: [viewer.id, site.commenting.approvedFirst] }
    : { select: ofNetwork(`$${first}`), values: [networks] };
}

const earlier = (whose: string) => `(
  select coalesce(json_agg(one), '[]')
  from (
    select c.id::text, c.article_id::text as "articleId", c.body
    from comment c
    where ${whose} and c.created_at > clock_timestamp() - interval '24 hours' and c.status <> 'DELETED'
    order by c.created_at desc
    limit 50
  ) one)`;

const ofNetwork = (networks: string) => `
  json_build_object(
    'account', null, 'isRestricted', false, 'published', 0, 'isInTrouble', false,
    'earlier', ${earlier(`c.network_hash = any(${networks}::bytea[])`)},
    'wordListVersion', ${WORD_LIST_VERSION})`;

const ofAccount = (account: string, most: string) => `(
  select json_build_object(
    'account', ${jsonOf(Account, "w")},
    'isRestricted', w.is_banned or coalesce(w.suspended_until > clock_timestamp(), false),
    'earlier', ${earlier("c.author_id = w.id")},
    'published', (
      select count(*)
      from (select from comment c where c.author_id = w.id and c.status = 'PUBLISHED' limit ${most}) latest),
    'isInTrouble', (
      select count(*) filter (where latest.status = 'REJECTED') > 0
        and count(*) filter (where latest.status = 'REJECTED') >= 0.3 * count(*)
      from comment c
      left join lateral (
        select d.status from moderation_decision d
        where d.comment_id = c.id and d.rule is null
        order by d.id desc
        limit 1
      ) latest on true
      where c.author_id = w.id and c.created_at > clock_timestamp() - interval '7 days'
        and (latest.status = 'REJECTED' or c.status = 'PUBLISHED')),
    'wordListVersion', ${WORD_LIST_VERSION})
  from account w
  where w.id = ${account}::bigint)`;
