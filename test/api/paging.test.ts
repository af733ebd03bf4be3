import { afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import pg from "pg";
import fc from "fast-check";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { expectRelayPages, idsOn, readPage, walk } from "../support/pages.js";

const ARTICLES = { field: "articles" };
const OLDEST_FIRST = { field: "articles", given: "orderBy: { field: PUBLISHED_AT, direction: ASC }" };
const day = (number: number) => `2026-03-${String(number).padStart(2, "0")}T08:00:00.000Z`;

describe("the articles of the archive", () => {
  const khabar = useKhabar({ archive: "empty" });
  const built: Built[] = [];
  let newestFirst: string[];

  beforeAll(async () => {
    // Three share a time to the millisecond, two another.
    for (const number of [3, 1, 2, 2, 5, 2, 3]) built.push(await khabar.build.article({ publishedAt: day(number) }));
    newestFirst = [4, 6, 0, 5, 3, 2, 1].map((index) => built[index]?.id ?? "");
  });

  test("are listed newest first, of equals the one that came last", async () => {
    const page = await readPage(khabar.api, ARTICLES);

    expect(idsOn([page])).toEqual(newestFirst);
    expect(page.totalCount).toBe(7);
  });

  test("are listed oldest first where a client asks for that", async () => {
    expect(idsOn([await readPage(khabar.api, OLDEST_FIRST)])).toEqual(newestFirst.toReversed());
  });

  test("are listed newest first where a client says no more than the field, or nothing", async () => {
    for (const given of ["orderBy: { field: PUBLISHED_AT }", "orderBy: null", "filter: null", "filter: {}"]) {
      expect(idsOn([await readPage(khabar.api, { ...ARTICLES, given })])).toEqual(newestFirst);
    }
  });

  test("come on pages that hold each of them once, whichever way and however large", async () => {
    const sizes = fc.integer({ min: 1, max: 9 });

    await fc.assert(
      fc.asyncProperty(sizes, fc.constantFrom("forwards", "backwards"), fc.boolean(), async (size, way, ascending) => {
        const pages = await walk(khabar.api, ascending ? OLDEST_FIRST : ARTICLES, size, way);

        expect(idsOn(pages)).toEqual(ascending ? newestFirst.toReversed() : newestFirst);
        expectRelayPages(pages, 7);
        const full = way === "forwards" ? pages.slice(0, -1) : pages.slice(1);
        expect(full.every(({ nodes }) => nodes.length === size)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("begin at the first page where cursors are null", async () => {
    const page = await readPage(khabar.api, ARTICLES, { first: 2, after: null, before: null });

    expect(idsOn([page])).toEqual(newestFirst.slice(0, 2));
  });

  test("stand between two cursors, without the articles of the cursors themselves", async () => {
    const { edges } = await readPage(khabar.api, ARTICLES);
    const between = { after: edges[1]?.cursor ?? "", before: edges[5]?.cursor ?? "" };

    const whole = await readPage(khabar.api, ARTICLES, between);
    const first = await readPage(khabar.api, ARTICLES, { ...between, first: 2 });
    const last = await readPage(khabar.api, ARTICLES, { ...between, last: 2 });

    expect(idsOn([whole])).toEqual(newestFirst.slice(2, 5));
    expect(idsOn([first])).toEqual(newestFirst.slice(2, 4));
    expect(idsOn([last])).toEqual(newestFirst.slice(3, 5));
  });

  test("say that more lies on both sides of a page between two cursors", async () => {
    const { edges } = await readPage(khabar.api, ARTICLES);
    const between = { after: edges[1]?.cursor ?? "", before: edges[5]?.cursor ?? "" };

    for (const size of [{ first: 2 }, { first: 3 }, { last: 2 }, { last: 3 }]) {
      const { pageInfo } = await readPage(khabar.api, ARTICLES, { ...between, ...size });

      expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  });

  test("come on pages of twenty where no size is given", async () => {
    const person = await khabar.build.person();
    const mentions = [mentionOf(person)];
    for (let count = 0; count < 21; count++) {
      await khabar.build.article({ publishedAt: "2020-01-01T00:00:00Z", mentions });
    }

    const page = await readPage(khabar.api, { under: person.id, field: "articles" });

    expect(page.nodes).toHaveLength(20);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(page.totalCount).toBe(21);
  });
});

describe("a cursor", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("keeps its place while newer articles arrive", async () => {
    const [third, second, first] = [
      await khabar.build.article(),
      await khabar.build.article(),
      await khabar.build.article(),
    ];
    const page = await readPage(khabar.api, ARTICLES, { first: 2 });
    expect(idsOn([page])).toEqual([first.id, second.id]);

    const newer = await khabar.build.article();
    const next = await readPage(khabar.api, ARTICLES, { first: 2, after: page.pageInfo.endCursor });
    const arrived = await readPage(khabar.api, ARTICLES, { last: 2, before: page.pageInfo.startCursor });

    expect(idsOn([next])).toEqual([third.id]);
    expect(idsOn([arrived])).toEqual([newer.id]);
  });

  test("keeps its place when its own article is taken offline", async () => {
    const mentions = [mentionOf(await khabar.build.person())];
    const [, second, first] = [
      await khabar.build.article({ mentions }),
      await khabar.build.article({ mentions }),
      await khabar.build.article({ mentions }),
    ];
    const page = await readPage(khabar.api, ARTICLES, { first: 1 });
    expect(idsOn([page])).toEqual([first.id]);

    await khabar.pool.query("update article set status = 'UNPUBLISHED' where key = $1", [first.key]);
    const next = await readPage(khabar.api, ARTICLES, { first: 1, after: page.pageInfo.endCursor });

    expect(idsOn([next])).toEqual([second.id]);
  });

  test.each(["after", "before"])("of another order or list is refused as %s, not misread", async (argument) => {
    const article = await khabar.build.article();
    await khabar.build.comment({ article: article.key });
    const { pageInfo } = await readPage(khabar.api, OLDEST_FIRST);
    const comments = await readPage(khabar.api, { under: article.id, field: "comments" });

    for (const cursor of [pageInfo.endCursor, comments.pageInfo.endCursor]) {
      const answer = await khabar.api.run(
        `query ($cursor: String) { articles(${argument}: $cursor) { nodes { id } } }`,
        { cursor },
      );

      expect(codes(answer.errors)).toEqual(["BAD_USER_INPUT"]);
      expect(answer.errors[0]?.extensions.argument).toBe(argument);
    }
  });
});

describe("the count of a list", () => {
  const khabar = useKhabar({ archive: "empty" });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  beforeAll(async () => {
    for (let count = 0; count < 3; count++) await khabar.build.article();
  });

  async function statementsOf(query: string) {
    const sent = jest.spyOn(pg.Client.prototype, "query");
    const data = await ask(khabar.api, query);
    const statements = sent.mock.calls as unknown as [{ readonly text?: string }][];
    return { data, texts: statements.flatMap(([{ text }]) => text ?? []) };
  }

  test("is not taken unless a client asks for it", async () => {
    const { texts } = await statementsOf("{ articles(first: 1) { nodes { id } pageInfo { hasNextPage } } }");

    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toContain("count(");
  });

  test.each([
    "{ articles(first: 1) { totalCount } }",
    "{ articles(first: 1) { ... on ArticleConnection { totalCount } } }",
    "{ articles(first: 1) { ...Count } } fragment Count on ArticleConnection { ...Deeper } fragment Deeper on ArticleConnection { totalCount }",
    "{ articles(first: 1) { nodes { id } } articles(first: 1) { totalCount } }",
  ])("is taken with the page, in the same statement, for %s", async (query) => {
    const { data, texts } = await statementsOf(query);

    expect(data.articles.totalCount).toBe(3);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("count(");
  });

  test("is that of the whole list, on any page and under another name", async () => {
    const { edges } = await readPage(khabar.api, ARTICLES);
    const query = "query ($after: String) { articles(first: 1, after: $after) { howMany: totalCount nodes { id } } }";

    const { articles } = await ask(khabar.api, query, { after: edges[1]?.cursor });

    expect(articles.howMany).toBe(3);
    expect(articles.nodes).toHaveLength(1);
  });
});
