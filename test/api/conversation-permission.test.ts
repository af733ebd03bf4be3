import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { codes } from "../support/api.js";
import type { Built } from "../support/build.js";
import { TALK_ACTS, talkMutation, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let reader: SignedIn;

beforeAll(async () => {
  article = await khabar.build.article();
  reader = await khabar.signIn("READER");
});

const NOWHERE = globalId("Comment", "999999");

describe("who may do what", () => {
  const INPUTS: Partial<Record<(typeof TALK_ACTS)[number], object>> = {
    flagComment: { id: NOWHERE, reason: "SPAM" },
    reactToComment: { id: NOWHERE, kind: "LIKE" },
    moderateComments: { decisions: [] },
    setCommentMode: { articleId: NOWHERE, mode: "CLOSED" },
    restrictUser: { userId: NOWHERE, ban: true },
    editWordList: { severity: "BANNED", add: ["x"] },
    eraseUser: { userId: NOWHERE },
  };

  test.each([
    ["a guest", null, "UNAUTHENTICATED", Object.keys(INPUTS)],
    ["a reader", "READER", "FORBIDDEN", Object.keys(INPUTS).slice(2)],
    ["a moderator", "MODERATOR", "FORBIDDEN", ["eraseUser"]],
    ["an editor", "EDITOR", "FORBIDDEN", ["eraseUser"]],
  ] as const)("%s may not do what those above may, and changes nothing", async (_, role, code, acts) => {
    const api = role === null ? khabar.api : (await khabar.signIn(role)).api;
    const before = await talkState(khabar.pool);

    for (const act of TALK_ACTS.filter((name) => (acts as readonly string[]).includes(name))) {
      const { data, errors } = await api.run(talkMutation(act), { input: INPUTS[act] });

      expect([act, data, codes(errors)]).toEqual([act, null, [code]]);
    }
    expect(await talkState(khabar.pool)).toEqual(before);
  });

  test.each([
    "{ comments { totalCount } }",
    "{ wordList { text } }",
    `query ($id: ID!) { article(id: $id) { comments(filter: { statuses: [PENDING] }) { totalCount } } }`,
    `query ($id: ID!) { article(id: $id) { comments(filter: { minFlags: 1 }) { totalCount } } }`,
    `query ($id: ID!) { article(id: $id) { comments(orderBy: { field: FLAG_COUNT }) { totalCount } } }`,
  ])("readers may not ask %s", async (query) => {
    for (const api of [khabar.api, reader.api]) {
      const { errors } = await api.run(query, { id: article.id });

      expect(codes(errors)).toEqual([api === reader.api ? "FORBIDDEN" : "UNAUTHENTICATED"]);
    }
  });
});
