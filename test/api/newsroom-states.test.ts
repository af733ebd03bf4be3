import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import {
  act,
  ARTICLE_ACTS,
  type ArticleAct,
  articleMutation,
  COMPLETE,
  done,
  draft,
  newsroomState,
  published,
  seen,
  type Standing,
} from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const LATER = "2099-01-01T00:00:00.000Z";

/** An article in each state of its life. */
const MAKERS: Readonly<Record<string, () => Promise<Standing & Record<string, unknown>>>> = {
  DRAFT: () => draft(editor.api),
  SCHEDULED: async () => done(editor.api, "scheduleArticle", { ...seen(await draft(editor.api)), at: LATER }),
  PUBLISHED: () => published(editor.api),
  UNPUBLISHED: async () => done(editor.api, "unpublishArticle", seen(await published(editor.api))),
  RETRACTED: async () => done(editor.api, "retractArticle", { ...seen(await published(editor.api)), reason: "Wrong" }),
};

const STATES = Object.keys(MAKERS);

/** What each act takes beside the article and its version. */
const MORE: Partial<Record<ArticleAct, object>> = {
  editArticle: { article: { headline: "Changed" } },
  correctArticle: { article: { headline: "Changed" }, text: "It was wrong" },
  retractArticle: { reason: "Untrue" },
  scheduleArticle: { at: LATER },
};

/** Where each act leads from each state; what is not named is refused. It is the table of the editors' guide. */
const TABLE: Partial<Record<ArticleAct, Readonly<Record<string, string>>>> = {
  editArticle: { DRAFT: "DRAFT", SCHEDULED: "SCHEDULED", PUBLISHED: "PUBLISHED", UNPUBLISHED: "UNPUBLISHED" },
  publishArticle: { DRAFT: "PUBLISHED", SCHEDULED: "PUBLISHED", UNPUBLISHED: "PUBLISHED" },
  scheduleArticle: { DRAFT: "SCHEDULED", SCHEDULED: "SCHEDULED", UNPUBLISHED: "SCHEDULED" },
  unpublishArticle: { SCHEDULED: "DRAFT", PUBLISHED: "UNPUBLISHED" },
  correctArticle: { PUBLISHED: "PUBLISHED" },
  retractArticle: { PUBLISHED: "RETRACTED", UNPUBLISHED: "RETRACTED" },
};

test.each([
  ["en", "SCHEDULED", "correctArticle", "This cannot be done while it is scheduled."],
  ["fr", "UNPUBLISHED", "correctArticle", "C'est impossible tant que l'état est « hors ligne »."],
  ["ar", "PUBLISHED", "publishArticle", "لا يمكن ذلك ما دامت الحالة «منشور»."],
] as const)("in %s it is told in words why not", async (language, state, name, message) => {
  const before = await MAKERS[state]?.();

  const { data } = await editor.api.run(
    articleMutation(name),
    { input: { ...(before && seen(before)), ...MORE[name] } },
    { "accept-language": language },
  );

  expect(data[name]).toMatchObject({ errors: [{ code: "WRONG_STATE", message }] });
});

describe.each(Object.keys(TABLE) as ArticleAct[])("%s", (name) => {
  test.each(STATES)("of an article that is %s", async (state) => {
    const before = await MAKERS[state]?.();
    if (!before) throw new Error(state);
    const rows = await newsroomState(khabar.pool);

    const { article, refused } = await act(editor.api, name, { ...seen(before), ...MORE[name] });

    const next = TABLE[name]?.[state];
    if (next === undefined) {
      expect(refused).toEqual([["WRONG_STATE", ""]]);
      expect(await newsroomState(khabar.pool)).toEqual(rows);
    } else {
      expect([refused, article?.status, article?.version]).toEqual([[], next, before.version + 1]);
    }
  });
});

test("the actions that an editor is shown are those of the table", async () => {
  const shown = await Promise.all(
    STATES.map(async (state) => {
      const article = await MAKERS[state]?.();
      const query = "query ($id: ID!) { article(id: $id) { viewerActions } }";
      return [state, (await ask(editor.api, query, { id: article?.id })).article.viewerActions.toSorted()];
    }),
  );

  const named = (state: string) =>
    Object.entries(TABLE)
      .filter(([, leads]) => leads[state] !== undefined)
      .map(([name]) => name.replace("Article", "").toUpperCase());
  expect(shown).toEqual(
    STATES.map((state) => [state, [...named(state), ...(state === "PUBLISHED" ? ["COMMENT"] : [])].toSorted()]),
  );
});

describe("who may", () => {
  const inputs = async (): Promise<Record<ArticleAct, object>> => {
    const before = await draft(editor.api);
    const query = "query ($id: ID!) { article(id: $id) { revisions { nodes { id } } } }";
    const { article } = await ask(editor.api, query, { id: before.id });
    const own = Object.fromEntries(ARTICLE_ACTS.map((name) => [name, { ...seen(before), ...MORE[name] }]));
    return {
      ...(own as Record<ArticleAct, object>),
      createArticle: { article: COMPLETE },
      createPreviewLink: { articleId: before.id },
      restoreRevision: { revisionId: article.revisions.nodes[0].id, expectedVersion: before.version },
    };
  };

  test.each([
    ["a guest", null, "UNAUTHENTICATED"],
    ["a reader", "READER", "FORBIDDEN"],
    ["a moderator", "MODERATOR", "FORBIDDEN"],
  ] as const)("%s may not, and changes nothing", async (_, role, code) => {
    const api = role === null ? khabar.api : (await khabar.signIn(role)).api;
    const input = await inputs();
    const rows = await newsroomState(khabar.pool);

    for (const name of ARTICLE_ACTS) {
      const { data, errors } = await api.run(articleMutation(name), { input: input[name] });

      expect([name, data, codes(errors)]).toEqual([name, null, [code]]);
    }
    expect(await newsroomState(khabar.pool)).toEqual(rows);
  });

  test.each(["NOT_FOUND", "INVALID"] as const)("what is named must be there: %s", async (code) => {
    const id = code === "INVALID" ? editor.account.id : Buffer.from("Article:999999").toString("base64url");
    const rows = await newsroomState(khabar.pool);

    for (const name of ARTICLE_ACTS.filter((one) => !["createArticle", "restoreRevision"].includes(one))) {
      const field = name === "createPreviewLink" ? "articleId" : "id";
      const named = name === "createPreviewLink" ? { articleId: id } : { id, expectedVersion: 1 };
      const { refused } = await act(editor.api, name, { ...named, ...MORE[name] });

      expect([name, refused]).toEqual([name, [[code, field]]]);
    }
    expect(await newsroomState(khabar.pool)).toEqual(rows);
  });
});
