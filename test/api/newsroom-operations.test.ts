import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "@jest/globals";
import type { Api } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "seeded" });
let api: Api;

beforeAll(async () => {
  ({ api } = await khabar.signIn("EDITOR"));
});

/** Runs one of the requests that an editor's tools send. */
// oxlint-disable-next-line typescript/no-explicit-any
async function run(file: string, operationName: string, variables: object): Promise<any> {
  const query = readFileSync(`test/operations/${file}.graphql`, "utf8");
  const { data, errors } = await api.run(query, variables, {}, operationName);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

test("an article is written, saved, scheduled and published", async () => {
  const { article: made } = await run("editor-write", "CreateDraft", { article: { headline: "Draft" } });
  const body = [{ html: "Text" }];
  const { article: saved } = await run("editor-write", "SaveDraft", {
    ...{ id: made.id, expectedVersion: made.version, article: { body }, note: "more" },
  });
  const { errors: late } = await run("editor-write", "SaveDraft", {
    ...{ id: made.id, expectedVersion: made.version, article: { body: [] } },
  });
  const at = "2099-01-01T00:00:00Z";
  const { article: timed } = await run("editor-write", "Schedule", { id: made.id, expectedVersion: 2, at });
  const { article: out } = await run("editor-write", "Publish", { id: made.id, expectedVersion: 3 });

  expect([made.status, saved.version, timed.scheduledFor, out.status]).toEqual([
    ...["DRAFT", 2, "2099-01-01T00:00:00.000Z", "PUBLISHED"],
  ]);
  expect(late).toMatchObject([{ __typename: "ConflictError", path: ["expectedVersion"], current: { version: 2 } }]);
  expect(saved.viewerActions).toEqual(["EDIT", "PUBLISH", "SCHEDULE"]);
});

test("a published article is corrected, restored, taken offline and withdrawn", async () => {
  const article = { headline: "Head", body: [{ html: "Text" }] };
  const { article: made } = await run("editor-write", "CreateDraft", { article });
  await run("editor-write", "Publish", { id: made.id, expectedVersion: 1 });
  const act = (name: string, expectedVersion: number, more: object = {}) =>
    run("editor-after-publication", name, { id: made.id, expectedVersion, ...more });

  const corrected = await act("Correct", 2, { article: { headline: "Better" }, text: "It was wrong." });
  const { revisions } = await run("editor-after-publication", "History", { id: made.id });
  const oldest = revisions.nodes.at(-1).id;
  const restored = await run("editor-after-publication", "Restore", { revisionId: oldest, expectedVersion: 3 });
  const off = await act("Unpublish", 4);
  const gone = await act("Retract", 5, { reason: "Untrue." });

  expect(corrected.article).toMatchObject({
    version: 3,
    corrections: [{ text: "It was wrong.", revision: { version: 3 } }],
  });
  expect([revisions.totalCount, restored.article.headline, off.article.status]).toEqual([3, "Head", "UNPUBLISHED"]);
  expect(gone.article).toMatchObject({ version: 6, status: "RETRACTED", retraction: { reason: "Untrue." } });
});
