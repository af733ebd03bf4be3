import { describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });

const ROLES = ["READER", "MODERATOR", "EDITOR", "ADMIN"] as const;
const VIEWER = "{ viewer { id displayName role } }";
const FIND = "query ($id: ID!) { node(id: $id) { id ... on User { role } } }";

describe("the viewer", () => {
  test("is nobody for a guest", async () => {
    expect(await ask(khabar.api, VIEWER)).toEqual({ viewer: null });
  });

  test.each(ROLES)("is the account of the token, a %s", async (role) => {
    const { api, account } = await khabar.signIn(role);

    const { viewer } = await ask(api, VIEWER);

    expect(viewer).toEqual({ id: account.id, displayName: expect.stringMatching(/^Reader \d+$/), role });
  });
});

describe("an account that has not written a comment", () => {
  test("is seen by itself", async () => {
    const { api, account } = await khabar.signIn("READER");

    expect(await ask(api, FIND, { id: account.id })).toEqual({ node: { id: account.id, role: "READER" } });
  });

  test.each([
    ["a reader", "READER", false],
    ["a moderator", "MODERATOR", true],
    ["an editor", "EDITOR", true],
    ["an administrator", "ADMIN", true],
  ] as const)("is seen by %s: %s %s", async (_, role, isSeen) => {
    const account = await khabar.build.account();
    const { api } = await khabar.signIn(role);

    const { node } = await ask(api, FIND, { id: account.id });

    expect(node).toEqual(isSeen ? { id: account.id, role: "READER" } : null);
  });

  test("is not seen by a guest", async () => {
    const account = await khabar.build.account();

    expect(await ask(khabar.api, FIND, { id: account.id })).toEqual({ node: null });
  });
});

describe("a field with a least role", () => {
  const ASK = "query ($id: ID!) { article(id: $id) { headline scheduledFor } }";
  const TIME = "2027-01-01T00:00:00.000Z";

  async function articleWithTime(): Promise<string> {
    const { id, key } = await khabar.build.article({ headline: "خبر" });
    await khabar.pool.query("update article set embargoed_until = $2 where key = $1", [key, TIME]);
    return id;
  }

  test.each([
    ["READER", null],
    ["MODERATOR", null],
    ["EDITOR", TIME],
    ["ADMIN", TIME],
  ] as const)("is null below it: %s gets %s", async (role, time) => {
    const { api } = await khabar.signIn(role);
    const id = await articleWithTime();

    const { article } = await ask(api, ASK.replace("scheduledFor", "embargoedUntil"), { id });

    expect(article).toEqual({ headline: "خبر", embargoedUntil: time });
  });

  test("is null for a guest, without an error", async () => {
    const id = await articleWithTime();

    expect(await ask(khabar.api, ASK, { id })).toEqual({ article: { headline: "خبر", scheduledFor: null } });
  });

  test("that cannot be null fails: a guest is told to sign in, others that they may not", async () => {
    const { api } = await khabar.signIn("EDITOR");
    const log = "{ viewer { role } auditLog { totalCount } }";

    const answers = [await khabar.api.run(log), await api.run(log)];

    expect(answers.map(({ status, data, errors }) => [status, data, codes(errors)])).toEqual([
      [200, null, ["UNAUTHENTICATED"]],
      [200, null, ["FORBIDDEN"]],
    ]);
  });
});
