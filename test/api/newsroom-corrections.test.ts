import { beforeAll, expect, test } from "@jest/globals";
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
