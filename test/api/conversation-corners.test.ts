import { beforeAll, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { keptValues, plainValues } from "../database/kept-values.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { anotherNetwork, said, talk } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { apart, untilBlocked } from "./held-table.js";

const khabar = useKhabar({ archive: "empty", commenting: { guests: "publish" } });
let article: Built;
let moderator: SignedIn;

beforeAll(async () => {
  article = await khabar.build.article();
  moderator = await khabar.signIn("MODERATOR");
});

const reader = () => khabar.signIn("READER");

test("who wrote what is deleted is told by no filter, but to moderators", async () => {
  const [writer, other] = [await reader(), await reader()];
  const { id } = await said(writer.api, "addComment", { articleId: article.id, body: "I should not have said this." });
  await said(other.api, "addComment", { articleId: article.id, parentId: id, body: "Why not?" });
  await said(writer.api, "deleteComment", { id });
  const by = `query ($article: ID!, $author: ID!) { article(id: $article) { comments(filter: { authorId: $author }) {
    totalCount nodes { id } } } }`;
  const found = async ({ api }: Pick<SignedIn, "api">) =>
    (await ask(api, by, { article: article.id, author: writer.account.id })).article.comments;

  for (const viewer of [khabar, other, writer]) expect(await found(viewer)).toEqual({ totalCount: 0, nodes: [] });
  expect(await found(moderator)).toEqual({ totalCount: 1, nodes: [{ id }] });
});

test("what readers have reported is held back however often its author changes it", async () => {
  const writer = await reader();
  const { id } = await said(writer.api, "addComment", {
    articleId: article.id,
    body: "All of you are wrong, as ever.",
  });
  for (const { api } of [await reader(), await reader(), await reader()])
    await said(api, "flagComment", { id, reason: "OFFENSIVE" });
  const edit = (expectedVersion: number, body: string) =>
    said(writer.api, "editComment", { id, expectedVersion, body });

  const linked = await edit(1, "All of you are wrong, see www.shop.example");
  const again = await edit(2, "Some of you may be wrong.");

  expect([linked, again].map(({ status, hold }) => [status, hold.rule])).toEqual([
    ["WITHHELD", "FLAGS"],
    ["WITHHELD", "FLAGS"],
  ]);
});

test("whoever has no turn is told before anything else is looked at", async () => {
  const network = anotherNetwork();
  const add = (body: string) =>
    talk(khabar.api, "addComment", { articleId: article.id, body, guestName: "Nour" }, network);
  for (let turn = 0; turn < 10; turn++) await add(`${turn} ${"xyz ".repeat(turn + 3)}`);

  expect((await add(" ")).refused).toEqual([["RATE_LIMITED", ""]]);
});

test("a comment below hundreds of deleted ones is decided about, and all above it goes with it", async () => {
  const { key, id: articleId } = await khabar.build.article();
  await khabar.pool.query(CHAIN, [key, 800]);
  await khabar.pool.query("update comment set status = 'DELETED' where key like 'chain %' and key <> 'chain 800'");
  const { rows } = await khabar.pool.query<{ id: string }>("select id from comment where key = 'chain 800'");
  const leaf = globalId("Comment", rows[0]?.id ?? "0");
  const seen = async () =>
    (await ask(khabar.api, "query ($id: ID!) { article(id: $id) { comments { totalCount } } }", { id: articleId }))
      .article;
  expect(await seen()).toEqual({ comments: { totalCount: 1 } });

  const decide = (status: string) =>
    talk(moderator.api, "moderateComments", {
      decisions: [{ commentId: leaf, expectedVersion: 1, status }],
    });

  expect((await decide("REJECTED")).refused).toEqual([]);
  expect(await seen()).toEqual({ comments: { totalCount: 0 } });
  expect(await keptValues(khabar.pool)).toEqual(await plainValues(khabar.pool));
  expect((await decide("PUBLISHED")).refused).toEqual([]);
  expect(await seen()).toEqual({ comments: { totalCount: 1 } });
  expect(await keptValues(khabar.pool)).toEqual(await plainValues(khabar.pool));
});

/** Comments that answer one another, each the one before. */
const CHAIN = `
  with recursive made (id, n, above) as (
    select nextval('comment_id_seq'), 1, '{}'::bigint[]
    union all
    select nextval('comment_id_seq'), n + 1, above || id from made where n < $2::int)
  insert into comment (id, key, article_id, parent_id, ancestor_ids, depth, guest_name, body, status, created_at)
  select made.id, 'chain ' || n, article.id, above[n - 1], above, n - 1, 'Nour', 'Words', 'PUBLISHED', now()
  from made, article where article.key = $1`;

test("a comment that is moved is counted where it is then", async () => {
  const [from, to] = [await khabar.build.article(), await khabar.build.article()];
  const { key } = await khabar.build.comment({ article: from.key, body: "Said in the wrong place." });

  await khabar.pool.query("update comment set article_id = (select id from article where key = $2) where key = $1", [
    key,
    to.key,
  ]);

  expect(await keptValues(khabar.pool)).toEqual(await plainValues(khabar.pool));
});

test("whoever is being erased keeps nobody waiting, and what they write meanwhile stays without a name", async () => {
  const admin = await khabar.signIn("ADMIN");
  const writer = await reader();
  const [held, other] = [await khabar.build.article(), await khabar.build.article()];
  await said(writer.api, "addComment", { articleId: held.id, body: "Written long ago." });

  const { late, erased } = await apart(khabar.pool, async (client) => {
    await client.query("begin");
    await client.query("select from article where key = $1 for update", [held.key]);
    const erasing = said(admin.api, "eraseUser", { userId: writer.account.id });
    await untilBlocked(client);
    const added = await said(writer.api, "addComment", { articleId: other.id, body: "Written at the last moment." });
    await client.query("rollback");
    return { late: added, erased: await erasing };
  });

  expect([late.status, erased.erasedUserId]).toEqual(["PUBLISHED", writer.account.id]);
  const { rows } = await khabar.pool.query(
    "select author_id, body from comment where body like 'Written %' order by id",
  );
  expect(rows).toEqual([
    { author_id: null, body: "Written long ago." },
    { author_id: null, body: "Written at the last moment." },
  ]);
});

test("a comment that is sent again when its article is gone is answered as a new one is", async () => {
  const writer = await reader();
  const gone = await khabar.build.article();
  const input = { articleId: gone.id, body: "Sent and sent again.", idempotencyKey: "again" };
  await said(writer.api, "addComment", input);
  await khabar.pool.query("update article set status = 'UNPUBLISHED' where key = $1", [gone.key]);

  expect((await talk(writer.api, "addComment", input)).refused).toEqual([["NOT_FOUND", "articleId"]]);
});

test("a guest's key is good past midnight, when their network is known by another name", async () => {
  const network = anotherNetwork();
  const input = { articleId: article.id, body: "Just before midnight.", guestName: "Nour", idempotencyKey: "night" };
  const before = await talk(khabar.api, "addComment", input, network);
  await khabar.pool.query("update network_key set day = day - 1");

  const after = await talk(khabar.api, "addComment", input, network);

  expect([after.refused, after.comment.id]).toEqual([[], before.comment.id]);
  expect((await khabar.pool.query("select from comment where body = $1", [input.body])).rowCount).toBe(1);
});

test("what is changed and added at the same moment is compared with one another", async () => {
  for (let round = 0; round < 8; round++) {
    const writer = await reader();
    const target = await khabar.build.article();
    const [first, text] = [
      `Something else, number ${round}.`,
      `All the same words of the ${round}th round, said twice at once.`,
    ];
    const { id } = await said(writer.api, "addComment", { articleId: target.id, body: first });

    const both = await Promise.all([
      talk(writer.api, "editComment", { id, expectedVersion: 1, body: text }),
      talk(writer.api, "addComment", { articleId: article.id, body: text }),
    ]);

    expect(both.map(({ comment }) => comment.status).toSorted()).toEqual(["PUBLISHED", "WITHHELD"]);
  }
});

test("many who wait below one article keep no connection from others", async () => {
  const [held, other] = [await khabar.build.article(), await khabar.build.article()];
  const writers = await Promise.all(Array.from({ length: 30 }, reader));

  const waiting = await apart(khabar.pool, async (client) => {
    await client.query("begin");
    await client.query("select from article where key = $1 for update", [held.key]);
    const late = writers.map(({ api }, index) =>
      talk(api, "addComment", { articleId: held.id, body: `Number ${index} of those who wait.` }),
    );
    await untilBlocked(client);
    const [last] = writers;
    if (last)
      await ask(last.api, "query ($id: ID!) { article(id: $id) { id comments { totalCount } } }", { id: other.id });
    expect(
      (
        await said(
          khabar.api,
          "addComment",
          { articleId: other.id, body: "Elsewhere.", guestName: "Nour" },
          anotherNetwork(),
        )
      ).status,
    ).toBe("PUBLISHED");
    await client.query("rollback");
    return Promise.all(late);
  });

  expect(waiting.map(({ comment }) => comment.status)).toEqual(writers.map(() => "PUBLISHED"));
});

test("no mark of a sentence is listed as a word, and an emoji is", async () => {
  const add = (words: string[]) => talk(moderator.api, "editWordList", { severity: "SUSPECT", add: words });

  expect((await add(["hoax", ".", "…"])).refused).toEqual([
    ["INVALID", "add.1"],
    ["INVALID", "add.2"],
  ]);
  expect((await add(["🖕"])).payload.words).toEqual([{ text: "🖕", severity: "SUSPECT" }]);
});

test("what a guest said is judged as a guest's, whoever changes it with their token", async () => {
  const careful = await khabar.build.article();
  await said(moderator.api, "editWordList", { severity: "SUSPECT", add: ["zzz"] });
  const network = anotherNetwork();
  const guest = await talk(
    khabar.api,
    "addComment",
    { articleId: careful.id, body: "See zzz.", guestName: "Nour" },
    network,
  );
  const { guestToken, commentEdge } = guest.payload;
  const text = "Words that a guest has said before, as many of them as it takes.";
  await said(khabar.api, "addComment", { articleId: careful.id, body: text, guestName: "Nour" }, network);

  const input = { id: commentEdge.node.id, expectedVersion: 1, body: text, guestToken };
  const changed = await said((await reader()).api, "editComment", input, network);

  expect([guest.comment.status, changed.status, changed.hold.rule]).toEqual(["PENDING", "WITHHELD", "REPEAT"]);
});

test.each(["ـ", "\u064E", "\uFFFE", "\u200B\u0651"])("a comment of %j alone says nothing", async (body) => {
  const { refused } = await talk((await reader()).api, "addComment", { articleId: article.id, body });

  expect(refused).toEqual([["BLANK", "body"]]);
});
