import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { ask } from "../support/ask.js";
import type { Api } from "../support/api.js";
import type { Built } from "../support/build.js";
import { said, talk, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let reader: SignedIn;
let api: Api;

beforeAll(async () => {
  article = await khabar.build.article();
  reader = await khabar.signIn("READER");
  ({ api } = reader);
});

const add = (body: string, more: object = {}) => said(api, "addComment", { articleId: article.id, body, ...more });

describe("a reader's comment", () => {
  test("is shown at once, with its place in the list", async () => {
    const { payload } = await talk(api, "addComment", { articleId: article.id, body: "  Interesting.\n\nVery.  " });

    expect(payload).toMatchObject({
      guestToken: null,
      commentEdge: {
        node: {
          ...{ body: "Interesting.\n\nVery.", bodyHtml: "<p>Interesting.</p>\n<p>Very.</p>", status: "PUBLISHED" },
          ...{ version: 1, depth: 0, parent: null, hold: null, author: { id: reader.account.id }, editedAt: null },
        },
      },
    });
    const { node } = await ask(
      khabar.api,
      `query ($id: ID!, $before: String) { node(id: $id) { ... on Article { comments(last: 1, before: $before) { nodes { id } } } } }`,
      { id: article.id, before: payload.commentEdge.cursor },
    );
    expect(node.comments.nodes).toEqual([]);
  });

  test("may answer another, at any depth", async () => {
    const first = await add("Who was there on the first day?");
    const second = await add("The ministers of both countries were.", { parentId: first.id });
    const third = await add("And their advisers, it is said.", { parentId: second.id });

    expect([second, third]).toMatchObject([
      { depth: 1, parent: { id: first.id } },
      { depth: 2, parent: { id: second.id } },
    ]);
  });

  test("has no end of text, no bidi turns and no towers of marks, but keeps joiners", async () => {
    const tower = `a${"\u0301".repeat(40)}b`;
    const comment = await add(`می\u200Cخواهم \u202Eabc\u202C \u2067x\u2069 ${tower} 👩\u200D🚀`);

    expect(comment.body).toBe(`می\u200Cخواهم abc x á${"\u0301".repeat(4)}b 👩\u200D🚀`);
  });

  test.each([
    ["nothing at all", { body: " \u200B\n " }, [["BLANK", "body"]]],
    ["too much", { body: "x".repeat(5_001) }, [["TOO_LONG", "body"]]],
    ["a NUL", { body: "a\0b" }, [["INVALID", "body"]]],
    ["half a character", { body: "a\uD800" }, [["INVALID", "body"]]],
    ["the name of a guest", { body: "Hello there", guestName: "Zaynab" }, [["INVALID", "guestName"]]],
    ["an article that is no article", { body: "x", articleId: "no id" }, [["INVALID", "articleId"]]],
    [
      "an article that is not there",
      { body: "x", articleId: globalId("Article", "99999") },
      [["NOT_FOUND", "articleId"]],
    ],
    [
      "nothing right",
      { body: "", articleId: globalId("Event", "1"), parentId: "?", guestName: "X" },
      [
        ["INVALID", "articleId"],
        ["INVALID", "parentId"],
        ["BLANK", "body"],
        ["INVALID", "guestName"],
      ],
    ],
  ])("with %s is refused, and changes nothing", async (_, input, refused) => {
    const before = await talkState(khabar.pool);

    const attempt = await talk(api, "addComment", { articleId: article.id, ...input });

    expect(attempt.refused).toEqual(refused);
    expect(attempt.payload.commentEdge).toBeNull();
    expect(await talkState(khabar.pool)).toEqual(before);
  });

  test("cannot answer one elsewhere, or one that is not shown", async () => {
    const other = await khabar.build.article();
    const elsewhere = await khabar.build.comment({ article: other.key });
    const hidden = await khabar.build.comment({ article: article.key, status: "PENDING" });

    for (const { id } of [elsewhere, hidden]) {
      const { refused } = await talk(api, "addComment", { articleId: article.id, body: "An answer", parentId: id });

      expect(refused).toEqual([["NOT_FOUND", "parentId"]]);
    }
  });

  test.each(["DRAFT", "UNPUBLISHED", "RETRACTED"] as const)(
    "cannot stand below an article that is %s",
    async (status) => {
      const retraction = { reason: "It was wrong.", retractedAt: "2026-05-01T00:00:00.000Z" };
      const hidden = await khabar.build.article({ status, retraction: status === "RETRACTED" ? retraction : null });

      expect((await talk(api, "addComment", { articleId: hidden.id, body: "A word" })).refused).toEqual([
        ["NOT_FOUND", "articleId"],
      ]);
    },
  );

  test("cannot stand below an article whose comments are closed", async () => {
    const closed = await khabar.build.article({ commentMode: "CLOSED" });

    expect((await talk(api, "addComment", { articleId: closed.id, body: "A word" })).refused).toEqual([
      ["WRONG_STATE", "articleId"],
    ]);
  });

  test("is written once, however often one key is sent, and at once", async () => {
    const { api: other } = await khabar.signIn("READER");
    const input = { articleId: article.id, body: "Sent ten times at once.", idempotencyKey: "one-key" };

    const sent = await Promise.all(Array.from({ length: 10 }, () => talk(other, "addComment", input)));

    const [first] = sent;
    expect(first?.payload).toMatchObject({ commentEdge: { node: { body: input.body } }, errors: [] });
    expect(sent.map(({ payload }) => payload)).toEqual(sent.map(() => first?.payload));
    const { rows } = await khabar.pool.query("select 1 from comment where body = $1", [input.body]);
    expect(rows).toHaveLength(1);
    expect((await talk(other, "addComment", { ...input, body: "Else" })).refused).toEqual([
      ["CONFLICT", "idempotencyKey"],
    ]);
  });
});
