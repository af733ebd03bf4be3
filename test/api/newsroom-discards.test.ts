import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { auditLines } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { act, done, draft, published, seen, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

test("a draft is thrown away, its address is free, and an administrator brings it back", async () => {
  const admin = await khabar.signIn("ADMIN");
  const before = await draft(editor.api, { headline: "Thrown away" });
  const find = async (api: typeof editor.api) =>
    (await ask(api, "query ($id: ID!) { article(id: $id) { id } }", { id: before.id })).article;

  const { discardedArticleId } = await done(editor.api, "discardDraft", seen(before));
  const again = await draft(editor.api, { headline: "Thrown away" });
  const revisions = await ask(
    admin.api,
    "query ($id: ID!) { article(id: $id) { revisions { nodes { id version } } } }",
    { id: before.id },
  );
  const found = [await find(editor.api), await find(admin.api)];
  const first = revisions.article.revisions.nodes.at(-1).id;
  const denied = await act(editor.api, "restoreRevision", { revisionId: first, expectedVersion: 2 });
  const back = await done(admin.api, "restoreRevision", { revisionId: first, expectedVersion: 2 });

  expect(discardedArticleId).toBe(before.id);
  expect(again["slug"]).toBe("thrown-away");
  expect(found).toEqual([null, { id: before.id }]);
  expect(denied.refused).toEqual([["NOT_FOUND", "revisionId"]]);
  expect(back).toMatchObject({ id: before.id, status: "DRAFT", slug: "thrown-away-2", version: 3 });
  expect(await find(editor.api)).toEqual({ id: before.id });
  const lines = await auditLines(khabar.pool, "Article");
  expect(lines).toContain(`discardDraft Article v2 by ${editor.account.key}`);
});

describe("a draft that is brought back", () => {
  const revisionsOf = async (api: typeof editor.api, id: string): Promise<{ id: string; version: number }[]> => {
    const query = "query ($id: ID!) { article(id: $id) { revisions { nodes { id version } } } }";
    return (await ask(api, query, { id })).article.revisions.nodes;
  };

  /** Throws a draft away and brings back that version of it. */
  const broughtBack = async (before: Standing, version: number, meanwhile = async () => {}) => {
    const admin = await khabar.signIn("ADMIN");
    await done(editor.api, "discardDraft", seen(before));
    await meanwhile();
    const revisionId = (await revisionsOf(admin.api, before.id)).find((one) => one.version === version)?.id;
    return done(admin.api, "restoreRevision", { revisionId, expectedVersion: before.version + 1 });
  };

  test("has the address it had, chosen or made, at whichever version", async () => {
    const chosen = await draft(editor.api, { headline: "One thing", slug: "quite-another" });
    const made = await draft(editor.api, { headline: "Made of this" });

    const back = [await broughtBack(chosen, 1), await broughtBack(made, 2)];

    expect(back.map(({ slug }) => slug)).toEqual(["quite-another", "made-of-this"]);
    const renamed = await Promise.all(
      back.map((one) => done(editor.api, "editArticle", { ...seen(one), article: { headline: "New words" } })),
    );
    expect(renamed.map(({ slug }) => slug)).toEqual(["quite-another", "new-words"]);
  });

  test("gets a number where its address was taken meanwhile", async () => {
    const chosen = await draft(editor.api, { headline: "One thing", slug: "soon-taken" });

    const back = await broughtBack(chosen, 2, async () => {
      await draft(editor.api, { headline: "Other", slug: "soon-taken" });
    });

    expect(back.slug).toBe("soon-taken-2");
  });
});

test("what was public cannot be thrown away", async () => {
  const article = await published(editor.api);

  const attempts = [
    await act(editor.api, "discardDraft", seen(article)),
    await act(editor.api, "discardDraft", seen(await done(editor.api, "unpublishArticle", seen(article)))),
  ];

  expect(attempts.map(({ refused }) => refused)).toEqual([[["WRONG_STATE", ""]], [["WRONG_STATE", ""]]]);
});
