import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { act, COMPLETE, done, draft, newsroomState, published, seen, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const SHOWN = `query ($token: String!) { preview(token: $token) {
  id status headline summary bodyText bodyHtml scheduledFor createdBy { id } viewerActions
  section { id } source { id } topics { id } authors { id } translations { id } people { id } events { id }
  mentions { totalCount nodes { target { id } article { id headline body { text } } } }
  related { nodes { id } } comments { totalCount } } }`;

// oxlint-disable-next-line typescript/no-explicit-any
const preview = async (token: string): Promise<any> => (await ask(khabar.api, SHOWN, { token })).preview;

async function linkTo(article: Standing, more: object = {}): Promise<{ token: string; expiresAt: string }> {
  return done(editor.api, "createPreviewLink", { articleId: article.id, ...more });
}

async function tag(article: Standing, targetId: string): Promise<void> {
  const input = { articleId: article.id, expectedVersion: article.version, targetId, spans: [{ start: 0, end: 1 }] };
  await ask(editor.api, "mutation ($input: TagMentionInput!) { tagMention(input: $input) { errors { code } } }", {
    input,
  });
}

test("a link shows one draft to anybody, with all it is linked to and nothing of the newsroom's", async () => {
  const { build } = khabar;
  const [person, event, section, source] = [
    await build.person(),
    await build.event(),
    await build.section(),
    await build.source(),
  ] as const;
  const [author, topic] = [await build.author(), await build.topic()];
  const original = await build.article();
  const filed = { sectionId: section.id, sourceId: source.id, authorIds: [author.id], topicIds: [topic.id] };
  const article = await draft(editor.api, { ...COMPLETE, ...filed, summary: "Soon", translationOfId: original.id });
  const other = await published(editor.api);
  await tag(article, person.id);
  await tag(article, event.id);
  await tag(other, person.id);

  const { token } = await linkTo(article);

  expect(await preview(token)).toEqual({
    ...{ id: article.id, status: "DRAFT", headline: "A headline", summary: "Soon", bodyText: "Some text." },
    ...{ bodyHtml: expect.stringContaining("Some text."), scheduledFor: null, createdBy: null, viewerActions: [] },
    ...{ section: { id: section.id }, source: { id: source.id }, topics: [{ id: topic.id }] },
    ...{ authors: [{ id: author.id }], translations: [{ id: original.id }] },
    ...{ people: [{ id: person.id }], events: [{ id: event.id }], related: { nodes: [{ id: other.id }] } },
    mentions: {
      totalCount: 2,
      nodes: [person, event].map(({ id }) => ({
        target: { id },
        article: { id: article.id, headline: "A headline", body: [{ text: "Some text." }] },
      })),
    },
    comments: { totalCount: 0 },
  });
});

describe("a link opens nothing else", () => {
  test("not the article by any other door in the same request, nor another article", async () => {
    const [article, other] = [await draft(editor.api), await draft(editor.api)];
    const { token } = await linkTo(article);
    const query = `query ($token: String!, $id: ID!, $slug: String!, $other: ID!) {
      preview(token: $token) { id }
      node(id: $id) { id } article(slug: $slug) { id } other: article(id: $other) { id } articles { nodes { id } } }`;

    const found = await ask(khabar.api, query, { token, id: article.id, slug: article["slug"], other: other.id });

    expect(found).toMatchObject({ preview: { id: article.id }, node: null, article: null, other: null });
    expect(JSON.stringify(found.articles)).not.toContain(article.id);
  });

  test("neither saved versions nor what only editors see of mentions", async () => {
    const article = await draft(editor.api);
    const { token } = await linkTo(article);

    const { data, errors } = await khabar.api.run(
      "query ($token: String!) { preview(token: $token) { revisions { nodes { id } } } }",
      { token },
    );

    expect([data, errors.map(({ extensions }) => extensions?.["code"])]).toEqual([
      { preview: null },
      ["UNAUTHENTICATED"],
    ]);
  });
});

describe("a link ends", () => {
  test("when its time has come, and with the draft", async () => {
    const [expired, gone, retracted] = [await draft(editor.api), await draft(editor.api), await published(editor.api)];
    const off = await done(editor.api, "unpublishArticle", seen(retracted));
    const links = [await linkTo(expired, { hours: 1 }), await linkTo(gone), await linkTo(off)] as const;
    const [first] = links;
    const before = await Promise.all(links.map(async ({ token }) => (await preview(token))?.id));

    await khabar.pool.query("update preview_link set expires_at = now() where expires_at = $1", [first.expiresAt]);
    await done(editor.api, "discardDraft", seen(gone));
    await done(editor.api, "retractArticle", { ...seen(off), reason: "Wrong" });

    expect(before).toEqual([expired.id, gone.id, off.id]);
    expect(await Promise.all(links.map(({ token }) => preview(token)))).toEqual([null, null, null]);
  });

  test("at no wrong token", async () => {
    const { token } = await linkTo(await draft(editor.api));

    for (const wrong of ["", "no token", `${token}x`, token.toLowerCase(), editor.token]) {
      expect([wrong, await preview(wrong)]).toEqual([wrong, null]);
    }
  });
});

test("a link lasts a day, or as long as is asked within a week; for what is not public yet", async () => {
  const article = await draft(editor.api);
  const out = await published(editor.api);
  const hoursLeft = ({ expiresAt }: { expiresAt: string }) =>
    Math.round((Date.parse(expiresAt) - Date.now()) / 3_600_000);
  const lasting = [await linkTo(article), await linkTo(article, { hours: 168 })].map(hoursLeft);
  const before = await newsroomState(khabar.pool);

  const attempts = [
    await act(editor.api, "createPreviewLink", { articleId: article.id, hours: 0 }),
    await act(editor.api, "createPreviewLink", { articleId: article.id, hours: 169 }),
    await act(editor.api, "createPreviewLink", { articleId: out.id }),
  ];

  expect(lasting).toEqual([24, 168]);
  expect(attempts.map(({ refused }) => refused)).toEqual([
    [["INVALID", "hours"]],
    [["INVALID", "hours"]],
    [["WRONG_STATE", ""]],
  ]);
  expect(await newsroomState(khabar.pool)).toEqual(before);
});

test("the secret itself is kept nowhere", async () => {
  const { token } = await linkTo(await draft(editor.api));

  const state = JSON.stringify(await newsroomState(khabar.pool));

  expect(state).not.toContain(token);
});
