import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { hashOf, makeSecret } from "../../../src/account/api-token.js";
import { BenchError } from "../bench-error.js";

const BLOCKS = 10;
const WORDS_IN_BLOCK = 100;
const MENTIONS = 60;

/** A place of the article that mentions something. */
export interface Place {
  readonly mentionId: string;
  readonly block: number;
  readonly word: string;
}

/** An article of a thousand words that mentions sixty things, and an editor who may change it. */
export interface EditedArticle {
  readonly articleId: string;
  readonly accountId: string;
  readonly token: string;
  readonly places: readonly Place[];
}

/** The text of the article after so many edits: each puts another beginning before its first block. */
export function textAfter(edits: number): string[] {
  const block = (number: number) =>
    Array.from({ length: WORDS_IN_BLOCK }, (_, word) => `word${number}x${word}`).join(" ");
  const blocks = Array.from({ length: BLOCKS }, (_, number) => block(number));
  return blocks.map((text, number) => (number === 0 ? `Edit ${"again ".repeat(edits % 7)}${edits}. ${text}` : text));
}

/** The spans of each mention in a text. */
export function spansIn(text: readonly string[], places: readonly Place[]): { id: string; spans: string }[] {
  return places.map(({ mentionId, block, word }) => {
    const start = text[block]?.indexOf(`${word} `) ?? -1;
    return { id: mentionId, spans: JSON.stringify([{ block, start, end: start + word.length, surface: word }]) };
  });
}

/** Adds such an article and such an editor to an archive. */
export async function addEditedArticle(pool: Pool): Promise<EditedArticle> {
  const [key, token] = [randomUUID(), makeSecret()];
  const one = async (text: string, values: unknown[]): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>(text, values);
    if (!rows[0]) throw new BenchError("the archive takes no article to be edited");
    return rows[0].id;
  };
  const accountId = await one(
    "insert into account (key, display_name, role) values ($1, 'Bench', 'EDITOR') returning id",
    [`account:${key}`],
  );
  await pool.query(
    "insert into api_token (account_id, name, role, hash, last_used_at) values ($1, 'bench', 'EDITOR', $2, 'infinity')",
    [accountId, hashOf(token)],
  );
  const body = JSON.stringify(textAfter(0).map((text) => ({ kind: "PARAGRAPH", text, html: text })));
  const articleId = await one(
    `insert into article (id, key, slug, headline, language, body, keywords, status, updated_at, translation_group_id)
     select id, $1, $1, 'Edited', 'en', $2::jsonb, '{}', 'DRAFT', now(), id
     from (select nextval(pg_get_serial_sequence('article', 'id')) as id) next
     returning id`,
    [key, body],
  );
  return { articleId, accountId, token, places: await addMentions(pool, articleId) };
}

async function addMentions(pool: Pool, articleId: string): Promise<Place[]> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into mention (article_id, target_id, role, salience, status, origin, confidence, spans, is_listed)
     select $1, e.id, 'PARTICIPANT', 0.5, 'CONFIRMED', 'MANUAL', 1, '[]', false
     from (select id from named_entity order by id limit $2) e
     returning id`,
    [articleId, MENTIONS],
  );
  const places = rows.map(({ id }, index) => ({
    mentionId: id,
    block: index % BLOCKS,
    word: `word${index % BLOCKS}x${10 + Math.floor(index / BLOCKS) * 7}`,
  }));
  const spans = spansIn(textAfter(0), places);
  await pool.query(
    "update mention m set spans = moved.spans from unnest($1::bigint[], $2::jsonb[]) moved (id, spans) where m.id = moved.id",
    [spans.map(({ id }) => id), spans.map((one) => one.spans)],
  );
  return places;
}
