import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "@jest/globals";
import type { Api } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "seeded" });
const OPERATIONS = readFileSync("test/operations/comments.graphql", "utf8");
let reader: SignedIn;
let moderator: SignedIn;

beforeAll(async () => {
  reader = await khabar.signIn("READER");
  moderator = await khabar.signIn("MODERATOR");
});

/** Runs one of the requests that a site's pages and a moderator's tools send. */
// oxlint-disable-next-line typescript/no-explicit-any
async function run(api: Api, operationName: string, variables: object): Promise<any> {
  const { data, errors } = await api.run(OPERATIONS, variables, {}, operationName);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

test("readers and guests comment, react and report, and a moderator decides", async () => {
  const { data } = await khabar.api.run("query ($slug: String) { article(slug: $slug) { id } }", {
    slug: SEED_SLUGS.ar,
  });
  const articleId = data.article.id;

  const said = await run(reader.api, "Say", { articleId, body: "A remark of mine.", key: "1" });
  const { id } = said.commentEdge.node;
  const guest = await run(khabar.api, "Say", { articleId, parentId: id, body: "An answer.", guestName: "Salma" });
  const liked = await run(moderator.api, "React", { id, kind: "LIKE" });
  const flagged = await run(moderator.api, "Flag", { id, reason: "OTHER", note: "Is it so?" });
  const queue = await run(moderator.api, "ModerationQueue", {});
  const decided = await run(moderator.api, "Moderate", {
    decisions: [{ commentId: guest.commentEdge.node.id, expectedVersion: 1, status: "PUBLISHED" }],
  });
  const replies = await run(khabar.api, "Replies", { id });

  expect(said).toMatchObject({
    guestToken: null,
    errors: [],
    commentEdge: { node: { status: "PUBLISHED", hold: null } },
  });
  expect(guest.commentEdge.node).toMatchObject({
    status: "PENDING",
    bodyHtml: "<p>An answer.</p>",
    authorName: "Salma",
  });
  expect(liked.comment.reactions).toEqual([{ kind: "LIKE", count: 1, viewerHasReacted: true }]);
  expect(flagged).toEqual({ comment: { id }, errors: [] });
  expect(queue).toMatchObject({ totalCount: 1, nodes: [{ body: "An answer.", hold: { rule: "GUEST", matches: [] } }] });
  expect(decided).toEqual({ comments: [{ id: guest.commentEdge.node.id, status: "PUBLISHED" }], errors: [] });
  expect(replies.replies).toMatchObject({
    pageInfo: { hasNextPage: false },
    nodes: [{ bodyHtml: "<p>An answer.</p>" }],
  });
});
