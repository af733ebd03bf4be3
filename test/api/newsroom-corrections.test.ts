import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { act, COMPLETE, done, newsroomState, published, seen } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const NOTES = "version headline corrections { kind text revision { version } }";

test("a correction changes the text and tells readers, with the version that brought it", async () => {
  const article = await published(editor.api);
  const input = { ...seen(article), article: { headline: "Right" }, text: "The headline was wrong." };

  const corrected = await done(editor.api, "correctArticle", input, NOTES);
  const clarified = await done(
    editor.api,
    "correctArticle",
    { id: article.id, expectedVersion: 3, article: {}, kind: "CLARIFICATION", text: "To be clear." },
    NOTES,
  );

  const first = { kind: "CORRECTION", text: "The headline was wrong.", revision: { version: 3 } };
  expect(corrected).toEqual({ version: 3, headline: "Right", corrections: [first] });
  expect(clarified).toEqual({
    ...{ version: 4, headline: "Right" },
    corrections: [{ kind: "CLARIFICATION", text: "To be clear.", revision: { version: 4 } }, first],
  });
  const ledger = await ask(
    khabar.api,
    `{ corrections(since: "2020-01-01T00:00:00Z", first: 2) { nodes { text article { id } } } }`,
  );
  expect(ledger.corrections.nodes).toEqual([
    { text: "To be clear.", article: { id: article.id } },
    { text: "The headline was wrong.", article: { id: article.id } },
  ]);
});

test("a correction needs its note, and does not withdraw", async () => {
  const article = await published(editor.api);
  const before = await newsroomState(khabar.pool);

  const attempt = await act(editor.api, "correctArticle", {
    ...{ ...seen(article), article: { headline: "" }, text: " ", kind: "RETRACTION" },
  });

  expect(attempt.refused.toSorted()).toEqual([
    ["BLANK", "article.headline"],
    ["BLANK", "text"],
    ["INVALID", "kind"],
  ]);
  expect(await newsroomState(khabar.pool)).toEqual(before);
});

test("a retracted article keeps its address, headline and reason, and nothing it told", async () => {
  const article = await published(editor.api, { ...COMPLETE, summary: "It told this.", keywords: ["secret"] });
  const other = await published(editor.api);
  await done(editor.api, "correctArticle", { ...seen(article), article: {}, text: "A note" });

  const retracted = await done(editor.api, "retractArticle", {
    id: article.id,
    expectedVersion: 3,
    reason: "It was untrue.",
  });

  const query = `query ($id: ID!) { article(id: $id) {
    status headline summary keywords bodyText body { text } retraction { reason retractedAt } updatedAt
    corrections { kind text } mentions { totalCount } related { totalCount } comments { totalCount } } }`;
  const shown = (await ask(khabar.api, query, { id: article.id })).article;
  expect(retracted.status).toBe("RETRACTED");
  expect(shown).toEqual({
    ...{ status: "RETRACTED", headline: "A headline", summary: null, keywords: [], bodyText: "", body: [] },
    retraction: { reason: "It was untrue.", retractedAt: shown.updatedAt },
    updatedAt: retracted.updatedAt,
    corrections: [
      { kind: "RETRACTION", text: "It was untrue." },
      { kind: "CORRECTION", text: "A note" },
    ],
    ...{ mentions: { totalCount: 0 }, related: { totalCount: 0 }, comments: { totalCount: 0 } },
  });
  const { articles } = await ask(khabar.api, "{ articles { nodes { id } } }");
  expect(articles.nodes.map(({ id }: { id: string }) => id)).not.toContain(article.id);
  expect(articles.nodes.map(({ id }: { id: string }) => id)).toContain(other.id);
});

test("a retraction needs its reason", async () => {
  const article = await published(editor.api);

  const attempt = await act(editor.api, "retractArticle", { ...seen(article), reason: "\u200B" });

  expect(attempt.refused).toEqual([["BLANK", "reason"]]);
});

describe("retracting what is offline", () => {
  const SHOWN = "query ($id: ID!) { article(id: $id) { headline slug byline language section { id } authors { id } } }";
  const bySlug = async (slug: string) =>
    (await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id } }", { slug })).article;

  test("shows readers what they last saw, and no address that they never knew", async () => {
    const { build } = khabar;
    const [author, section] = [await build.author(), await build.section()];
    const filed = { authorIds: [author.id], sectionId: section.id, byline: "Seen", language: "en" };
    const article = await published(editor.api, { ...COMPLETE, ...filed, slug: "seen-by-all" });
    const off = await done(editor.api, "unpublishArticle", seen(article));
    const hidden = { headline: "Secret", byline: "Secret", language: "fr", authorIds: [], sectionId: null };
    const edited = await done(editor.api, "editArticle", { ...seen(off), article: { ...hidden, slug: "secret" } });
    const again = await done(editor.api, "editArticle", { ...seen(edited), article: { slug: "secret-too" } });

    const retracted = await done(editor.api, "retractArticle", { ...seen(again), reason: "Wrong" });

    const { article: shown } = await ask(khabar.api, SHOWN, { id: article.id });
    expect(retracted).toMatchObject({ status: "RETRACTED", headline: "A headline", slug: "seen-by-all", version: 6 });
    expect(shown).toEqual({
      ...{ headline: "A headline", slug: "seen-by-all", byline: "Seen", language: "en" },
      ...{ section: { id: section.id }, authors: [{ id: author.id }] },
    });
    expect([await bySlug("seen-by-all"), await bySlug("secret"), await bySlug("secret-too")]).toEqual([
      { id: article.id },
      null,
      null,
    ]);
  });

  test("of an imported article shows what it came with", async () => {
    const { id } = await khabar.build.article({ status: "UNPUBLISHED", headline: "As imported" });
    const slug = (await ask(editor.api, "query ($id: ID!) { article(id: $id) { slug } }", { id })).article.slug;
    const edited = await done(editor.api, "editArticle", {
      ...{ id, expectedVersion: 1, article: { headline: "Secret", slug: "secret-of-import" } },
    });

    await done(editor.api, "retractArticle", { ...seen(edited), reason: "Wrong" });

    const { article } = await ask(khabar.api, SHOWN, { id });
    expect(article).toMatchObject({ headline: "As imported", slug });
    expect(await bySlug("secret-of-import")).toBeNull();
  });

  test("is refused where readers never saw it", async () => {
    const { id } = await khabar.build.article({ status: "UNPUBLISHED", publishedAt: null });
    const before = await newsroomState(khabar.pool);

    const { refused } = await act(editor.api, "retractArticle", { id, expectedVersion: 1, reason: "Wrong" });

    expect(refused).toEqual([["WRONG_STATE", ""]]);
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });
});
