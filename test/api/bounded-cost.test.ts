import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { buildBusyArticle, buildBusyDesk, buildBusyTargets } from "../support/busy-archive.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";
import { countStatements } from "../support/statements.js";

const ARTICLE_PAGE = readFileSync("test/operations/article-page.graphql", "utf8");

/** The same selection for each article of a list. */
const TWENTY_ARTICLE_PAGES = ARTICLE_PAGE.replace("$id: ID!, ", "")
  .replace("article(id: $id) {", `articles(first: 20, filter: { languages: ["en"] }) { nodes {`)
  .replace("}\n\nfragment", "} }\n\nfragment");

/** N of the README: one statement for each sort of thing the page shows, whatever there is of it. */
const STATEMENTS = 7;

interface Page {
  readonly [list: string]: readonly unknown[] & { readonly nodes: readonly { readonly [field: string]: never }[] };
}

/** How much of everything a page shows. */
function sizes(page: Page) {
  const { people, organizations, places, events, topics, corrections, translations } = page;
  return {
    mentions: page["mentions"]?.nodes.length,
    plain: [people, organizations, places, events, topics, corrections, translations].map((list) => list?.length),
    comments: page["comments"]?.nodes.length,
  };
}

describe("the founding request", () => {
  describe("for the seed article", () => {
    const khabar = useKhabar({ archive: "seeded" });

    async function statementsFor(slug: string): Promise<number> {
      const { article } = await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id } }", { slug });
      return countStatements(() => ask(khabar.api, ARTICLE_PAGE, { id: article.id, locale: "ar" }));
    }

    test("runs exactly seven statements", async () => {
      expect(await statementsFor(SEED_SLUGS.ar)).toBe(STATEMENTS);
    });

    test("runs one less for a translation that nobody commented on: nothing asks for replies", async () => {
      expect(await statementsFor(SEED_SLUGS.fr)).toBe(STATEMENTS - 1);
      expect(await statementsFor(SEED_SLUGS.en)).toBe(STATEMENTS - 1);
    });
  });

  describe("for articles with 60 mentions, corrections, topics and a conversation", () => {
    const khabar = useKhabar({ archive: "empty" });
    let article: Built;
    let bare: Built;

    beforeAll(async () => {
      bare = await khabar.build.article({ language: "ar" });
      await buildBusyDesk(khabar.build);
      const targets = await buildBusyTargets(khabar.build);
      for (let number = 0; number < 20; number++) article = await buildBusyArticle(khabar.build, targets, number);
    });

    const BUSY = { mentions: 60, plain: [20, 20, 10, 10, 3, 2, 1], comments: 3 };

    test("runs exactly seven statements for one, however much hangs on it", async () => {
      let page: Page = {};

      const statements = await countStatements(async () => {
        page = (await ask(khabar.api, ARTICLE_PAGE, { id: article.id, locale: "en" })).article;
      });

      expect(sizes(page)).toEqual(BUSY);
      expect(page["related"]?.nodes).toHaveLength(4);
      expect(statements).toBe(STATEMENTS);
    });

    test("brings with it the people's posts, the events' parts and the readers' replies", async () => {
      const { article: page } = await ask(khabar.api, ARTICLE_PAGE, { id: article.id, locale: "en" });

      const [person] = page.people;
      expect(person.affiliations.map(({ title }: { title: string }) => title)).toEqual(["Post 0", "Post 1"]);
      expect(person.affiliations[0]).toMatchObject({ isCurrent: true, organization: { id: expect.any(String) } });
      expect(person.affiliations[1]).toMatchObject({ isCurrent: false });
      for (const event of page.events) {
        const { location, series, superEvent, participants } = event;
        expect([location, series, superEvent].map(({ name }) => typeof name)).toEqual(Array(3).fill("string"));
        expect(participants.map(({ role }: { role: string }) => role)).toEqual(["HOST", "CHAIR", "ATTENDEE"]);
      }
      for (const comment of page.comments.nodes) {
        expect(comment).toMatchObject({ author: { image: null }, reactions: [{ kind: "LIKE", count: 1 }] });
        expect(comment.replies).toMatchObject({ totalCount: 2, nodes: [{ author: {} }, { author: null }] });
      }
    });

    test("runs at most seven statements for twenty of them in a list", async () => {
      let pages: readonly Page[] = [];

      const statements = await countStatements(async () => {
        pages = (await ask(khabar.api, TWENTY_ARTICLE_PAGES, { locale: "en" })).articles.nodes;
      });

      expect(pages.map(sizes)).toEqual(Array(20).fill(BUSY));
      expect(statements).toBeLessThanOrEqual(STATEMENTS);
    });

    test("runs no more for an article of which there is nothing to show", async () => {
      const statements = await countStatements(() => ask(khabar.api, ARTICLE_PAGE, { id: bare.id }));

      expect(statements).toBeLessThanOrEqual(STATEMENTS);
    });
  });

  describe("for nothing", () => {
    const khabar = useKhabar({ archive: "empty" });

    test("runs one statement where there is no such article", async () => {
      const id = Buffer.from("Article:1").toString("base64url");

      expect(await countStatements(() => ask(khabar.api, ARTICLE_PAGE, { id }))).toBe(1);
    });

    test("runs none where the request is wrong", async () => {
      expect(await countStatements(() => khabar.api.run(ARTICLE_PAGE, { id: "no id" }))).toBe(0);
      expect(await countStatements(() => khabar.api.run(ARTICLE_PAGE, { id: "QXJ0aWNsZTox", comments: 0 }))).toBe(1);
    });
  });
});
