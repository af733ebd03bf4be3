import { beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import type { Api } from "../support/api.js";
import type { Built } from "../support/build.js";
import { said, talk, type Talked, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import { apart, untilBlocked } from "./held-table.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;

beforeAll(async () => {
  article = await khabar.build.article();
});

const newReader = async () => (await khabar.signIn("READER")).api;

describe("ten comments of one person that arrive at the same moment", () => {
  test("are judged one after the other: what is said again is held back", async () => {
    const api = await newReader();
    const articles = [article, await khabar.build.article()];

    const added = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        said(api, "addComment", { articleId: articles[index % 2]?.id, body: "Buy the very same thing here." }),
      ),
    );

    const judged = added.map(({ status, hold }) => [status, hold?.rule ?? null]);
    expect(judged.toSorted()).toEqual([
      ["PUBLISHED", null],
      ...Array.from({ length: 9 }, () => ["WITHHELD", "REPEAT"]),
    ]);
  });

  test("are all there, where each says something else", async () => {
    const api = await newReader();
    const bodies = [..."abcdefghij"].map((letter) => `Number ${letter} is ${letter.repeat(20)}.`);

    const added = await Promise.all(bodies.map((body) => said(api, "addComment", { articleId: article.id, body })));

    expect(added.map(({ body, status }) => [body, status])).toEqual(bodies.map((body) => [body, "PUBLISHED"]));
  });
});

test("a comment that is one too many on the article does not count for its author", async () => {
  const api = await newReader();
  const full = await khabar.build.article();
  await said(api, "addComment", { articleId: article.id, body: "There is room for this." });
  await khabar.pool.query(
    `insert into rate_limit
     select 'addComment article ' || id, now() + interval '5 minutes' from article where key = $1`,
    [full.key],
  );
  const before = await talkState(khabar.pool);

  const { refused } = await talk(api, "addComment", { articleId: full.id, body: "There is none for this." });

  expect(refused).toEqual([["RATE_LIMITED", ""]]);
  expect(await talkState(khabar.pool)).toEqual(before);
});

/** Has a comment judged before a change to what it stands below is committed, and added after. */
function overtaken(send: () => Promise<Talked>, change: (client: pg.Client) => Promise<unknown>): Promise<Talked> {
  return apart(khabar.pool, async (client) => {
    await client.query("begin");
    await client.query("select from article for no key update");
    await change(client);
    const sent = send();
    await untilBlocked(client);
    await client.query("commit");
    return sent;
  });
}

describe("a comment that was judged a moment too early", () => {
  const commentsBelow = async ({ key }: Built) => {
    const query = "select body from comment where article_id = (select id from article where key = $1)";
    return (await khabar.pool.query(query, [key])).rows;
  };

  test("is refused below an article that was closed meanwhile", async () => {
    const api = await newReader();
    const closing = await khabar.build.article();

    const { refused } = await overtaken(
      () => talk(api, "addComment", { articleId: closing.id, body: "Is it still open?" }),
      (client) => client.query("update article set comment_mode = 'CLOSED' where key = $1", [closing.key]),
    );

    expect(refused).toEqual([["WRONG_STATE", "articleId"]]);
    expect(await commentsBelow(closing)).toEqual([]);
  });

  test("waits for a moderator below an article of which all is looked at first from now on", async () => {
    const api = await newReader();
    const careful = await khabar.build.article();

    const { comment } = await overtaken(
      () => talk(api, "addComment", { articleId: careful.id, body: "Nobody looked at this." }),
      (client) => client.query("update article set comment_mode = 'PREMODERATED' where key = $1", [careful.key]),
    );

    expect(comment).toMatchObject({ status: "PENDING", hold: { rule: "PREMODERATION" } });
  });

  test("is refused below a comment that was rejected meanwhile", async () => {
    const api = await newReader();
    const place = await khabar.build.article();
    const answered = await khabar.build.comment({ article: place.key, body: "Shown for a moment." });

    const { refused } = await overtaken(
      () => talk(api, "addComment", { articleId: place.id, parentId: answered.id, body: "I answer that." }),
      (client) => client.query("update comment set status = 'REJECTED' where key = $1", [answered.key]),
    );

    expect(refused).toEqual([["NOT_FOUND", "parentId"]]);
    expect(await commentsBelow(place)).toEqual([{ body: "Shown for a moment." }]);
  });
});

describe("comments of many readers that arrive at the same moment", () => {
  test("are all added and counted, though an article that somebody holds keeps its own waiting", async () => {
    const [held, free] = [await khabar.build.article(), await khabar.build.article()];
    const readers = await Promise.all(Array.from({ length: 12 }, newReader));
    const add = (place: Built) => (api: Api, index: number) =>
      said(api, "addComment", { articleId: place.id, body: `Reader ${index} has something to say.` });

    await apart(khabar.pool, async (client) => {
      await client.query("begin");
      await client.query("select from article where key = $1 for no key update", [held.key]);
      const waiting = readers.slice(0, 2).map(add(held));
      await untilBlocked(client);
      await Promise.all(readers.slice(2).map(add(free)));
      await client.query("commit");
      await Promise.all(waiting);
    });

    const counts = await Promise.all([held, free].map(({ key }) => commentCount(key)));
    expect(counts).toEqual([2, 10]);
  });

  test("take no more turns than the article has", async () => {
    const full = await khabar.build.article();
    const readers = await Promise.all(Array.from({ length: 8 }, newReader));
    // Three of six hundred turns a minute are left: each takes a tenth of a second.
    await khabar.pool.query(
      `insert into rate_limit
       select 'addComment article ' || id, now() + interval '59.65 seconds' from article where key = $1`,
      [full.key],
    );

    const sent = await Promise.all(
      readers.map((api, index) =>
        talk(api, "addComment", { articleId: full.id, body: `Number ${index} asks for room.` }),
      ),
    );

    const refused = sent.filter((one) => one.refused.length > 0);
    expect(await commentCount(full.key)).toBe(sent.length - refused.length);
    expect(refused.every((one) => one.refused[0]?.[0] === "RATE_LIMITED")).toBe(true);
    const { rows } = await khabar.pool.query(
      `select count(*)::integer as count from rate_limit l where l.bucket = any(
         select 'addComment account ' || c.author_id from comment c join article a on a.id = c.article_id where a.key = $1)`,
      [full.key],
    );
    expect(rows).toEqual([{ count: sent.length - refused.length }]);
  });
});

async function commentCount(key: string): Promise<number> {
  const { rows } = await khabar.pool.query<{ count: number }>(
    "select count(*)::integer as count from comment where article_id = (select id from article where key = $1)",
    [key],
  );
  return rows[0]?.count ?? 0;
}
