import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Api } from "../support/api.js";
import type { Built } from "../support/build.js";
import { said } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let moderator: SignedIn;

beforeAll(async () => {
  article = await khabar.build.article();
  moderator = await khabar.signIn("MODERATOR");
  await khabar.pool.query(
    `insert into listed_word (text, severity, folded)
     values ('كلب', 'BANNED', 'كلب'), ('scum', 'BANNED', 'scum'), ('hoax', 'SUSPECT', 'hoax')`,
  );
});

const newReader = async () => (await khabar.signIn("READER")).api;
const add = (api: Api, body: string, more: object = {}) =>
  said(api, "addComment", { articleId: article.id, body, ...more });

const SEEN = `query ($id: ID!) { node(id: $id) { ... on Comment {
  status hold { rule matches { start end } } moderationLog { status rule version moderator { id } }
} } }`;

describe("a rule", () => {
  test.each([
    ["BANNED_WORD", "WITHHELD", "أنت كـَلـْب فعلا", [[4, 11]]],
    ["BANNED_WORD", "WITHHELD", "They are ѕcum", [[9, 13]]],
    ["SUSPECT_WORD", "PENDING", "It is a h0ax", [[8, 12]]],
    ["LINKS", "PENDING", "See www.shop.example now", [[4, 20]]],
    ["BANNED_WORD", "WITHHELD", "A scum hoax at https://a.example", [[2, 6]]],
  ])("%s makes a comment %s, and is kept with the words it matched", async (rule, status, body, places) => {
    const api = await newReader();

    const comment = await add(api, body);

    expect(comment).toMatchObject({ status, body, hold: { rule } });
    const { node } = await ask(moderator.api, SEEN, { id: comment.id });
    expect(node).toEqual({
      status,
      hold: { rule, matches: places.map(([start, end]) => ({ start, end })) },
      moderationLog: [{ status, rule, version: 1, moderator: null }],
    });
  });

  test("has the words that are listed at the moment, whoever changed the list and in which process", async () => {
    const status = async (body: string) => (await add(await newReader(), body)).status;
    const before = await status("That is piffle, I say.");

    await khabar.pool.query("insert into listed_word (text, severity, folded) values ('piffle', 'SUSPECT', 'piffle')");
    const listed = await status("Nothing but piffle today.");
    await khabar.pool.query("update listed_word set severity = 'BANNED' where text = 'piffle'");
    const banned = await status("Piffle once more, all of it.");
    await khabar.pool.query("delete from listed_word where text = 'piffle'");

    expect([before, listed, banned]).toEqual(["PUBLISHED", "PENDING", "WITHHELD"]);
    expect(await status("The last piffle of the day.")).toBe("PUBLISHED");
  });

  test("tells the author why in words of their language, and nobody else anything", async () => {
    const api = await newReader();
    const { id } = await add(api, "Another scum, it seems.");
    const query = "query ($id: ID!) { node(id: $id) { ... on Comment { body hold { rule explanation } } } }";

    const french = await ask(api, query, { id }, { "accept-language": "fr" });
    const others = [khabar.api, await newReader()].map((other) => ask(other, query, { id }));

    expect(french.node.hold).toEqual({
      rule: "BANNED_WORD",
      explanation: "Le commentaire contient un mot que ce site ne publie pas. Un modérateur va le lire.",
    });
    expect(await Promise.all(others)).toEqual([{ node: null }, { node: null }]);
    const matches = "query ($id: ID!) { node(id: $id) { ... on Comment { hold { matches { start } } } } }";
    const { data, errors } = await api.run(matches, { id });
    expect([data.node.hold, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ["FORBIDDEN"]]);
  });

  test("REPEAT finds what somebody has written before, or nearly", async () => {
    const api = await newReader();
    const text = "The minister has promised this three times already, and nothing came of it.";
    await add(api, text);

    const again = [
      await add(api, text),
      await add(api, "THE MINISTER  has promised this three times already... and nothing came of it!!"),
      await add(api, "The minister has promised this four times already, and nothing came of it."),
      await add(api, text.replaceAll(/\w/g, "$&$&")),
    ];
    const other = await add(api, "The minister has said nothing of the kind, if I read the article well.");
    const others = await add(await newReader(), text);

    expect(again.map(({ hold, status }) => [status, hold?.rule])).toEqual(again.map(() => ["WITHHELD", "REPEAT"]));
    expect([other.status, others.status]).toEqual(["PUBLISHED", "PUBLISHED"]);
  });

  test("REPEAT takes no number for another", async () => {
    const api = await newReader();
    const scores = ["10", "100", "1000", "1-1", "2-0", "20 euros"];

    const statuses = [];
    for (const score of scores) statuses.push((await add(api, score)).status);

    expect(statuses).toEqual(scores.map(() => "PUBLISHED"));
    expect(await add(api, "١٠")).toMatchObject({ status: "WITHHELD", hold: { rule: "REPEAT" } });
  });

  test("RECENT_REJECTION sends those to a moderator of whom much was refused", async () => {
    const api = await newReader();
    const first = await add(api, "The first of several comments.");
    await khabar.pool.query(
      `insert into moderation_decision (comment_id, status, version, moderator_id)
       select c.id, 'REJECTED', 1, a.id from comment c, account a
       where c.body = 'The first of several comments.' and a.role = 'MODERATOR' limit 1`,
    );
    await khabar.pool.query("update comment set status = 'REJECTED' where body = 'The first of several comments.'");

    const second = await add(api, "And here comes quite another one.");

    expect([first.status, second.status, second.hold.rule]).toEqual(["PUBLISHED", "PENDING", "RECENT_REJECTION"]);
  });

  test("RECENT_REJECTION counts what was refused by a moderator who has been erased since", async () => {
    const api = await newReader();
    const admin = await khabar.signIn("ADMIN");
    const gone = await khabar.signIn("MODERATOR");
    const first = await add(api, "A comment that a moderator will refuse.");
    const decision = { commentId: first.id, expectedVersion: first.version, status: "REJECTED", reason: "SPAM" };
    await said(gone.api, "moderateComments", { decisions: [decision] });
    await said(admin.api, "eraseUser", { userId: gone.account.id });

    const second = await add(api, "Another one, of which nothing is wrong.");

    expect([first.status, second.status, second.hold?.rule]).toEqual(["PUBLISHED", "PENDING", "RECENT_REJECTION"]);
  });

  test("PREMODERATION holds all back below an article, but for moderators' own", async () => {
    const { id: articleId } = await khabar.build.article({ commentMode: "PREMODERATED" });
    const body = "A quiet remark.";

    const held = await said(await newReader(), "addComment", { articleId, body });
    const shown = await said(moderator.api, "addComment", { articleId, body });

    expect([held.status, held.hold.rule, shown.status]).toEqual(["PENDING", "PREMODERATION", "PUBLISHED"]);
  });

  test("is asked again when a comment is changed", async () => {
    const api = await newReader();
    const { id } = await add(api, "Harmless at first.");

    const held = await said(api, "editComment", { id, expectedVersion: 1, body: "What scum." });
    const free = await said(api, "editComment", { id, expectedVersion: 2, body: "What a pity." });

    expect([held, free].map(({ status, hold }) => [status, hold?.rule])).toEqual([
      ["WITHHELD", "BANNED_WORD"],
      ["PUBLISHED", undefined],
    ]);
  });
});

describe("an author", () => {
  test("sees what waits, in the thread and among their own; others do not, and moderators do", async () => {
    const own = await khabar.build.article();
    const reader = await khabar.signIn("READER");
    const { id } = await said(reader.api, "addComment", { articleId: own.id, body: "It waits: a hoax." });
    const query = `query ($article: ID!, $user: ID!) {
      article: node(id: $article) { ... on Article { comments { totalCount nodes { id } } } }
      user: node(id: $user) { ... on User { comments { totalCount nodes { id } } } }
    }`;
    const seenBy = (api: Api) => ask(api, query, { article: own.id, user: reader.account.id });

    const none = { totalCount: 0, nodes: [] };
    const one = { totalCount: 1, nodes: [{ id }] };
    expect(await seenBy(reader.api)).toEqual({ article: { comments: one }, user: { comments: one } });
    expect(await seenBy(khabar.api)).toEqual({ article: { comments: none }, user: null });
    expect(await seenBy(moderator.api)).toEqual({ article: { comments: none }, user: { comments: one } });
  });
});
