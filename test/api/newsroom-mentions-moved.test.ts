import { beforeAll, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { link, mentionsOf, TEXT } from "../support/links.js";
import { done, draft, seen, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;
let person: Built;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
  person = await khabar.build.person();
});

const tag = (article: Standing, spans: object[], more: object = {}) =>
  link(editor.api, "tagMention", {
    ...{ articleId: article.id, expectedVersion: article.version, targetId: person.id },
    ...{ spans, ...more },
  });

const edit = (article: Standing, input: object): Promise<Standing> =>
  done(editor.api, "editArticle", { ...seen(article), article: input });

test("places move along with their words, also into other blocks", async () => {
  const article = await draft(editor.api, TEXT);
  await tag(article, [
    { start: 0, end: 12 },
    { block: 0, start: 5, end: 17 },
  ]);

  const after = await edit(article, {
    headline: "Yesterday: Amina Benali in Rabat",
    body: [{ html: "A new lead." }, TEXT.body[1], { html: "Then <b>Amina</b> Benali spoke. She left." }],
  });

  const [mention] = await mentionsOf(editor.api, after);
  expect(mention.orphans).toEqual([]);
  expect(mention.spans).toEqual([
    { block: null, start: 11, end: 23, surface: "Amina Benali" },
    { block: 2, start: 5, end: 17, surface: "Amina Benali" },
  ]);
});

test("a place whose words are gone is uncertain until an editor puts it right or drops it", async () => {
  const article = await draft(editor.api, TEXT);
  await tag(article, [
    { start: 0, end: 12 },
    { block: 0, start: 5, end: 17 },
  ]);
  const after = await edit(article, { headline: "Minister Benali in Rabat", body: [{ html: "Then she spoke." }] });
  const [mention] = await mentionsOf(editor.api, after);
  const resolve = (more: object) =>
    link(editor.api, "resolveOrphan", { mentionId: mention.id, expectedVersion: after.version, ...more });

  const wrong = [
    await resolve({ was: { start: 1, end: 12 }, span: { start: 9, end: 15 } }),
    await resolve({ was: { start: 0, end: 12 }, span: { start: 9, end: 99 } }),
    await resolve({ was: { start: 0, end: 12 }, expectedVersion: 1 }),
  ];
  const right = await resolve({ was: { start: 0, end: 12 }, span: { start: 9, end: 15 } });
  const dropped = await resolve({ was: { block: 0, start: 5, end: 17 } });

  expect(mention.spans).toEqual([]);
  expect(mention.orphans.map(({ was }: { was: object }) => was)).toEqual([
    { block: null, start: 0, end: 12, surface: "Amina Benali" },
    { block: 0, start: 5, end: 17, surface: "Amina Benali" },
  ]);
  expect(wrong.map(({ refused }) => refused)).toEqual([
    [["NOT_FOUND", "was"]],
    [["INVALID", "span"]],
    [["CONFLICT", "expectedVersion"]],
  ]);
  expect(right.payload.mention.spans).toEqual([{ block: null, start: 9, end: 15, surface: "Benali" }]);
  expect(dropped.payload.mention).toMatchObject({ orphans: [], spans: [{ surface: "Benali" }] });
});

test("a mention of which nothing is left is gone when its last uncertain place is dropped", async () => {
  const article = await draft(editor.api, TEXT);
  await tag(article, [{ start: 0, end: 12 }]);
  const after = await edit(article, { headline: "Nobody" });
  const [mention] = await mentionsOf(editor.api, after);

  const { payload } = await link(editor.api, "resolveOrphan", {
    ...{ mentionId: mention.id, expectedVersion: after.version, was: { start: 0, end: 12 } },
  });

  expect(payload).toEqual({ mention: null, errors: [] });
  expect(await mentionsOf(editor.api, after)).toEqual([]);
});

test("an edit that is taken back brings the places back", async () => {
  const article = await draft(editor.api, TEXT);
  await tag(article, [{ block: 0, start: 5, end: 17 }]);
  const [before] = await mentionsOf(editor.api, article);
  const query = "query ($id: ID!) { article(id: $id) { revisions { nodes { id version } } } }";
  const { article: kept } = await ask(editor.api, query, { id: article.id });
  const lost = await edit(article, { body: [{ html: "Nothing of it." }] });
  const [meanwhile] = await mentionsOf(editor.api, lost);

  const back = await done(editor.api, "restoreRevision", {
    revisionId: kept.revisions.nodes[0].id,
    expectedVersion: lost.version,
  });

  expect([meanwhile.spans, meanwhile.orphans.length]).toEqual([[], 1]);
  expect(await mentionsOf(editor.api, back)).toEqual([before]);
});
