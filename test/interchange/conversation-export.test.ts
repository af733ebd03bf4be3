import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { said, talk } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import { exportOf, importInto, useArchives } from "./archives.js";

const khabar = useKhabar({ archive: "empty" });
const archive = useArchives();
let article: Built;
let token: string;

/** A conversation in which everything happens that can. */
beforeAll(async () => {
  const [admin, moderator] = [await khabar.signIn("ADMIN"), await khabar.signIn("MODERATOR")];
  const [reader, leaver] = [await khabar.signIn("READER"), await khabar.signIn("READER")];
  article = await khabar.build.article();
  const articleId = article.id;
  const add = ({ api }: { api: typeof reader.api }, body: string, more = {}) =>
    said(api, "addComment", { articleId, body, ...more });
  await said(admin.api, "editWordList", { severity: "BANNED", add: ["scum"] });
  const first = await add(reader, "The first word of all.");
  await said(reader.api, "editComment", { id: first.id, expectedVersion: 1, body: "The second word of all." });
  await said(reader.api, "editComment", { id: first.id, expectedVersion: 2, body: "You s c u m of all." });
  const decision = { commentId: first.id, expectedVersion: 3, status: "PUBLISHED", note: "It is a quotation." };
  await said(moderator.api, "moderateComments", { decisions: [decision] });
  const answer = await add(leaver, "An answer.", { parentId: first.id });
  const refused = await add(leaver, "See https://spam.example");
  const refusal = { commentId: refused.id, expectedVersion: 1, status: "REJECTED", reason: "SPAM" };
  await said(moderator.api, "moderateComments", { decisions: [refusal] });
  for (const { api } of [reader, moderator, admin]) {
    await said(api, "flagComment", { id: answer.id, reason: "OFFENSIVE", note: api === reader.api ? "Rude" : null });
  }
  await said(leaver.api, "flagComment", { id: first.id, reason: "OTHER" });
  await said(leaver.api, "reactToComment", { id: first.id, kind: "LIKE" });
  await said(reader.api, "deleteComment", { id: (await add(reader, "Never mind.")).id });
  ({ guestToken: token } = (
    await talk(khabar.api, "addComment", { articleId, body: "A guest was here.", guestName: "Nour" })
  ).payload);
  await said(admin.api, "setCommentMode", { articleId, mode: "PREMODERATED" });
  await said(admin.api, "restrictUser", { userId: reader.account.id, ban: true });
  await said(admin.api, "eraseUser", { userId: leaver.account.id });
});

describe("a conversation", () => {
  test("goes into another archive as it is: statuses, holds, versions, reports, decisions, restrictions", async () => {
    const lines = await exportOf({ pool: khabar.pool, url: "" });
    const other = await archive("empty");

    const { wrong } = await importInto(other, lines);

    expect(wrong).toEqual([]);
    expect(await exportOf(other)).toEqual(lines);
    expect((await importInto(other, lines)).moving).toEqual([]);
    const all = lines.join("\n");
    for (const field of ["hold", "versions", "flags", "decisions", "isBanned"]) expect(all).toContain(`"${field}":`);
    const counts = "select status, flag_count, reaction_count, reply_count, version from comment order by key";
    expect((await other.pool.query(counts)).rows).toEqual((await khabar.pool.query(counts)).rows);
  });

  test("takes no secrets along: no tokens, networks, limits, nor keys of creations", async () => {
    const { rows } = await khabar.pool.query<{ secret: string }>(
      `select encode(guest_token_hash, hash.form) as secret from comment, (values ('hex'), ('base64')) hash(form)
       where guest_token_hash is not null
       union all
       select encode(network_hash, hash.form) from comment, (values ('hex'), ('base64')) hash(form)
       where network_hash is not null`,
    );
    const other = await archive("empty");
    const lines = await exportOf({ pool: khabar.pool, url: "" });
    await importInto(other, lines);

    const secrets = [token, ...rows.map(({ secret }) => secret)];
    expect(secrets).toHaveLength(5);
    expect(secrets.filter((secret) => lines.join("\n").includes(secret))).toEqual([]);
    const kept = `
      select from comment where guest_token_hash is not null or network_hash is not null
      union all select from api_token
      union all select from idempotency_key
      union all select from rate_limit
      union all select from listed_word`;
    expect((await other.pool.query(kept)).rows).toEqual([]);
  });

  test("is to the public what readers see, and nothing of how it was moderated", async () => {
    const text = (await exportOf({ pool: khabar.pool, url: "" }, { scope: "public" })).join("\n");

    const shown = await ask(
      khabar.api,
      "query ($id: ID!) { node(id: $id) { ... on Article { comments { nodes { body } } } } }",
      {
        id: article.id,
      },
    );
    expect(shown.node.comments.nodes).toEqual([{ body: "You s c u m of all." }]);
    const comments = text.split("\n").filter((line) => line.includes('"comment"'));
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain("You s c u m of all.");
    expect(text).not.toMatch(
      /hold|versions|flags|decisions|isBanned|suspended|word of all|quotation|Rude|SPAM|Nour|An answer/,
    );
  });
});
