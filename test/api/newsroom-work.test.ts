import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { COMPLETE, done, draft, published, seen, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let [editor, colleague]: SignedIn[] = [];
let made: Record<"draft" | "scheduled" | "out" | "off" | "retracted" | "discarded" | "theirs", Standing>;

const mine = () => {
  if (!editor || !colleague) throw new Error("nobody is signed in");
  return { editor, colleague };
};

beforeAll(async () => {
  [editor, colleague] = [await khabar.signIn("EDITOR"), await khabar.signIn("EDITOR")];
  const { api } = editor;
  const gone = await draft(api);
  await done(api, "discardDraft", seen(gone));
  made = {
    draft: await draft(api, { ...COMPLETE, headline: "Draft", language: "fr" }),
    scheduled: await done(api, "scheduleArticle", { ...seen(await draft(api)), at: "2099-01-01T00:00:00Z" }),
    out: await published(api),
    off: await done(api, "unpublishArticle", seen(await published(api))),
    retracted: await done(api, "retractArticle", { ...seen(await published(api)), reason: "Wrong" }),
    discarded: gone,
    theirs: await draft(colleague.api),
  };
});

type Name = keyof typeof made;

async function listed(api: SignedIn["api"], filter: object, more = ""): Promise<Name[]> {
  const query = `query ($filter: ArticleFilter) { articles(filter: $filter, first: 100 ${more}) { totalCount nodes { id } } }`;
  const { articles } = await ask(api, query, { filter });
  const names = articles.nodes.map(({ id }: { id: string }) =>
    (Object.keys(made) as Name[]).find((name) => made[name].id === id),
  );
  expect(names).toHaveLength(articles.totalCount);
  return names;
}

const ALL = ["DRAFT", "SCHEDULED", "PUBLISHED", "UNPUBLISHED", "RETRACTED"];

describe("what the newsroom works on", () => {
  test("is listed by state; what was thrown away to administrators alone", async () => {
    const { api } = mine().editor;
    const admin = await khabar.signIn("ADMIN");

    expect(await listed(api, {})).toEqual(["out"]);
    expect((await listed(api, { statuses: ["DRAFT"] })).toSorted()).toEqual(["draft", "theirs"]);
    expect((await listed(api, { statuses: ALL })).toSorted()).toEqual(
      ["draft", "off", "out", "retracted", "scheduled", "theirs"].toSorted(),
    );
    expect((await listed(admin.api, { statuses: ["DRAFT"] })).toSorted()).toEqual(["discarded", "draft", "theirs"]);
    expect(await listed(api, { statuses: [] })).toEqual([]);
  });

  test("is listed by who began or last changed it", async () => {
    const { api, account } = mine().editor;
    const other = mine().colleague;

    expect(await listed(api, { statuses: ["DRAFT"], editorIds: [account.id] })).toEqual(["draft"]);
    expect(await listed(api, { statuses: ["DRAFT"], editorIds: [other.account.id] })).toEqual(["theirs"]);
    expect(await listed(api, { editorIds: [account.id] })).toEqual(["out"]);
    await done(other.api, "editArticle", { ...seen(made.draft), article: { byline: "Both" } });
    expect((await listed(api, { statuses: ["DRAFT"], editorIds: [other.account.id] })).toSorted()).toEqual([
      "draft",
      "theirs",
    ]);
  });

  test("is filtered and sorted like what is public, the never published first", async () => {
    const { api } = mine().editor;

    expect(await listed(api, { statuses: ["DRAFT"], languages: ["fr"] })).toEqual(["draft"]);
    expect((await listed(api, { statuses: ALL })).slice(0, 3).toSorted()).toEqual(["draft", "scheduled", "theirs"]);
    expect((await listed(api, { statuses: ALL }, ", orderBy: { field: PUBLISHED_AT, direction: ASC }"))[0]).toBe("out");
    expect((await listed(api, { statuses: ALL }, ", orderBy: { field: UPDATED_AT }"))[0]).toBe("draft");
  });

  test("is paged to its end, each once", async () => {
    const { api } = mine().editor;
    const query = `query ($after: String) { articles(filter: { statuses: [DRAFT, SCHEDULED, UNPUBLISHED] }, first: 1, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { articles } = await ask(api, query, { after });
      ids.push(articles.nodes[0].id);
      ({ hasNextPage: more, endCursor: after } = articles.pageInfo);
    }

    expect(ids.toSorted()).toEqual([made.draft, made.off, made.scheduled, made.theirs].map(({ id }) => id).toSorted());
  });

  test("is not listed where readers look, which says where to ask", async () => {
    const { api } = mine().editor;
    const section = await khabar.build.section();
    const query = `query ($id: ID!, $filter: ArticleFilter) { node(id: $id) { ... on Section { articles(filter: $filter) { nodes { id } } } } }`;
    const asked = (filter: object) => api.run(query, { id: section.id, filter });

    const { errors } = await asked({ statuses: ["DRAFT"] });
    const plain = await asked({ statuses: ["PUBLISHED"], editorIds: [mine().editor.account.id] });

    expect([codes(errors), errors[0]?.extensions?.["argument"]]).toEqual([["BAD_USER_INPUT"], "filter.statuses"]);
    expect(plain.errors).toEqual([]);
  });

  test("is filed where an editor has put it, also below and narrower", async () => {
    const { api } = mine().editor;
    const [desk, topic] = [await khabar.build.section(), await khabar.build.topic()];
    const [below, narrower] = [
      await khabar.build.section({ parent: desk.key }),
      await khabar.build.topic({ broader: topic.key }),
    ];
    const person = await khabar.build.person();
    const { id, version } = await draft(api, { ...COMPLETE, sectionId: below.id, topicIds: [narrower.id] });
    await ask(api, "mutation ($input: TagMentionInput!) { tagMention(input: $input) { errors { code } } }", {
      input: { articleId: id, expectedVersion: version, targetId: person.id, spans: [{ start: 0, end: 1 }] },
    });
    const query = "query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }";

    for (const filter of [
      ...[{ sectionIds: [desk.id] }, { topicIds: [topic.id] }, { mentionsAny: [person.id] }],
      { mentionsAll: [person.id] },
    ]) {
      const { articles } = await ask(api, query, { filter: { ...filter, statuses: ["DRAFT"] } });
      expect([filter, articles.nodes]).toEqual([filter, [{ id }]]);
    }
  });
});

describe("readers", () => {
  test.each(["READER", "MODERATOR", null] as const)("%s sees published articles whatever is asked", async (role) => {
    const api = role ? (await khabar.signIn(role)).api : khabar.api;

    expect(await listed(api, { statuses: ALL })).toEqual(["out"]);
    expect(await listed(api, { statuses: ["DRAFT"] })).toEqual(["out"]);
  });

  test("are not told who works on what", async () => {
    const query = "query ($ids: [ID!]) { articles(filter: { editorIds: $ids }) { nodes { id } } }";
    const reader = await khabar.signIn("READER");
    const ids = [mine().editor.account.id];

    const answers = [await khabar.api.run(query, { ids }), await reader.api.run(query, { ids })];

    expect(answers.map(({ data, errors }) => [data, codes(errors)])).toEqual([
      [null, ["UNAUTHENTICATED"]],
      [null, ["FORBIDDEN"]],
    ]);
  });
});
