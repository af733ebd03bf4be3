import { beforeAll, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { link, TEXT } from "../support/links.js";
import { act, articleMutation, COMPLETE, done, draft, newsroomState, published, seen } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const rowOf = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1] ?? "";

test("a draft that is thrown away takes no address that another has or could have", async () => {
  const gone = await draft(editor.api);
  const slug = `discarded-${rowOf(gone.id)}`;
  const { id } = await published(editor.api, { ...COMPLETE, slug });
  await done(editor.api, "editArticle", { id, expectedVersion: 2, article: { slug: `moved-${rowOf(gone.id)}` } });

  await done(editor.api, "discardDraft", seen(gone));

  const { article } = await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id } }", { slug });
  expect(article).toEqual({ id });
});

test("instants that no calendar of ours has are refused, and change nothing", async () => {
  const article = await draft(editor.api);
  const before = await newsroomState(khabar.pool);

  for (const at of ["9999-12-31T23:59:59-01:00", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00"]) {
    const schedule = await editor.api.run(articleMutation("scheduleArticle"), { input: { ...seen(article), at } });
    const embargo = await editor.api.run(articleMutation("editArticle"), {
      input: { ...seen(article), article: { embargoedUntil: at } },
    });

    expect([at, codes(schedule.errors), codes(embargo.errors)]).toEqual([at, ["BAD_USER_INPUT"], ["BAD_USER_INPUT"]]);
  }
  expect(await newsroomState(khabar.pool)).toEqual(before);
});

test("a text is in a language that there is", async () => {
  const before = await newsroomState(khabar.pool);

  for (const language of ["english", "xx", "x-own"]) {
    const { errors } = await editor.api.run(articleMutation("createArticle"), { input: { article: { language } } });

    expect([language, codes(errors)]).toEqual([language, ["BAD_USER_INPUT"]]);
  }
  expect(await newsroomState(khabar.pool)).toEqual(before);
  expect(await done(editor.api, "createArticle", { article: { language: "AR-ma" } }, "language")).toEqual({
    language: "ar-MA",
  });
});

test("an original cannot become a translation while another joins it", async () => {
  for (let round = 0; round < 10; round++) {
    const [first, second, third] = [
      await published(editor.api),
      await published(editor.api),
      await published(editor.api),
    ];
    const join = (one: typeof first, other: typeof first) =>
      act(editor.api, "editArticle", { ...seen(one), article: { translationOfId: other.id } });

    await Promise.all([join(first, second), join(second, third)]);

    const { rows } = await khabar.pool.query<{ lost: string }>(
      `select count(*) as lost from article a join article o on o.id = a.translation_group_id where o.translation_group_id <> o.id`,
    );
    expect(rows).toEqual([{ lost: "0" }]);
  }
});

test("text in which nothing can be seen is no text, and controls are none either", async () => {
  const unseen = await draft(editor.api, { headline: "Head", body: [{ html: "\u200B" }, { html: "&shy;&#x200F;" }] });

  const attempts = [
    await act(editor.api, "publishArticle", seen(unseen)),
    await act(editor.api, "createArticle", { article: { body: [{ html: "a\u0001b" }, { html: "c&#7;d" }] } }),
    await act(editor.api, "createArticle", { article: { slug: "a\u0000" } }),
  ];

  expect(attempts.map(({ refused }) => refused)).toEqual([
    [
      ["BLANK", "article.body.0.html"],
      ["BLANK", "article.body.1.html"],
    ],
    [
      ["INVALID", "article.body.0.html"],
      ["INVALID", "article.body.1.html"],
    ],
    [["INVALID", "article.slug"]],
  ]);
});

test("places are not taken away by somebody who has not seen where they are now", async () => {
  const article = await draft(editor.api, TEXT);
  const person = await khabar.build.person();
  const spans = [{ start: 0, end: 12 }];
  const tagged = await link(editor.api, "tagMention", {
    ...{ articleId: article.id, expectedVersion: 1, targetId: person.id, spans },
  });
  await done(editor.api, "editArticle", { ...seen(article), article: { summary: "New" } });

  const late = await link(editor.api, "untagMention", {
    mentionId: tagged.payload.mention.id,
    expectedVersion: 1,
    spans,
  });

  expect(late.refused).toEqual([["CONFLICT", "expectedVersion"]]);
});

test("what is taken offline or under embargo stays hidden from whoever was shown it once", async () => {
  const article = await draft(editor.api);
  const { token } = await done(editor.api, "createPreviewLink", { articleId: article.id });
  const out = await done(editor.api, "publishArticle", seen(article));
  const off = await done(editor.api, "unpublishArticle", seen(out));
  const held = await done(editor.api, "editArticle", {
    ...{ ...seen(off), article: { headline: "Secret", embargoedUntil: "2999-01-01T00:00:00Z" } },
  });

  const retraction = await act(editor.api, "retractArticle", { ...seen(held), reason: "Wrong" });

  const { preview } = await ask(khabar.api, "query ($token: String!) { preview(token: $token) { id } }", { token });
  expect([preview, retraction.refused]).toEqual([null, [["WRONG_STATE", ""]]]);
});

test("a creation that is sent again after its draft was thrown away says so", async () => {
  const input = { article: COMPLETE, idempotencyKey: "gone" };
  await done(editor.api, "discardDraft", seen(await done(editor.api, "createArticle", input)));

  const { refused } = await act(editor.api, "createArticle", input);

  expect(refused).toEqual([["NOT_FOUND", "idempotencyKey"]]);
});
