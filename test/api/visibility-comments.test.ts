import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { exportOf } from "../interchange/archives.js";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { talk, talkState } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import { found, idsIn, seen, wanted } from "./visibility-paths.js";
import {
  anyTalk,
  buildTalk,
  hasPlace,
  isOwn,
  isReadBy,
  isSeenBy,
  isToldTo,
  seesAll,
  type Talk,
  type TalkComment,
  type TalkViewer,
} from "./visibility-talk.js";

const khabar = useKhabar({ archive: "empty" });
const RUNS = { numRuns: process.env["KHABAR_HEAVY"] ? 60 : 3 };
const STATUSES = ["PENDING", "PUBLISHED", "WITHHELD", "REJECTED", "DELETED"];

const viewers: TalkViewer[] = [];
const writers: Built[] = [];

beforeAll(async () => {
  viewers.push({ api: khabar.api, role: "GUEST", account: null });
  // Of the two readers and the moderator each writes, too.
  for (const role of ["READER", "READER", "MODERATOR", "EDITOR", "ADMIN"] as const) {
    const { api, account } = await khabar.signIn(role);
    viewers.push({ api, role, account });
    if (writers.length < 3) writers.push(account);
  }
});

/** A look at a discussion along one path, as one viewer. */
type Look = (viewer: TalkViewer, discussion: Talk) => Promise<void>;

const PAGE = "totalCount nodes { id }";

const byId: Look = async (viewer, { comments }) => {
  const visible = comments.filter((comment) => isSeenBy(viewer, comment, comments));
  expect(await found(viewer.api, idsIn(comments))).toEqual(idsIn(visible));
};

const FACES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment {
  id status body bodyHtml authorName author { id } article { id } parent { id } hold { rule }
  reactions { kind count } replies(first: 50) { ${PAGE} } } } }`;

/** What stands in a comment, and what hangs on it. */
const face: Look = async (viewer, { comments }) => {
  const visible = comments.filter((comment) => isSeenBy(viewer, comment, comments));
  const { nodes } = await ask(viewer.api, FACES, { ids: visible.map(({ id }) => id) });
  for (const [index, comment] of visible.entries()) expectFace(nodes[index], comment, viewer, comments);
};

// oxlint-disable-next-line typescript/no-explicit-any
function expectFace(node: any, comment: TalkComment, viewer: TalkViewer, all: readonly TalkComment[]): void {
  const { status, body, writer, article, parent } = comment;
  const isGone = status === "DELETED";
  const isHeld = ["PENDING", "WITHHELD"].includes(status) && (isOwn(viewer, comment) || seesAll(viewer));
  expect(node).toMatchObject({
    ...{ status, body: isGone ? null : body, bodyHtml: isGone ? null : `<p>${body}</p>` },
    ...{ author: isGone || !writer ? null : { id: writer.id }, article: { id: article.id } },
    ...{ parent: parent && { id: parent.id }, hold: isHeld ? { rule: "SUSPECT_WORD" } : null },
    reactions: comment.isLiked ? [{ kind: "LIKE", count: 1 }] : [],
  });
  expect(node.authorName === "").toBe(isGone);
  const replies = all.filter((one) => one.parent === comment && isSeenBy(viewer, one, all));
  expect(seen(node.replies)).toEqual(wanted(replies));
}

const LISTS = `query ($ids: [ID!]!, $writer: ID!) { nodes(ids: $ids) { ... on Article {
  all: comments(first: 50) { ${PAGE} }
  published: comments(first: 50, filter: { statuses: [PUBLISHED] }) { ${PAGE} }
  none: comments(filter: { statuses: [] }) { ${PAGE} }
  theirs: comments(first: 50, filter: { authorId: $writer }) { ${PAGE} } } } }`;

const belowArticles: Look = async (viewer, { articles, comments }) => {
  const { nodes } = await ask(viewer.api, LISTS, { ids: articles.map(({ id }) => id), writer: writers[0]?.id });
  for (const [index, article] of articles.entries()) {
    const below = comments.filter((one) => one.article === article && one.parent === null && isToldTo(viewer, article));
    const read = below.filter((comment) => isReadBy(viewer, comment, comments));
    const lists: Record<string, readonly TalkComment[]> = {
      all: read,
      published: below.filter(({ status }) => status === "PUBLISHED"),
      none: [],
      theirs: read.filter(({ writer, status }) => writer === writers[0] && (status !== "DELETED" || seesAll(viewer))),
    };
    for (const [list, expected] of Object.entries(lists)) {
      const answer = nodes[index] === null ? wanted([]) : seen(nodes[index][list]);
      expect([article.status, list, answer]).toEqual([article.status, list, wanted(expected)]);
    }
  }
};

const USER = `query ($id: ID!) { node(id: $id) { ... on User { comments(first: 50) { ${PAGE} } } } }`;

const byWriter: Look = async (viewer, { comments }) => {
  for (const writer of writers) {
    const { node } = await ask(viewer.api, USER, { id: writer.id });
    const theirs = comments.filter((one) => one.writer === writer);
    const visible = theirs.filter((one) => isSeenBy(viewer, one, comments));
    const told = visible.filter(({ status }) => status !== "DELETED" || seesAll(viewer));
    // An account that has nothing to show to all is known to itself and to moderators.
    const guest = { ...viewer, role: "GUEST", account: null } as const;
    const isKnown = theirs.some(({ status }, index) => {
      const one = theirs[index];
      return status === "PUBLISHED" && one !== undefined && isSeenBy(guest, one, comments);
    });
    const maySee = isKnown || seesAll(viewer) || viewer.account === writer;
    expect(node === null ? null : seen(node.comments)).toEqual(maySee ? wanted(told) : null);
  }
};

const QUEUE = `query ($filter: CommentFilter) { comments(first: 50, filter: $filter) { ${PAGE} } }`;

/** The queue, what was reported, and the log are for moderators, below what they may see. */
const inQueue: Look = async (viewer, { comments }) => {
  const visible = comments.filter((one) => isSeenBy(viewer, one, comments));
  for (const [filter, isIn] of [
    ...STATUSES.map((status) => [{ statuses: [status] }, (one: TalkComment) => one.status === status] as const),
    [{ statuses: STATUSES, minFlags: 1 }, ({ isReported }: TalkComment) => isReported] as const,
    [{ statuses: STATUSES, authorId: writers[1]?.id }, ({ writer }: TalkComment) => writer === writers[1]] as const,
  ]) {
    const { data, errors } = await viewer.api.run(QUEUE, { filter });
    if (!seesAll(viewer)) expect([data, codes(errors)]).toEqual([null, [refusalOf(viewer)]]);
    else expect([filter, seen(data.comments)]).toEqual([filter, wanted(visible.filter(isIn))]);
  }
};

const refusalOf = ({ account }: TalkViewer) => (account ? "FORBIDDEN" : "UNAUTHENTICATED");

const LOG = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { id moderationLog { status } } } }`;
const FLAGS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { id flags { totalCount nodes { id } } } } }`;

const inLog: Look = async (viewer, { comments }) => {
  const visible = comments.filter((comment) => isSeenBy(viewer, comment, comments));
  const ids = idsIn(comments);
  const [log, flags] = [await viewer.api.run(LOG, { ids }), await viewer.api.run(FLAGS, { ids })];
  if (!seesAll(viewer)) {
    const refused = visible.map(() => refusalOf(viewer));
    return expect([codes(log.errors), codes(flags.errors)]).toEqual([refused, refused]);
  }
  expect(log.data.nodes).toEqual(
    ids.map((id) => {
      const comment = visible.find((one) => one.id === id);
      return comment ? { id, moderationLog: [{ status: comment.status }] } : null;
    }),
  );
  expect(flags.data.nodes.map((node: { flags: { totalCount: number } } | null) => node?.flags.totalCount)).toEqual(
    ids.map((id) => visible.find((one) => one.id === id)).map((one) => one && Number(one.isReported)),
  );
};

/** Acts on what somebody may not see meet nothing, whatever is there; only whoever holds the token of a guest is known. */
const byActs: Look = async (viewer, { comments }) => {
  const before = await talkState(khabar.pool);
  for (const comment of comments.filter((one) => !isSeenBy(viewer, one, comments))) {
    const { id, article } = comment;
    // Below what is hidden one's own is still one's own, where its article is read.
    const isKnown = isOwn(viewer, comment) && isToldTo(viewer, article);
    const acts = [
      ...(isKnown ? [] : [await talk(viewer.api, "editComment", { id, expectedVersion: 9, body: "x" })]),
      ...(isKnown ? [] : [await talk(viewer.api, "deleteComment", { id, guestToken: "token 0" })]),
      ...(viewer.account ? [await talk(viewer.api, "reactToComment", { id, kind: "LIKE" })] : []),
      ...(viewer.account ? [await talk(viewer.api, "flagComment", { id, reason: "SPAM" })] : []),
    ];
    for (const { refused } of acts) expect(refused).toEqual([["NOT_FOUND", "id"]]);
    if (viewer.account) continue;
    const held = await talk(khabar.api, "editComment", {
      id,
      expectedVersion: 9,
      body: "x",
      guestToken: comment.token,
    });
    const isProved = comment.writer === null && isToldTo(viewer, article);
    expect(held.payload.errors.map(({ code }: { code: string }) => code)).toEqual([
      isProved && comment.status !== "DELETED" ? "CONFLICT" : isProved ? "WRONG_STATE" : "NOT_FOUND",
    ]);
  }
  expect(await talkState(khabar.pool)).toEqual(before);
};

const PATHS = { byId, face, belowArticles, byWriter, inQueue, inLog, byActs };

function inAnyTalk(act: (discussion: Talk) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(anyTalk, async (plan) =>
    act(await buildTalk(khabar.build, khabar.pool, plan, writers)),
  );
  return fc.assert(property, RUNS);
}

describe("whatever is said, by whom, and wherever it stands", () => {
  test("everybody finds by every path the comments that the rule lets them see, and no others", async () => {
    await inAnyTalk(async (discussion) => {
      for (const viewer of viewers) {
        for (const [path, look] of Object.entries(PATHS)) {
          const answer = await look(viewer, discussion).then(() => "as the rule says", String);
          expect([viewer.role, path, answer]).toEqual([viewer.role, path, "as the rule says"]);
        }
      }
    });
  });

  test("a public export holds what all are shown, and nothing that was said beside it", async () => {
    await inAnyTalk(async ({ comments }) => {
      const lines = await exportOf({ pool: khabar.pool, url: "" }, { scope: "public" });

      const guest: TalkViewer = { api: khabar.api, role: "GUEST", account: null };
      const shown = comments.filter((one) => hasPlace(one, comments) && isSeenBy(guest, one, comments));
      const records = lines.map((line) => JSON.parse(line) as { type: string; key: string });
      expect(
        records
          .filter(({ type }) => type === "comment")
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(shown.map(({ key }) => key).toSorted());
      for (const { body } of comments.filter((one) => !shown.includes(one) || one.status === "DELETED"))
        expect(lines.join()).not.toContain(body);
    });
  });
});
