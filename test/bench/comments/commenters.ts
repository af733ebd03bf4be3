import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { hashOf, makeSecret } from "../../../src/account/api-token.js";
import { Random } from "../../../src/interchange/generate/random.js";
import { BenchError } from "../bench-error.js";

/** Few enough acts of each in a minute that no limit is reached. */
const COMMENTERS = 4_000;
const ARTICLES = 1_000;
const LISTED_WORDS = 200;

/** Readers who have commented before, and articles that take comments. */
export interface Commenters {
  readonly accounts: readonly { readonly id: string; readonly token: string }[];
  readonly articleIds: readonly string[];
}

/** A comment that is about to be sent. */
export interface SentComment {
  readonly articleId: string;
  readonly account: { readonly id: string; readonly token: string };
  readonly body: string;
}

/** Adds such readers to an archive, and words that no comment of theirs has to its lists. */
export async function addCommenters(pool: Pool): Promise<Commenters> {
  const articles = await pool.query<{ id: string }>(
    "select id from article where status = 'PUBLISHED' and comment_mode = 'OPEN' order by published_at desc limit $1",
    [ARTICLES],
  );
  const articleIds = articles.rows.map(({ id }) => id);
  if (articleIds.length === 0) throw new BenchError("the archive has no article to comment on");
  const tokens = Array.from({ length: COMMENTERS }, () => makeSecret());
  const added = await pool.query<{ id: string }>(
    `insert into account (key, display_name, role)
     select 'account:' || key, 'Reader ' || number, 'READER'
     from unnest($1::text[]) with ordinality reader(key, number)
     returning id`,
    [tokens.map(() => randomUUID())],
  );
  const accounts = added.rows.map(({ id }, index) => ({ id, token: tokens[index] ?? "" }));
  await pool.query(
    `insert into api_token (account_id, name, role, hash, last_used_at)
     select id, 'bench', 'READER', hash, 'infinity'
     from unnest($1::bigint[], $2::bytea[]) token(id, hash)`,
    [accounts.map(({ id }) => id), accounts.map(({ token }) => hashOf(token))],
  );
  await pool.query(
    `insert into comment (key, article_id, author_id, body, created_at, ancestor_ids, depth, status)
     select 'comment:' || gen_random_uuid(), $1, id, 'I was here before.', now(), '{}', 0, 'PUBLISHED'
     from unnest($2::bigint[]) account(id)`,
    [articleIds[0], accounts.map(({ id }) => id)],
  );
  await pool.query(
    `insert into listed_word (text, severity, folded)
     select 'unheard' || n, case when n % 2 = 0 then 'BANNED' else 'SUSPECT' end::word_severity, 'unheard' || n
     from generate_series(1, $1::integer) n
     on conflict do nothing`,
    [LISTED_WORDS],
  );
  await pool.query("analyze comment, account, api_token, listed_word");
  return { accounts, articleIds };
}

const LETTERS = ["abcdefghilmnoprstu", "ابتجحدرسعفقكلمنهوي"].map((letters) => [...letters]);

/** So many comments, each unlike any other, from readers and to articles in turn. */
export function commentsToSend(
  { accounts, articleIds }: Commenters,
  { first, count }: { readonly first: number; readonly count: number },
): SentComment[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const random = new Random(`comment ${number}`);
    const account = accounts[number % accounts.length];
    const articleId = articleIds[(number * 7) % articleIds.length];
    if (!account || articleId === undefined) throw new BenchError("nobody comments");
    const body = Array.from({ length: 30 }, (_word, place) => wordOf(random, LETTERS[place % 2] ?? [])).join(" ");
    return { articleId, account, body };
  });
}

function wordOf(random: Random, letters: readonly string[]): string {
  return Array.from({ length: 5 }, () => random.pick(letters)).join("");
}
