import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { said, talk } from "../support/conversation.js";
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

let made = 0;
const waiting = (status: "PENDING" | "WITHHELD" | "PUBLISHED" = "PENDING") =>
  khabar.build.comment({
    article: article.key,
    author: reader.account.key,
    guestName: null,
    status,
    body: `No. ${++made}`,
  });

const NOWHERE = globalId("Comment", "999999");

describe("decisions", () => {
  test("are made for many at once, each noted with the version that was judged", async () => {
    const [one, other] = [await waiting(), await waiting("WITHHELD")];
    const decisions = [
      { commentId: one.id, expectedVersion: 1, status: "PUBLISHED" },
      { commentId: other.id, expectedVersion: 1, status: "REJECTED", reason: "HATE", note: " No. " },
    ];

    const { payload } = await talk(moderator.api, "moderateComments", { decisions });

    expect(payload).toMatchObject({
      comments: [
        { id: one.id, status: "PUBLISHED", hold: null },
        { id: other.id, status: "REJECTED" },
      ],
      errors: [],
    });
    const query = `query ($id: ID!) { node(id: $id) { ... on Comment {
      moderationLog { status version reason note rule moderator { id } }
    } } }`;
    expect(await ask(moderator.api, query, { id: other.id })).toEqual({
      node: {
        moderationLog: [
          {
            ...{ status: "REJECTED", version: 1, reason: "HATE", note: "No.", rule: null },
            moderator: { id: moderator.account.id },
          },
        ],
      },
    });
  });

  test("are refused one by one, with the place of each", async () => {
    const [good, changed, gone] = [await waiting(), await waiting(), await waiting()];
    await khabar.pool.query("update comment set version = 2 where key = $1", [changed.key]);
    await khabar.pool.query("update comment set status = 'DELETED', body = '' where key = $1", [gone.key]);
    const published = { expectedVersion: 1, status: "PUBLISHED" };
    const decisions = [
      { commentId: changed.id, ...published },
      { commentId: good.id, ...published },
      { commentId: NOWHERE, ...published },
      { commentId: "no id", ...published },
      { commentId: gone.id, ...published },
      { commentId: good.id, ...published },
      { commentId: good.id, expectedVersion: 1, status: "DELETED", reason: "SPAM", note: "x".repeat(2_001) },
    ];

    const { payload, refused } = await talk(moderator.api, "moderateComments", { decisions });

    expect(payload.comments.map(({ id }: { id: string }) => id)).toEqual([good.id]);
    expect(refused).toEqual([
      ["INVALID", "decisions.3.commentId"],
      ["CONFLICT", "decisions.0.expectedVersion"],
      ["NOT_FOUND", "decisions.2.commentId"],
      ["WRONG_STATE", "decisions.4.commentId"],
      ["INVALID", "decisions.5.commentId"],
      ["INVALID", "decisions.6.status"],
      ["INVALID", "decisions.6.reason"],
      ["TOO_LONG", "decisions.6.note"],
      ["INVALID", "decisions.6.commentId"],
    ]);
    expect(payload.errors[1].current).toMatchObject({ id: changed.id, version: 2 });
  });

  test("are at most fifty at once", async () => {
    const decisions = Array.from({ length: 51 }, () => ({
      commentId: NOWHERE,
      expectedVersion: 1,
      status: "PUBLISHED",
    }));

    expect((await talk(moderator.api, "moderateComments", { decisions })).refused).toEqual([["TOO_LONG", "decisions"]]);
  });

  test("show and hide what stands below, and counts follow", async () => {
    const own = await khabar.build.article();
    const links = { article: own.key, guestName: "G" };
    const top = await khabar.build.comment(links);
    const below = await khabar.build.comment({ ...links, parent: top.key });
    const counts = `query ($id: ID!) { article(id: $id) { comments { totalCount nodes { replies { totalCount } } } } }`;
    const decide = (status: string) =>
      said(moderator.api, "moderateComments", { decisions: [{ commentId: top.id, expectedVersion: 1, status }] });

    await decide("REJECTED");
    const hidden = await ask(khabar.api, counts, { id: own.id });
    const { node } = await ask(khabar.api, "query ($id: ID!) { node(id: $id) { id } }", { id: below.id });
    await decide("PUBLISHED");
    const shown = await ask(khabar.api, counts, { id: own.id });

    expect([hidden.article.comments, node]).toEqual([{ totalCount: 0, nodes: [] }, null]);
    expect(shown.article.comments).toEqual({ totalCount: 1, nodes: [{ replies: { totalCount: 1 } }] });
  });
});

describe("flags", () => {
  test("of three readers hold a comment back until a moderator looks", async () => {
    const comment = await waiting("PUBLISHED");
    const flag = async (more: object = {}) =>
      said((await khabar.signIn("READER")).api, "flagComment", { id: comment.id, reason: "ABUSIVE", ...more });
    await flag({ note: "It insults my town." });
    await flag();

    const third = await flag({ reason: "SPAM" });
    const queue = await ask(
      moderator.api,
      `{ comments(filter: { statuses: [WITHHELD], minFlags: 3 }, orderBy: { field: FLAG_COUNT }) {
        totalCount nodes { id hold { rule } flags { totalCount nodes { reason note reporter { role } comment { id } } } }
      } }`,
    );
    await said(moderator.api, "moderateComments", {
      decisions: [{ commentId: comment.id, expectedVersion: 1, status: "PUBLISHED" }],
    });
    const fourth = await flag();

    expect(third).toMatchObject({ comment: null });
    expect(queue.comments).toMatchObject({
      totalCount: 1,
      nodes: [{ id: comment.id, hold: { rule: "FLAGS" }, flags: { totalCount: 3 } }],
    });
    expect(queue.comments.nodes[0].flags.nodes).toEqual(
      [
        ["SPAM", null],
        ["ABUSIVE", null],
        ["ABUSIVE", "It insults my town."],
      ].map(([reason, note]) => ({
        ...{ reason, note, reporter: { role: "READER" }, comment: { id: comment.id } },
      })),
    );
    expect(fourth).toMatchObject({ id: comment.id, status: "PUBLISHED" });
  });

  test("count once for each reader, and not against their own", async () => {
    const comment = await waiting("PUBLISHED");
    const { api } = await khabar.signIn("READER");
    for (let times = 0; times < 4; times++) await said(api, "flagComment", { id: comment.id, reason: "OTHER" });

    const own = await talk(reader.api, "flagComment", { id: comment.id, reason: "OTHER" });
    const { rows } = await khabar.pool.query("select status, flag_count from comment where key = $1", [comment.key]);

    expect(own.refused).toEqual([["FORBIDDEN", "id"]]);
    expect(rows).toEqual([{ status: "PUBLISHED", flag_count: 1 }]);
  });

  test("and reactions are for what is shown", async () => {
    const hidden = await waiting();
    const { api } = await khabar.signIn("READER");

    expect((await talk(api, "flagComment", { id: hidden.id, reason: "OTHER" })).refused).toEqual([["NOT_FOUND", "id"]]);
    expect((await talk(api, "reactToComment", { id: hidden.id, kind: "LIKE" })).refused).toEqual([["NOT_FOUND", "id"]]);
    expect((await talk(reader.api, "reactToComment", { id: hidden.id, kind: "LIKE" })).refused).toEqual([
      ["WRONG_STATE", "id"],
    ]);
  });
});

describe("a reaction", () => {
  test("is one for each reader; it changes, and is taken back", async () => {
    const comment = await waiting("PUBLISHED");
    const other = await khabar.signIn("READER");
    const react = (kind: string | null) => said(reader.api, "reactToComment", { id: comment.id, kind });
    await said(other.api, "reactToComment", { id: comment.id, kind: "LIKE" });

    const seen = [await react("LIKE"), await react("DISAGREE"), await react(null), await react(null)];

    const like = (count: number, viewerHasReacted: boolean) => ({ kind: "LIKE", count, viewerHasReacted });
    expect(seen.map(({ reactions }) => reactions)).toEqual([
      [like(2, true)],
      [like(1, false), { kind: "DISAGREE", count: 1, viewerHasReacted: true }],
      ...[[like(1, false)], [like(1, false)]],
    ]);
  });
});
