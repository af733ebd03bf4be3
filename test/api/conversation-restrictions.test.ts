import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { said, talk, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let reader: SignedIn;
let moderator: SignedIn;

beforeAll(async () => {
  article = await khabar.build.article();
  reader = await khabar.signIn("READER");
  moderator = await khabar.signIn("MODERATOR");
});

const NOWHERE = globalId("Comment", "999999");

describe("the mode of an article", () => {
  test("closes and opens its comments at once", async () => {
    const { id: articleId } = await khabar.build.article();
    const add = (body: string) => talk(reader.api, "addComment", { articleId, body });

    const closed = await talk(moderator.api, "setCommentMode", { articleId, mode: "CLOSED" });
    const refused = await add("Am I late?");
    await talk(moderator.api, "setCommentMode", { articleId, mode: "OPEN" });

    expect(closed.payload.article).toEqual({ id: articleId, commentMode: "CLOSED", commentsAreOpen: false });
    expect(refused.refused).toEqual([["WRONG_STATE", "articleId"]]);
    expect((await add("I am not.")).refused).toEqual([]);
  });
});

describe("a restriction", () => {
  test("holds from the next request on, until its time or for good, and is lifted", async () => {
    const { api, account } = await khabar.signIn("READER");
    const restrict = (input: object) => said(moderator.api, "restrictUser", { userId: account.id, ...input });
    const add = async (body: string) => (await talk(api, "addComment", { articleId: article.id, body })).refused;
    const forbidden = [["FORBIDDEN", ""]];

    const suspended = await restrict({ suspendUntil: "2099-01-01T00:00:00Z", reason: "Insults" });
    const during = await add("May I?");
    await khabar.pool.query("update account set suspended_until = now() - interval '1 second' where key = $1", [
      account.key,
    ]);
    const after = await add("And now, after all that time?");
    await restrict({ ban: true });
    const banned = [await add("For good?"), (await talk(api, "reactToComment", { id: NOWHERE, kind: "LIKE" })).refused];
    const lifted = await restrict({});

    expect(suspended.user).toEqual({ id: account.id, suspendedUntil: "2099-01-01T00:00:00.000Z", isBanned: false });
    expect([during, after, ...banned]).toEqual([forbidden, [], forbidden, forbidden]);
    expect(lifted.user).toEqual({ id: account.id, suspendedUntil: null, isBanned: false });
    expect(await add("It is over, thank you.")).toEqual([]);
  });

  test("is nothing that moderators do to one another or to themselves, nor for a time that has passed", async () => {
    const other = await khabar.signIn("EDITOR");
    const admin = await khabar.signIn("ADMIN");
    const before = await talkState(khabar.pool);

    const attempts = [
      await talk(moderator.api, "restrictUser", { userId: other.account.id, ban: true }),
      await talk(moderator.api, "restrictUser", { userId: moderator.account.id, ban: true }),
      await talk(moderator.api, "restrictUser", { userId: globalId("User", "99999"), ban: true }),
      await talk(moderator.api, "restrictUser", { userId: reader.account.id, suspendUntil: "2020-01-01T00:00:00Z" }),
    ];

    expect(attempts.map(({ refused }) => refused)).toEqual([
      ...[
        [["FORBIDDEN", "userId"]],
        [["FORBIDDEN", "userId"]],
        [["NOT_FOUND", "userId"]],
        [["INVALID", "suspendUntil"]],
      ],
    ]);
    expect(await talkState(khabar.pool)).toEqual(before);
    expect((await talk(admin.api, "restrictUser", { userId: other.account.id, ban: true })).refused).toEqual([]);
  });
});

describe("the word list", () => {
  test("takes words in and gives them back, each spelling once", async () => {
    const edit = (input: object) => talk(moderator.api, "editWordList", { severity: "SUSPECT", ...input });
    const word = (text: string) => ({ text, severity: "SUSPECT" });

    const added = await edit({ add: ["حُجَج", "حجج", "Rumour", "rumour"] });
    const removed = await edit({ remove: ["حجج"], add: ["go  home"] });
    const wrong = await edit({ add: ["fine", "", "x".repeat(101)] });

    expect(added.payload.words).toEqual([word("Rumour"), word("حُجَج")]);
    expect(removed.payload.words).toEqual([word("Rumour"), word("go home")]);
    expect([wrong.refused, wrong.payload.words.length]).toEqual([
      [
        ["BLANK", "add.1"],
        ["TOO_LONG", "add.2"],
      ],
      2,
    ]);
    expect((await ask(moderator.api, "{ wordList(severity: BANNED) { text } }")).wordList).toEqual([]);
    const held = await said(reader.api, "addComment", { articleId: article.id, body: "A rum0ur, no more." });
    expect(held.hold.rule).toBe("SUSPECT_WORD");
  });
});
