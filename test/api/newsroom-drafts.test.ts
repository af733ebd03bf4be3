import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { auditLines } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { act, COMPLETE, done, draft, newsroomState, published, seen } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const FULL = `id version status slug headline summary language direction byline keywords urgency embargoedUntil sourceUrl
  body { kind text html } authors { id } topics { id } section { id } source { id } translations { id }
  image { url alt caption credit } createdBy { id } updatedBy { id } publishedAt`;

test("a draft may say nothing yet", async () => {
  const article = await done(editor.api, "createArticle", { article: {} }, FULL);

  expect(article).toMatchObject({
    ...{ version: 1, status: "DRAFT", slug: "article", headline: "", summary: null, language: "ar", direction: "RTL" },
    ...{ body: [], authors: [], topics: [], section: null, keywords: [], urgency: 5, publishedAt: null },
    ...{ createdBy: { id: editor.account.id }, updatedBy: { id: editor.account.id } },
  });
});

test("a draft says all that an editor has written, tidied", async () => {
  const { build } = khabar;
  const [author, second, topic] = [await build.author(), await build.author(), await build.topic()];
  const [section, source] = [await build.section(), await build.source()];
  const original = await build.article({ headline: "Original" });
  const input = {
    headline: "  المغرب يشارك \u202Eفي الاجتماع ",
    summary: "One.\nTwo.",
    language: "ar-ma",
    body: [
      { kind: "HEADING", html: "<script>alert(1)</script>Fish &amp; <b onclick=x>chips</b>" },
      { html: "plain & simple" },
    ],
    byline: "By nobody",
    keywords: ["a", "b"],
    urgency: 1,
    authorIds: [second.id, author.id],
    topicIds: [topic.id],
    sectionId: section.id,
    sourceId: source.id,
    sourceUrl: "https://example.org/a",
    embargoedUntil: "2031-01-02T03:04:05+01:00",
    image: { url: "https://example.org/a.jpg", alt: "A picture" },
    translationOfId: original.id,
  };

  const article = await done(editor.api, "createArticle", { article: input }, FULL);

  expect(article).toEqual({
    ...{ id: expect.any(String), version: 1, status: "DRAFT", slug: "المغرب-يشارك-في-الاجتماع" },
    ...{ headline: "المغرب يشارك في الاجتماع", summary: "One.\nTwo.", language: "ar-MA", direction: "RTL" },
    body: [
      { kind: "HEADING", text: "Fish & chips", html: "Fish &amp; <b>chips</b>" },
      { kind: "PARAGRAPH", text: "plain & simple", html: "plain &amp; simple" },
    ],
    ...{ byline: "By nobody", keywords: ["a", "b"], urgency: 1, embargoedUntil: "2031-01-02T02:04:05.000Z" },
    ...{ authors: [{ id: second.id }, { id: author.id }], topics: [{ id: topic.id }], section: { id: section.id } },
    ...{ source: { id: source.id }, sourceUrl: "https://example.org/a", translations: [{ id: original.id }] },
    image: { url: "https://example.org/a.jpg", alt: "A picture", caption: null, credit: null },
    ...{ createdBy: { id: editor.account.id }, updatedBy: { id: editor.account.id }, publishedAt: null },
  });
});

test("all that is wrong with a draft is told at once, and nothing is written", async () => {
  const before = await newsroomState(khabar.pool);

  const { article, refused } = await act(editor.api, "createArticle", {
    article: {
      ...{ headline: "x".repeat(301), slug: "Not a slug", urgency: 10, keywords: ["a", "", "a"] },
      ...{ body: [{ html: "fine" }, { html: "\0" }, { html: "y".repeat(50_001) }] },
      ...{ authorIds: ["no id"], sectionId: editor.account.id },
      ...{ sourceUrl: "ftp://example.org/", image: { url: "https://example.org/a.jpg", alt: " " } },
    },
  });

  expect(article).toBeNull();
  expect(refused.toSorted()).toEqual(
    [
      ["TOO_LONG", "article.headline"],
      ["INVALID", "article.slug"],
      ["INVALID", "article.urgency"],
      ["BLANK", "article.keywords.1"],
      ["INVALID", "article.keywords.2"],
      ["INVALID", "article.body.1.html"],
      ["TOO_LONG", "article.body.2.html"],
      ["INVALID", "article.authorIds.0"],
      ["INVALID", "article.sectionId"],
      ["INVALID", "article.sourceUrl"],
      ["BLANK", "article.image.alt"],
    ].toSorted(),
  );
  expect({ ...(await newsroomState(khabar.pool)) }).toEqual(before);
});

describe("editing", () => {
  test("keeps what is left out, clears what is null, and counts one version", async () => {
    const before = await draft(editor.api, { ...COMPLETE, summary: "Gone soon", byline: "Stays", urgency: 2 });

    const after = await done(
      editor.api,
      "editArticle",
      { ...seen(before), article: { summary: null, urgency: null, headline: "Another" }, note: "why" },
      FULL,
    );

    expect(after).toMatchObject({ version: 2, summary: null, byline: "Stays", urgency: 5, headline: "Another" });
    expect(after.body).toEqual(before["body"]);
  });

  test("that changes nothing saves nothing", async () => {
    const before = await draft(editor.api);
    const state = await newsroomState(khabar.pool);

    const after = await done(editor.api, "editArticle", { ...seen(before), article: { ...COMPLETE, summary: null } });

    expect(after).toEqual(before);
    expect(await newsroomState(khabar.pool)).toEqual(state);
  });

  test("that changes nothing but has a note says that nothing can carry it", async () => {
    const before = await draft(editor.api);
    const state = await newsroomState(khabar.pool);

    const noted = { ...seen(before), article: { ...COMPLETE }, note: "I have looked" };
    const { refused } = await act(editor.api, "editArticle", noted);

    expect(refused).toEqual([["INVALID", "note"]]);
    expect(await newsroomState(khabar.pool)).toEqual(state);
  });

  test("of what somebody else has changed meanwhile is refused with what it is now", async () => {
    const before = await draft(editor.api);
    await done(editor.api, "editArticle", { ...seen(before), article: { headline: "First wins" } });
    const state = await newsroomState(khabar.pool);

    const late = await act(editor.api, "editArticle", { ...seen(before), article: { headline: "", urgency: 99 } });

    expect(late.payload).toMatchObject({
      article: null,
      errors: [
        {
          ...{ __typename: "ConflictError", code: "CONFLICT", path: ["expectedVersion"] },
          current: { id: before.id, version: 2, headline: "First wins", body: [{ html: "Some text." }] },
        },
      ],
    });
    expect(await newsroomState(khabar.pool)).toEqual(state);
  });

  test("two at once: one is saved, the other is told", async () => {
    const before = await draft(editor.api);
    const edit = (headline: string) => act(editor.api, "editArticle", { ...seen(before), article: { headline } });

    const both = await Promise.all([edit("One"), edit("Two")]);

    const codes = both.map(({ refused }) => refused.map(([code]) => code));
    expect(codes.toSorted()).toEqual([[], ["CONFLICT"]]);
  });

  test("a published article is seen at once, and may not lose what readers need", async () => {
    const before = await published(editor.api);
    const state = await newsroomState(khabar.pool);

    const emptied = await act(editor.api, "editArticle", {
      ...seen(before),
      article: { headline: " ", body: [{ html: "<i> </i>" }] },
    });
    const untouched = await newsroomState(khabar.pool);
    await done(editor.api, "editArticle", { ...seen(before), article: { headline: "New headline" } });

    expect(emptied.refused).toEqual([
      ["BLANK", "article.headline"],
      ["BLANK", "article.body.0.html"],
    ]);
    expect(untouched).toEqual(state);
    const { article } = await ask(khabar.api, "query ($id: ID!) { article(id: $id) { headline version } }", {
      id: before.id,
    });
    expect(article).toEqual({ headline: "New headline", version: 3 });
  });

  test("an article cannot translate itself, nor one that others translate become a translation", async () => {
    const [original, other] = [await draft(editor.api), await draft(editor.api)];
    await done(editor.api, "createArticle", { article: { translationOfId: original.id } });
    const translate = (article: typeof original, translationOfId: string | null) =>
      act(editor.api, "editArticle", { ...seen(article), article: { translationOfId } });

    const refused = [await translate(original, original.id), await translate(original, other.id)];

    expect(refused.map((answer) => answer.refused)).toEqual([
      [["INVALID", "article.translationOfId"]],
      [["INVALID", "article.translationOfId"]],
    ]);
  });
});

test("a creation that is sent again ten times at once is one article", async () => {
  const input = { article: COMPLETE, idempotencyKey: "once" };

  const answers = await Promise.all(Array.from({ length: 10 }, () => done(editor.api, "createArticle", input)));
  const other = await act(editor.api, "createArticle", { ...input, article: {} });

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(other.refused).toEqual([["CONFLICT", "idempotencyKey"]]);
});

test("every act leaves a line in the log, by whom it was", async () => {
  const lines = await auditLines(khabar.pool, "Article");

  expect(lines.slice(0, 2)).toEqual([
    `createArticle Article v1 by ${editor.account.key}`,
    `createArticle Article v1 by ${editor.account.key}`,
  ]);
  expect(lines).toContain(`editArticle Article v2 by ${editor.account.key}`);
});
