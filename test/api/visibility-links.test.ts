import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { exportOf } from "../interchange/archives.js";
import { found, fromTargets, idsIn, PATHS, seen, type Viewer, wanted } from "./visibility-paths.js";
import { anyPlan, buildWorld, isAddressable, isListed, isShown, type World } from "./visibility-world.js";

const khabar = useKhabar({ archive: "empty" });
const RUNS = { numRuns: process.env["KHABAR_HEAVY"] ? 60 : 3 };

const viewers: Viewer[] = [];

beforeAll(async () => {
  viewers.push({ name: "a guest", api: khabar.api, eyes: "READERS" });
  for (const [role, eyes] of [
    ["READER", "READERS"],
    ["MODERATOR", "READERS"],
    ["EDITOR", "NEWSROOM"],
    ["ADMIN", "ADMINISTRATORS"],
  ] as const) {
    viewers.push({ name: role, api: (await khabar.signIn(role)).api, eyes });
  }
});

describe("whatever is in the archive, and however it is linked", () => {
  test("every viewer finds by every path the articles that the rule lets them see, and no others", async () => {
    await inAnyWorld(async (world) => {
      for (const viewer of viewers) {
        for (const [path, look] of Object.entries(PATHS)) {
          const answer = await look(viewer, world, khabar.pool).then(() => "as the rule says", String);
          expect([viewer.name, path, answer]).toEqual([viewer.name, path, "as the rule says"]);
        }
      }
    });
  });

  test("a public export holds what is listed, and all else of an article is nowhere in it", async () => {
    await inAnyWorld(async ({ articles }) => {
      const lines = await exportOf({ pool: khabar.pool, url: "" }, { scope: "public" });

      const records = lines.map((line) => JSON.parse(line) as { type: string; slug?: string });
      const slugs = records.filter(({ type }) => type === "article").map(({ slug }) => slug);
      expect(slugs.toSorted()).toEqual(
        articles
          .filter(isListed)
          .map(({ slug }) => slug)
          .toSorted(),
      );
      for (const { key } of articles.filter((one) => !isListed(one))) expect(lines.join()).not.toContain(`"${key}"`);
    });
  });

  test("a mention's own copy of what is listed opens no door", async () => {
    await inAnyWorld(async (world) => {
      await khabar.pool.query("update mention set is_listed = true");

      const guest = { name: "a guest", api: khabar.api, eyes: "READERS" } as const;
      await expect(fromTargets(guest, world, khabar.pool)).resolves.toBeUndefined();
    });
  });

  test("comments are shown below listed articles and below comments that are shown", async () => {
    await inAnyWorld(async ({ articles, comments }) => {
      const shown = comments.filter((one) => isShown(one, comments));

      expect(
        await found(
          khabar.api,
          comments.map(({ id }) => id),
        ),
      ).toEqual(idsIn(shown));
      expect(
        await found(
          khabar.api,
          comments.map(({ author }) => author.id),
        ),
      ).toEqual(idsIn(shown.filter(({ status }) => status === "PUBLISHED").map(({ author }) => author)));
      for (const article of articles.filter((one) => isAddressable(one))) {
        const { node } = await ask(khabar.api, COMMENTS, { id: article.id });
        expect(seen(node.comments)).toEqual(
          wanted(shown.filter((one) => one.article === article && one.parent === null)),
        );
      }
      for (const comment of shown) {
        const { node } = await ask(khabar.api, REPLIES, { id: comment.id });
        expect(seen(node.replies)).toEqual(wanted(shown.filter(({ parent }) => parent === comment)));
        expect([node.parent?.id ?? null, node.article.id]).toEqual([comment.parent?.id ?? null, comment.article.id]);
      }
    });
  });
});

function inAnyWorld(act: (world: World) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(anyPlan, async (plan) => act(await buildWorld(khabar.build, khabar.pool, plan)));
  return fc.assert(property, RUNS);
}

const PAGE = "totalCount nodes { id }";
const COMMENTS = `query ($id: ID!) { node(id: $id) { ... on Article { comments { ${PAGE} } } } }`;
const REPLIES = `query ($id: ID!) {
  node(id: $id) { ... on Comment { parent { id } article { id } replies { ${PAGE} } } }
}`;
