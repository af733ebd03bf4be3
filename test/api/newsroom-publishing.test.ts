import { beforeAll, describe, expect, test } from "@jest/globals";
import { publishDueArticles } from "../../src/desk/article/publish-due-articles.js";
import { servePool } from "../../src/database/serve-pool.js";
import { USUAL_COMMENTING } from "../../src/kernel/context.js";
import { NODE_KINDS } from "../../src/schema.js";
import { ask } from "../support/ask.js";
import { auditLines } from "../support/desk.js";
import { PUBLIC_URL, useKhabar } from "../support/khabar.js";
import { act, COMPLETE, done, draft, newsroomState, published, seen } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const FAR = "2099-01-01T00:00:00.000Z";
const FARTHER = "2100-01-01T00:00:00.000Z";

/** Lets the time come for which everything waits. */
const passTime = (column: "scheduled_for" | "embargoed_until", id: string) =>
  khabar.pool.query(`update article set ${column} = now() - interval '1 second' where id = $1`, [
    Buffer.from(id, "base64url").toString().split(":")[1],
  ]);

async function lookForDue(): Promise<number> {
  const { forRequest, close } = servePool(khabar.pool);
  const { published: gone, failed } = await publishDueArticles(forRequest(), {
    ...{ publicUrl: PUBLIC_URL, defaultLocale: "ar", nodeKinds: NODE_KINDS, commenting: USUAL_COMMENTING },
  });
  await close();
  expect(failed).toEqual([]);
  return gone.length;
}

async function isPublic(id: string): Promise<boolean> {
  return (await ask(khabar.api, "query ($id: ID!) { article(id: $id) { id } }", { id })).article !== null;
}

describe("publishing", () => {
  test("tells everything that is missing at once, with places", async () => {
    const empty = await draft(editor.api, {});
    const blank = await draft(editor.api, { headline: "Head", body: [{ html: "Text" }, { html: "<b></b>" }] });
    const before = await newsroomState(khabar.pool);

    const attempts = [
      await act(editor.api, "publishArticle", seen(empty)),
      await act(editor.api, "publishArticle", seen(blank)),
      await act(editor.api, "scheduleArticle", { ...seen(empty), at: "2001-01-01T00:00:00Z" }),
    ];

    expect(attempts.map(({ refused }) => refused)).toEqual([
      [
        ["BLANK", "article.headline"],
        ["BLANK", "article.body"],
      ],
      [["BLANK", "article.body.1.html"]],
      [
        ["INVALID", "at"],
        ["BLANK", "article.headline"],
        ["BLANK", "article.body"],
      ],
    ]);
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });

  test("shows an article to all, and keeps its first time through all that follows", async () => {
    const article = await draft(editor.api);
    const before = await isPublic(article.id);

    const first = await done(editor.api, "publishArticle", seen(article));
    const off = await done(editor.api, "unpublishArticle", { ...seen(first), note: "doubtful" });
    const meanwhile = await isPublic(article.id);
    const second = await done(editor.api, "publishArticle", seen(off));

    expect([before, meanwhile, await isPublic(article.id)]).toEqual([false, false, true]);
    expect(first.publishedAt).not.toBeNull();
    expect([off.publishedAt, second.publishedAt]).toEqual([first.publishedAt, first.publishedAt]);
  });

  test("under an embargo schedules for its end, and says so in the reader's language", async () => {
    const article = await draft(editor.api, { ...COMPLETE, embargoedUntil: FAR });
    const { data } = await editor.api.run(
      `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) {
         notice article { status scheduledFor publishedAt } } }`,
      { input: seen(article) },
      { "accept-language": "fr" },
    );
    const sooner = await draft(editor.api, { ...COMPLETE, embargoedUntil: FAR });
    const later = await draft(editor.api, { ...COMPLETE, embargoedUntil: FAR });

    const [within, beyond] = [
      await act(editor.api, "scheduleArticle", { ...seen(sooner), at: "2098-01-01T01:00:00+01:00" }),
      await act(editor.api, "scheduleArticle", { ...seen(later), at: FARTHER }),
    ];

    expect(data["publishArticle"]).toEqual({
      notice: `L'article est sous embargo : il paraîtra à ${FAR}.`,
      article: { status: "SCHEDULED", scheduledFor: FAR, publishedAt: null },
    });
    expect([within.article.scheduledFor, within.payload.notice]).toEqual([FAR, expect.stringContaining(FAR)]);
    expect([beyond.article.scheduledFor, beyond.payload.notice]).toEqual([FARTHER, null]);
  });

  test("an embargo that is over holds nothing back; one on what is public is refused", async () => {
    const over = await draft(editor.api, { ...COMPLETE, embargoedUntil: "2001-01-01T00:00:00Z" });

    const article = await done(editor.api, "publishArticle", seen(over));
    const attempt = await act(editor.api, "editArticle", { ...seen(article), article: { embargoedUntil: FAR } });

    expect(article.status).toBe("PUBLISHED");
    expect(attempt.refused).toEqual([["WRONG_STATE", "article.embargoedUntil"]]);
  });
});

describe("articles that are due", () => {
  const scheduled = async (more: object = {}) =>
    done(editor.api, "scheduleArticle", { ...seen(await draft(editor.api, { ...COMPLETE, ...more })), at: FAR });

  test("go out once, when their time has come and not before", async () => {
    const [due, waiting] = [await scheduled(), await scheduled()];
    await passTime("scheduled_for", due.id);
    const early = await isPublic(due.id);

    const gone = [await lookForDue(), await lookForDue()];

    expect([early, await isPublic(due.id), await isPublic(waiting.id)]).toEqual([false, true, false]);
    expect(gone).toEqual([1, 0]);
    const query = `query ($id: ID!) { article(id: $id) { version status scheduledFor
      revisions(first: 1) { nodes { version wasPublished createdBy { id } } } } }`;
    expect((await ask(editor.api, query, { id: due.id })).article).toEqual({
      ...{ version: 3, status: "PUBLISHED", scheduledFor: null },
      revisions: { nodes: [{ version: 3, wasPublished: true, createdBy: null }] },
    });
    expect(await auditLines(khabar.pool, "Article")).toContain("publishDueArticle Article v3 by nobody");
  });

  test("wait for their embargo as well", async () => {
    const article = await scheduled();
    await done(editor.api, "editArticle", { ...seen(article), article: { embargoedUntil: FARTHER } });
    await passTime("scheduled_for", article.id);

    const before = [await lookForDue(), await isPublic(article.id)];
    await passTime("embargoed_until", article.id);
    const after = [await lookForDue(), await isPublic(article.id)];

    expect([before, after]).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  test("are put off by an embargo that ends later, and the editor is told; one that is lifted leaves their time", async () => {
    const article = await scheduled();
    const embargo = (embargoedUntil: string | null) => ({ article: { embargoedUntil } });

    const within = await act(editor.api, "editArticle", { ...seen(article), ...embargo("2098-01-01T00:00:00Z") });
    const beyond = await act(editor.api, "editArticle", { ...seen(within.article), ...embargo(FARTHER) });
    const lifted = await act(editor.api, "editArticle", { ...seen(beyond.article), ...embargo(null) });

    expect([within.article.scheduledFor, within.payload.notice]).toEqual([FAR, null]);
    expect([beyond.article.scheduledFor, beyond.payload.notice]).toEqual([
      FARTHER,
      `المقال تحت الحظر، وسيُنشر في ${FARTHER}.`,
    ]);
    expect([lifted.article.scheduledFor, lifted.payload.notice]).toEqual([FARTHER, null]);
  });

  test("are published once by several that look at the same time", async () => {
    const articles = await Promise.all(Array.from({ length: 12 }, () => scheduled()));
    for (const { id } of articles) await passTime("scheduled_for", id);

    const gone = await Promise.all([lookForDue(), lookForDue(), lookForDue()]);

    expect(gone.reduce((sum, count) => sum + count, 0)).toBe(12);
    const { rows } = await khabar.pool.query<{ version: number; lines: string }>(
      `select a.version, count(e.id) as lines
       from article a
       join audit_entry e on e.subject_type = 'Article' and e.subject_id = a.id and e.action = 'publishDueArticle'
       where 'Article:' || a.id = any($1)
       group by a.id`,
      [articles.map(({ id }) => Buffer.from(id, "base64url").toString())],
    );
    expect(rows).toEqual(Array.from({ length: 12 }, () => ({ version: 3, lines: "1" })));
  });
});

describe("addresses", () => {
  const slugOf = async (slug: string) =>
    (await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id slug } }", { slug })).article;

  test("follow the headline until readers know them, and former ones lead on", async () => {
    const article = await draft(editor.api, { ...COMPLETE, headline: "First words" });
    const edited = await done(editor.api, "editArticle", { ...seen(article), article: { headline: "Second words" } });
    const out = await done(editor.api, "publishArticle", seen(edited));
    const renamed = await done(editor.api, "editArticle", { ...seen(out), article: { headline: "Third words" } });

    const moved = await done(editor.api, "editArticle", { ...seen(renamed), article: { slug: "fourth" } });
    const again = await done(editor.api, "editArticle", { ...seen(moved), article: { slug: "fifth" } });
    const leads = [await slugOf("first-words"), await slugOf("second-words"), await slugOf("fourth")];
    const back = await done(editor.api, "editArticle", { ...seen(again), article: { slug: "second-words" } });
    const { article: derived } = await act(editor.api, "editArticle", { ...seen(back), article: { slug: null } });

    expect([edited, out, renamed, moved, back, derived].map(({ slug }) => slug)).toEqual([
      ...["second-words", "second-words", "second-words", "fourth", "second-words", "third-words"],
    ]);
    const found = { id: article.id, slug: "fifth" };
    expect(leads).toEqual([null, found, found]);
    expect(await slugOf("second-words")).toEqual({ id: article.id, slug: "third-words" });
  });

  test("that lead elsewhere, now or from former times, are taken", async () => {
    const first = await published(editor.api, { ...COMPLETE, slug: "taken-now" });
    const second = await published(editor.api, { ...COMPLETE, slug: "was-taken" });
    await done(editor.api, "editArticle", { ...seen(second), article: { slug: "moved-on" } });

    const attempts = [
      await act(editor.api, "createArticle", { article: { slug: "taken-now" } }),
      await act(editor.api, "createArticle", { article: { slug: "was-taken" } }),
      await act(editor.api, "editArticle", { ...seen(first), article: { slug: "was-taken" } }),
    ];
    const made = await draft(editor.api, { headline: "Was taken" });

    expect(attempts.map(({ refused }) => refused)).toEqual([
      ...Array.from({ length: 3 }, () => [["TAKEN", "article.slug"]]),
    ]);
    expect(made["slug"]).toBe("was-taken-2");
  });

  test("of drafts with one headline that are begun at once are all their own", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => draft(editor.api, { headline: "At once" })));

    expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
  });
});
