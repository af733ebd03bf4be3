import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import type { Api } from "../support/api.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { said, talk, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let api: Api;

beforeAll(async () => {
  article = await khabar.build.article();
  ({ api } = await khabar.signIn("READER"));
});

const THREAD = `query ($id: ID!) { node(id: $id) { ... on Article {
  comments { totalCount nodes { id body status replies { totalCount nodes { id body status } } } }
} } }`;

const add = (body: string, more: object = {}) => said(api, "addComment", { articleId: article.id, body, ...more });

describe("changing a comment", () => {
  test("keeps what it said, counts its version, and says when", async () => {
    const comment = await add("The first wording of it.");

    const changed = await said(api, "editComment", { id: comment.id, expectedVersion: 1, body: "A second wording." });

    expect(changed).toMatchObject({ body: "A second wording.", version: 2, status: "PUBLISHED" });
    expect(changed.editedAt).not.toBeNull();
    const { rows } = await khabar.pool.query(
      "select version, body from comment_version order by comment_id desc limit 1",
    );
    expect(rows).toEqual([{ version: 1, body: "The first wording of it." }]);
  });

  test("to what it says already changes nothing", async () => {
    const comment = await add("It says what it says.");

    const same = await said(api, "editComment", {
      id: comment.id,
      expectedVersion: 1,
      body: " It says what it says. ",
    });

    expect(same).toMatchObject({ version: 1, editedAt: null });
  });

  test("is refused to others, to those who have not seen it, and when it is too late", async () => {
    const comment = await add("Mine, and nobody else's.");
    const other = await khabar.signIn("MODERATOR");
    const edit = { id: comment.id, expectedVersion: 1, body: "Changed" };
    const before = await talkState(khabar.pool);

    const attempts = [
      await talk(other.api, "editComment", edit),
      await talk(khabar.api, "editComment", edit),
      await talk(khabar.api, "editComment", { ...edit, guestToken: "guessed" }),
      await talk(api, "editComment", { ...edit, expectedVersion: 2 }),
      await talk(api, "editComment", { ...edit, id: globalId("Comment", "99999") }),
    ];

    expect(attempts.map(({ refused }) => refused)).toEqual([
      ...[[["FORBIDDEN", "id"]], [["FORBIDDEN", "id"]], [["FORBIDDEN", "id"]]],
      ...[[["CONFLICT", "expectedVersion"]], [["NOT_FOUND", "id"]]],
    ]);
    expect(attempts[3]?.payload.errors[0].current).toEqual({
      id: comment.id,
      version: 1,
      body: "Mine, and nobody else's.",
    });
    expect(await talkState(khabar.pool)).toEqual(before);
    await khabar.pool.query(
      "update comment set created_at = created_at - interval '16 minutes' where body like 'Mine,%'",
    );
    expect((await talk(api, "editComment", edit)).refused).toEqual([["WRONG_STATE", "id"]]);
  });
});

describe("deleting a comment", () => {
  test("leaves nothing where nobody has answered", async () => {
    const comment = await add("Gone in a moment.");

    const { payload } = await talk(api, "deleteComment", { id: comment.id });

    expect(payload).toMatchObject({ comment: null, deletedCommentId: comment.id, errors: [] });
    expect(await ask(api, "query ($id: ID!) { node(id: $id) { id } }", { id: comment.id })).toEqual({ node: null });
    expect((await talk(api, "deleteComment", { id: comment.id })).refused).toEqual([["WRONG_STATE", "id"]]);
  });

  test("leaves its place where somebody has, and of its words and author nothing", async () => {
    const own = await khabar.build.article();
    const below = { articleId: own.id };
    const top = await said(api, "addComment", { ...below, body: "A secret of mine." });
    const middle = await said(api, "addComment", { ...below, body: "Another secret.", parentId: top.id });
    const last = await said(api, "addComment", { ...below, body: "An answer that stays.", parentId: middle.id });
    await said(api, "editComment", { id: top.id, expectedVersion: 1, body: "A secret, told better." });

    const { payload } = await talk(api, "deleteComment", { id: middle.id });
    await said(api, "deleteComment", { id: top.id });

    expect(payload.comment).toMatchObject({
      id: middle.id,
      status: "DELETED",
      body: null,
      bodyHtml: null,
      author: null,
    });
    const { node } = await ask(khabar.api, THREAD, { id: own.id });
    expect(node.comments).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ id: top.id, body: null, status: "DELETED" },
          replies: { totalCount: 1, nodes: [{ id: middle.id, body: null, status: "DELETED" }] },
        },
      ],
    });
    const { rows } = await khabar.pool.query("select body from comment_version where body like '%secret%'");
    expect(rows).toEqual([]);
    await said(api, "deleteComment", { id: last.id });
    expect((await ask(khabar.api, THREAD, { id: own.id })).node.comments).toEqual({ totalCount: 0, nodes: [] });
  });

  test("is refused to others", async () => {
    const comment = await add("Not for others to delete.");

    for (const [other, token] of [
      [(await khabar.signIn("ADMIN")).api, null],
      [khabar.api, "a guess"],
    ] as const) {
      const { refused } = await talk(other, "deleteComment", { id: comment.id, guestToken: token });

      expect(refused).toEqual([["FORBIDDEN", "id"]]);
    }
  });
});
