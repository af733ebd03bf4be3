import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

describe("a reader", () => {
  const khabar = useKhabar({ archive: "empty" });
  const find = async ({ id }: Built) =>
    (await ask(khabar.api, "query ($id: ID!) { node(id: $id) { ... on User { displayName role } } }", { id })).node;

  test("is found once a comment of theirs is shown", async () => {
    const reader = await khabar.build.account({ displayName: "ليلى" });
    const article = await khabar.build.article();
    expect(await find(reader)).toBeNull();

    await khabar.build.comment({ article: article.key, author: reader.key, guestName: null });

    expect(await find(reader)).toEqual({ displayName: "ليلى", role: "READER" });
  });

  test.each(["PENDING", "WITHHELD", "REJECTED", "DELETED"] as const)("is not found by a %s comment", async (status) => {
    const [reader, article] = [await khabar.build.account(), await khabar.build.article()];

    await khabar.build.comment({ article: article.key, author: reader.key, guestName: null, status });

    expect(await find(reader)).toBeNull();
  });

  test("is not found by a comment on a draft, or below a comment that is not shown", async () => {
    const [first, second] = [await khabar.build.account(), await khabar.build.account()];
    const [draft, article] = [await khabar.build.article({ status: "DRAFT" }), await khabar.build.article()];
    const parent = await khabar.build.comment({ article: article.key, status: "REJECTED" });

    await khabar.build.comment({ article: draft.key, author: first.key, guestName: null });
    await khabar.build.comment({ article: article.key, author: second.key, guestName: null, parent: parent.key });

    expect([await find(first), await find(second)]).toEqual([null, null]);
  });
});
