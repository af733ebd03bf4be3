import type { Pool } from "pg";
import { expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { said, talk, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import { draft } from "../support/newsroom.js";

const khabar = useKhabar({ archive: "empty" });

/** Every table that holds one of these words anywhere, in any column. */
async function tablesWith(pool: Pool, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
  );
  const found = tables.map(async ({ name }) => {
    const { rows } = await pool.query(
      `select 1 from ${name} t where exists (select from unnest($1::text[]) word where t::text like '%' || word || '%')`,
      [words],
    );
    return rows.length > 0 ? [name] : [];
  });
  return (await Promise.all(found)).flat().toSorted();
}

/** Every row that points to an account, and every column that does. */
async function pointersTo(pool: Pool, id: string): Promise<string[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'account'::regclass`,
  );
  const found = columns.map(async ({ table, column }) => {
    const { rows } = await pool.query(`select 1 from ${table} where ${column} = $1`, [id]);
    return rows.length > 0 ? [`${table}.${column}`] : [];
  });
  return (await Promise.all(found)).flat().toSorted();
}

test("an erased account is found nowhere in the database, and what it wrote stays without a name", async () => {
  const admin = await khabar.signIn("ADMIN");
  const moderator = await khabar.signIn("MODERATOR");
  const { api, account } = await khabar.signIn("EDITOR");
  const { rows } = await khabar.pool.query<{ id: string }>(
    `update account set display_name = 'Zzyzx Unmistakable', oidc_issuer = 'https://login.example', oidc_subject = 'zzyzx-subject'
     where key = $1 returning id`,
    [account.key],
  );
  const id = rows[0]?.id ?? "";
  const article = await khabar.build.article();
  const other = await khabar.build.comment({ article: article.key });
  const written = await said(api, "addComment", {
    articleId: article.id,
    body: "Zzyzx thinks so.",
    idempotencyKey: "k",
  });
  await said(api, "editComment", {
    id: written.id,
    expectedVersion: 1,
    body: "What I think.",
  });
  await said(api, "reactToComment", { id: other.id, kind: "LIKE" });
  await said(api, "flagComment", { id: other.id, reason: "OTHER", note: "As Zzyzx I object." });
  await said(moderator.api, "flagComment", { id: written.id, reason: "OTHER", note: "Zzyzx again." });
  await said(api, "moderateComments", {
    decisions: [{ commentId: other.id, expectedVersion: 1, status: "PUBLISHED" }],
  });
  const decision = { commentId: written.id, expectedVersion: 2, status: "PUBLISHED", note: "Zzyzx is fine." };
  await said(moderator.api, "moderateComments", { decisions: [decision] });
  await said(admin.api, "restrictUser", { userId: account.id, ban: false, reason: "Zzyzx was warned." });
  await draft(api);
  const words = ["Zzyzx", "zzyzx-subject", account.key];
  const before = [await tablesWith(khabar.pool, words), await pointersTo(khabar.pool, id)];

  const { payload } = await talk(admin.api, "eraseUser", { userId: account.id });

  expect(before).toEqual([
    ["account", "audit_entry", "comment_flag", "comment_version", "moderation_decision"],
    [
      ...["api_token.account_id", "article.created_by_id", "article.updated_by_id", "article_revision.created_by_id"],
      ...["audit_entry.actor_id", "comment.author_id", "comment_flag.reporter_id", "comment_reaction.account_id"],
      "moderation_decision.moderator_id",
    ],
  ]);
  expect(payload).toEqual({ erasedUserId: account.id, errors: [] });
  expect([await tablesWith(khabar.pool, words), await pointersTo(khabar.pool, id)]).toEqual([[], []]);
  const query = `query ($comment: ID!, $user: ID!) {
    comment: node(id: $comment) { ... on Comment { body authorName author { id } status } }
    user: node(id: $user) { id }
  }`;
  expect(await ask(admin.api, query, { comment: written.id, user: account.id }, { "accept-language": "en" })).toEqual({
    comment: { body: "What I think.", authorName: "Deleted account", author: null, status: "PUBLISHED" },
    user: null,
  });
  const { errors } = await api.run("{ viewer { id } }");
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
  const { rows: left } = await khabar.pool.query(
    "select 1 from rate_limit where bucket like '% account ' || $1 union all select 1 from idempotency_key where owner = $1",
    [id],
  );
  expect(left).toEqual([]);
});

test("every column that points to an account is one that erasing looks at", async () => {
  const { rows } = await khabar.pool.query<{ column: string }>(
    `select c.conrelid::regclass || '.' || a.attname as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'account'::regclass
     order by 1`,
  );

  expect(rows.map(({ column }) => column)).toEqual([
    ...["api_token.account_id", "article.created_by_id", "article.updated_by_id", "article_revision.created_by_id"],
    ...["audit_entry.actor_id", "comment.author_id", "comment_flag.reporter_id", "comment_reaction.account_id"],
    ...["mention.confirmed_by_id", "moderation_decision.moderator_id", "preview_link.created_by_id"],
  ]);
});

test("nobody erases themselves", async () => {
  const { api, account } = await khabar.signIn("ADMIN");
  const before = await talkState(khabar.pool);

  expect((await talk(api, "eraseUser", { userId: account.id })).refused).toEqual([["FORBIDDEN", "userId"]]);
  expect(await talkState(khabar.pool)).toEqual(before);
});
