import { expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { said, talk, talkMutation, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import { draft } from "../support/newsroom.js";
import { accountColumns, namesOf, pointersTo, tablesWith } from "../support/traces.js";
import { apart, untilBlocked } from "./held-table.js";

const khabar = useKhabar({ archive: "empty" });

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
  expect(await namesOf(khabar.pool, id)).toEqual([]);
});

test("every column that points to an account is one that erasing looks at", async () => {
  expect(await accountColumns(khabar.pool)).toEqual([
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

test("whoever is erased while they write is told that they are nobody, and nothing of theirs comes after", async () => {
  const admin = await khabar.signIn("ADMIN");
  const { api, account } = await khabar.signIn("READER");
  const article = await khabar.build.article();
  const input = { articleId: article.id, body: "At the last moment.", idempotencyKey: "last" };
  const { rows } = await khabar.pool.query<{ id: string }>("select id from account where key = $1", [account.key]);

  const { status, errors } = await apart(khabar.pool, async (client) => {
    await client.query("begin");
    await client.query("select from article where key = $1 for update", [article.key]);
    const late = api.run(talkMutation("addComment"), { input });
    await untilBlocked(client);
    await said(admin.api, "eraseUser", { userId: account.id });
    await client.query("rollback");
    return late;
  });

  expect([status, codes(errors)]).toEqual([401, ["UNAUTHENTICATED"]]);
  const { rows: comments } = await khabar.pool.query("select from comment where body = 'At the last moment.'");
  expect(comments).toEqual([]);
  expect(await namesOf(khabar.pool, rows[0]?.id ?? "")).toEqual([]);
});
