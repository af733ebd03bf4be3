import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { done, draft, published, seen } from "../support/newsroom.js";
import { ask } from "../support/ask.js";
import { exportOf, importInto, useArchives } from "./archives.js";
import { BARE_ARTICLE } from "./rich-archive.js";

const khabar = useKhabar({ archive: "empty" });
const makeArchive = useArchives();

test("what the newsroom has made is the same in another archive, drafts with gaps and uncertain places among it", async () => {
  const { api } = await khabar.signIn("EDITOR");
  const person = await khabar.build.person();
  await draft(api, {});
  await draft(api, { headline: "A gap", body: [{ html: "" }, { html: "<b>x</b>" }] });
  await done(api, "scheduleArticle", { ...seen(await draft(api)), at: "2099-01-01T00:00:00Z" });
  await done(api, "discardDraft", seen(await draft(api)));
  const moved = await done(api, "editArticle", { ...seen(await published(api)), article: { slug: "moved" } });
  await done(api, "correctArticle", { ...seen(moved), article: {}, text: "A note" });
  await done(api, "retractArticle", { ...seen(await published(api)), reason: "Wrong" });
  const tagged = await draft(api, { headline: "Somebody spoke" });
  const spans = [{ start: 0, end: 8 }];
  await ask(api, "mutation ($input: TagMentionInput!) { tagMention(input: $input) { errors { code } } }", {
    input: { articleId: tagged.id, expectedVersion: 1, targetId: person.id, spans },
  });
  await done(api, "editArticle", { ...seen(tagged), article: { headline: "Nobody did" } });
  const before = await exportOf({ pool: khabar.pool, url: "" });

  const copy = await makeArchive("empty");
  const { wrong } = await importInto(copy, before);

  expect(wrong).toEqual([]);
  expect(await exportOf(copy)).toEqual(before);
  expect(before.join()).toContain("orphans");
});

test("what is public, or will be, has no gaps", async () => {
  const archive = await makeArchive("empty");
  const gaps = { headline: "", body: [{ kind: "PARAGRAPH", text: "" }] };
  const records = [
    { ...BARE_ARTICLE, ...gaps, key: "article:out", status: "PUBLISHED", slug: "out" },
    { ...BARE_ARTICLE, ...gaps, key: "article:draft", status: "DRAFT", slug: "draft", publishedAt: null },
  ];

  const { wrong } = await importInto(archive, records);

  expect(wrong).toEqual([{ line: 1, problem: "headline: is empty; body.0: shows no text" }]);
});
