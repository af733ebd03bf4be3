import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { anotherNetwork, said, talk } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });
let article: Built;

beforeAll(async () => {
  article = await khabar.build.article();
  await khabar.pool.query("insert into listed_word (text, severity, folded) values ('scum', 'BANNED', 'scum')");
});

describe("a flood", () => {
  test("of one account is stopped, with the seconds to wait, and leaves nothing behind", async () => {
    const { api, account } = await khabar.signIn("READER");
    const since = performance.now();
    const attempts = await Promise.all(
      Array.from({ length: 24 }, (_, number) =>
        talk(api, "addComment", { articleId: article.id, body: `${number} ${"abcdefghijkl".repeat(number + 1)}` }),
      ),
    );
    const seconds = (performance.now() - since) / 1_000;

    const refused = attempts.filter((attempt) => attempt.refused.length > 0);
    expect(refused.length).toBeLessThanOrEqual(4);
    expect(refused.length).toBeGreaterThanOrEqual(4 - Math.floor(seconds / 3));
    for (const { payload } of refused) {
      expect(payload).toMatchObject({
        commentEdge: null,
        errors: [{ __typename: "RateLimitError", code: "RATE_LIMITED", path: null, retryAfter: expect.any(Number) }],
      });
    }
    const { rows } = await khabar.pool.query(
      "select 1 from comment c join account u on u.id = c.author_id where u.key = $1",
      [account.key],
    );
    expect(rows).toHaveLength(attempts.length - refused.length);
  });

  test("is 429 to those who speak HTTP only, unless something else in the request was done", async () => {
    const { api, account } = await khabar.signIn("READER");
    await khabar.pool.query(
      `insert into rate_limit (bucket, full_at)
       select 'addComment account ' || id, now() + interval '100 seconds' from account where key = $1`,
      [account.key],
    );
    const { id } = await khabar.build.comment({ article: article.key });
    const add = `addComment(input: { articleId: "${article.id}", body: "Too much." }) { errors { code } }`;
    const react = `reactToComment(input: { id: "${id}", kind: LIKE }) { errors { code } }`;

    const alone = await api.run(`mutation { __typename ${add} again: ${add} }`);
    const together = await api.run(`mutation { ${react} ${add} }`);

    const limited = { errors: [{ code: "RATE_LIMITED" }] };
    expect(alone).toMatchObject({ status: 429, data: { addComment: limited, again: limited } });
    expect(together).toMatchObject({ status: 200, data: { reactToComment: { errors: [] }, addComment: limited } });
  });

  test("of guests is stopped by their network, of IPv6 by the customer's", async () => {
    const send = (number: number, from: string) =>
      talk(
        khabar.api,
        "addComment",
        { articleId: article.id, body: `${number}: ${"xyz ".repeat(number + 3)}`, guestName: "Salma" },
        { "x-forwarded-for": from },
      );
    const attempts = [];
    for (let number = 1; number <= 11; number++) attempts.push(await send(number, `2001:db8:1:2::${number}`));
    const elsewhere = await send(20, "2001:db8:1:3::1");

    expect(attempts.map(({ refused }) => refused.length)).toEqual([...Array.from({ length: 10 }, () => 0), 1]);
    expect(elsewhere.refused).toEqual([]);
  });
});

describe("a guest", () => {
  const guest = (body: string, more: object = {}) =>
    talk(khabar.api, "addComment", { articleId: article.id, body, guestName: "Zaynab", ...more }, anotherNetwork());

  test("waits for a moderator, and proves with a token to have written it", async () => {
    const { comment, payload } = await guest("A guest's remark.");
    const { guestToken } = payload;
    const query = "query ($id: ID!) { node(id: $id) { id } }";

    const changed = await said(khabar.api, "editComment", {
      ...{ id: comment.id, expectedVersion: 1, body: "Said better.", guestToken },
    });

    expect(comment).toMatchObject({ status: "PENDING", authorName: "Zaynab", author: null, hold: { rule: "GUEST" } });
    expect(changed).toMatchObject({ body: "Said better.", version: 2, status: "PENDING", hold: { rule: "GUEST" } });
    expect(await ask(khabar.api, query, { id: comment.id })).toEqual({ node: null });
    const attempt = await talk(khabar.api, "editComment", { id: comment.id, expectedVersion: 2, body: "x" });
    expect(attempt.refused).toEqual([["NOT_FOUND", "id"]]);
    expect(await said(khabar.api, "deleteComment", { id: comment.id, guestToken })).toMatchObject({
      deletedCommentId: comment.id,
    });
  });

  test("is told the token once, and kept nowhere by it or by an address", async () => {
    const headers = { "x-forwarded-for": "198.51.100.77" };
    const input = { articleId: article.id, body: "Sent twice by a guest.", guestName: "Nour", idempotencyKey: "g-1" };

    const [first, second] = [
      await talk(khabar.api, "addComment", input, headers),
      await talk(khabar.api, "addComment", input, headers),
    ];
    const elsewhere = await talk(khabar.api, "addComment", { ...input, body: "Elsewhere." }, anotherNetwork());

    expect([first.payload.guestToken, second.payload.guestToken]).toEqual([expect.stringMatching(/^khabar_/), null]);
    expect(second.comment.id).toBe(first.comment.id);
    expect(elsewhere.refused).toEqual([]);
    const { rows } = await khabar.pool.query<{ text: string }>(
      "select (select string_agg(c::text, ' ') from comment c) || (select string_agg(k::text, ' ') from idempotency_key k) || (select string_agg(l::text, ' ') from rate_limit l) as text",
    );
    expect(rows[0]?.text).not.toContain("198.51.100");
    expect(rows[0]?.text).not.toContain(first.payload.guestToken);
  });

  test("is no longer known under yesterday's name once the day after has come, and keys are kept for a day", async () => {
    const { api } = await khabar.signIn("READER");
    const headers = anotherNetwork();
    const add = (key: string) => ({ articleId: article.id, body: `Remark ${key}, by nobody.`, idempotencyKey: key });
    await said(khabar.api, "addComment", { ...add("old-guest"), guestName: "Nour" }, headers);
    await said(api, "addComment", add("old-account"));
    await khabar.pool.query("update network_key set day = day - 2");
    await khabar.pool.query("update idempotency_key set created_at = created_at - interval '25 hours'");

    await said(khabar.api, "addComment", { ...add("new-guest"), guestName: "Nour" }, headers);
    await said(api, "addComment", add("new-account"));

    const { rows } = await khabar.pool.query<{ key: string }>("select key from idempotency_key order by key");
    expect(rows.map(({ key }) => key)).toEqual(["new-account", "new-guest"]);
    const { rows: keys } = await khabar.pool.query("select day = current_date as is_of_today from network_key");
    expect(keys).toEqual([{ is_of_today: true }]);
  });

  test.each([
    ["", "BLANK"],
    ["ـ", "BLANK"],
    ["x".repeat(51), "TOO_LONG"],
    ...[
      "Admin",
      "The M0derator",
      "Mоderator",
      "هيئة التحرير",
      "المشرف",
      "المدیر",
      "moderators",
      "المحررون",
      "حساب محذوف",
      "Rédaction",
      "Kh\u200Babar",
    ].map((name) => [name, "INVALID"]),
    ...["ᛉᛉaа", "Zaynаb", "!!!", "scum", "Chief of Staff"].map((name) => [name, "INVALID"]),
  ])("may not be called %j", async (guestName = "", code = "") => {
    expect((await guest("A remark.", { guestName })).refused).toEqual([[code, "guestName"]]);
  });

  test("may not be called as somebody of the staff is", async () => {
    await khabar.build.account({ displayName: "Samira Haddad", role: "EDITOR" });
    await khabar.build.author({ name: "يوسف العلمي" });
    await khabar.build.account({ displayName: "Khalid", role: "EDITOR" });
    expect((await guest("A remark.", { guestName: "Khalid Naciri" })).refused).toEqual([]);

    for (const guestName of [
      ...[
        "samira  haddad",
        "Samíra Haddad",
        "SamiraHaddad",
        "SamIra Haddad",
        "Saamira Haddad",
        "Samlra_Haddad",
        "Samira Haddad 2",
        "S4mira Hadd4d",
      ],
      ...["يُوسف العَلمي", "يوسف  العلمي"],
    ]) {
      expect((await guest("A remark.", { guestName })).refused).toEqual([["INVALID", "guestName"]]);
    }
  });
});

describe("where guests are let through", () => {
  const open = useKhabar({ archive: "empty", commenting: { guests: "publish" } });

  test("their comments are shown at once", async () => {
    const { id: articleId } = await open.build.article();

    const comment = await said(open.api, "addComment", { articleId, body: "Hello there.", guestName: "Nour" });

    expect(comment).toMatchObject({ status: "PUBLISHED", authorName: "Nour", hold: null });
  });
});

describe("where there are no guests", () => {
  const shut = useKhabar({ archive: "empty", commenting: { guests: "off", closeDays: 30, approvedFirst: 1 } });

  test("they are turned away", async () => {
    const { id: articleId } = await shut.build.article();

    expect((await talk(shut.api, "addComment", { articleId, body: "Hello.", guestName: "Nour" })).refused).toEqual([
      ["FORBIDDEN", ""],
    ]);
  });

  test("an article closes when it is old, and the first comments of an account wait", async () => {
    const old = await shut.build.article({ publishedAt: "2026-01-01T00:00:00Z" });
    const young = await shut.build.article({ publishedAt: new Date(Date.now() - 60_000).toISOString() });
    const { api } = await shut.signIn("READER");

    const late = await talk(api, "addComment", { articleId: old.id, body: "Too late?" });
    const first = await said(api, "addComment", { articleId: young.id, body: "My first one." });

    expect(late.refused).toEqual([["WRONG_STATE", "articleId"]]);
    expect([first.status, first.hold.rule]).toEqual(["PENDING", "NEW_COMMENTER"]);
    const { article: seen } = await ask(shut.api, "query ($id: ID!) { article(id: $id) { commentsAreOpen } }", {
      id: old.id,
    });
    expect(seen.commentsAreOpen).toBe(false);
  });
});
