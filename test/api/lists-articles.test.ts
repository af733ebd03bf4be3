import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { ARTICLES, buildCast, buildFiled, type Cast } from "../support/filed-archive.js";
import { useKhabar } from "../support/khabar.js";

/** Each filter, with ids as words of the cast, and what it finds. */
const FILTERS: readonly (readonly [filter: object, found: string])[] = [
  [{ published: { from: "2026-03-01" } }, "BCDEF"],
  [{ published: { to: "2026-03-01" } }, "ABC"],
  [{ published: { from: "2026-03-01", to: "2026-03-01" } }, "BC"],
  [{ published: { from: "2026-03-02", to: "2026-03-02" } }, "DE"],
  [{ published: { from: "2026-03-04" } }, ""],
  [{ published: { to: "2026-02-27" } }, ""],
  [{ published: { from: null, to: null } }, "ABCDEF"],
  [{ published: {} }, "ABCDEF"],
  [{ published: { from: "0001-01-01", to: "9999-12-31" } }, "ABCDEF"],
  [{ languages: ["ar"] }, "AB"],
  [{ languages: ["ar-MA", "fr"] }, "BC"],
  [{ languages: [] }, ""],
  [{ sectionIds: ["sports"] }, "ABE"],
  [{ sectionIds: ["football"] }, "BE"],
  [{ sectionIds: ["cup", "news"] }, "BCF"],
  [{ sectionIds: ["sports", "football"] }, "ABE"],
  [{ sectionIds: [] }, ""],
  [{ topicIds: ["sport"] }, "ABD"],
  [{ topicIds: ["league"] }, "BD"],
  [{ topicIds: ["final", "politics"] }, "BDF"],
  [{ topicIds: ["sport", "final"] }, "ABD"],
  [{ topicIds: [] }, ""],
  [{ sourceIds: ["wire"] }, "AB"],
  [{ sourceIds: ["wire", "agency"] }, "ABDF"],
  [{ sourceIds: [] }, ""],
  [{ authorIds: ["ann"] }, "AC"],
  [{ authorIds: ["ann", "bob"] }, "ACE"],
  [{ authorIds: [] }, ""],
  [{ mentionsAny: ["person"] }, "BCE"],
  [{ mentionsAny: ["body", "town"] }, "CDEF"],
  [{ mentionsAny: ["person", "body", "town", "summit"] }, "BCDEF"],
  [{ mentionsAny: ["stranger"] }, ""],
  [{ mentionsAny: [] }, ""],
  [{ mentionsAll: ["person"] }, "BCE"],
  [{ mentionsAll: ["person", "body"] }, "CE"],
  [{ mentionsAll: ["person", "summit", "body", "person"] }, "E"],
  [{ mentionsAll: ["town", "summit"] }, "D"],
  [{ mentionsAll: ["person", "town"] }, ""],
  [{ mentionsAll: ["person", "stranger"] }, ""],
  [{ mentionsAll: [] }, "ABCDEF"],
];

/** What articles hang on, and which do. */
const PARENTS = { sports: "ABE", sport: "ABD", wire: "AB", person: "BCE", body: "CE", town: "DF", summit: "DE" };

const NULLS = {
  ...{ published: null, languages: null, sectionIds: null, topicIds: null, sourceIds: null, authorIds: null },
  ...{ mentionsAny: null, mentionsAll: null },
};

/** What stands in both. */
const both = (one: string, other: string) => [...one].filter((letter) => other.includes(letter)).join("");

describe("articles of the archive, and of whatever they hang on,", () => {
  const khabar = useKhabar({ archive: "empty" });
  let cast: Cast;

  beforeAll(async () => {
    cast = await buildCast(khabar.build);
    for (const [headline, article] of Object.entries(ARTICLES)) await buildFiled(khabar.build, cast, headline, article);
    await buildHidden();
  });

  /** Articles that fit every filter there is, but stand in no list. */
  async function buildHidden(): Promise<void> {
    const everywhere = { section: "cup", topics: "final politics", source: "wire", authors: "ann bob" };
    const article = { at: "03-01T12:00:00.000", language: "ar", ...everywhere, mentions: "person body town summit" };
    await buildFiled(khabar.build, cast, "draft", article, { status: "DRAFT", publishedAt: null });
    await buildFiled(khabar.build, cast, "scheduled", article, { status: "SCHEDULED" });
    await buildFiled(khabar.build, cast, "unpublished", article, { status: "UNPUBLISHED" });
    const retraction = { reason: "Made up", retractedAt: "2026-03-05T00:00:00Z" };
    await buildFiled(khabar.build, cast, "retracted", article, { status: "RETRACTED", retraction });
  }

  const idOf = (word: string) => cast[word]?.id ?? word;

  /** The filter with ids where it has words of the cast. */
  function filterOf(filter: object): object {
    return JSON.parse(JSON.stringify(filter), (_, value: unknown) => (typeof value === "string" ? idOf(value) : value));
  }

  const PAGE = "articles(first: 100, filter: $filter) { totalCount nodes { headline } }";
  const QUERY = `query ($filter: ArticleFilter, ${Object.keys(PARENTS)
    .map((word) => `$${word}: ID!`)
    .join(", ")}) {
    archive: ${PAGE}
    ${Object.keys(PARENTS)
      .map((word) => `${word}: node(id: $${word}) { ...Filed }`)
      .join("\n")}
  }
  fragment Filed on Node {
    ... on Section { ${PAGE} } ... on Topic { ${PAGE} } ... on Source { ${PAGE} } ... on Mentionable { ${PAGE} }
  }`;

  interface Found {
    readonly totalCount: number;
    readonly nodes: readonly { readonly headline: string }[];
  }

  function lettersOf({ totalCount, nodes }: Found): string {
    expect(totalCount).toBe(nodes.length);
    return nodes
      .map(({ headline }) => headline)
      .toReversed()
      .join("");
  }

  /** Asks the archive and every parent, and expects of each what it has of these. */
  async function expectFound(filter: object | null | undefined, found: string): Promise<void> {
    const parents = Object.fromEntries(Object.keys(PARENTS).map((word) => [word, idOf(word)]));
    const { archive, ...filed } = await ask(khabar.api, QUERY, { filter, ...parents });

    expect(lettersOf(archive)).toBe(found);
    const under = Object.entries(filed).map(([word, node]) => [
      word,
      lettersOf((node as { articles: Found }).articles),
    ]);
    expect(under).toEqual(Object.entries(PARENTS).map(([word, articles]) => [word, both(articles, found)]));
  }

  test.each(FILTERS)("by %j are %s", async (filter, found) => {
    await expectFound(filterOf(filter), found);
  });

  const PAIRS = FILTERS.flatMap(([one, found], index) =>
    FILTERS.slice(index + 1)
      .filter(([other]) => Object.keys(other)[0] !== Object.keys(one)[0])
      .map(([other, alsoFound]) => [{ ...one, ...other }, both(found, alsoFound)] as const),
  );

  test(`by any two conditions are those that fit both, ${PAIRS.length} pairs`, async () => {
    const query = `query ($filter: ArticleFilter) { ${PAGE} }`;
    for (const [filter, found] of PAIRS) {
      const { articles } = await ask(khabar.api, query, { filter: filterOf(filter) });

      expect([filter, lettersOf(articles)]).toEqual([filter, found]);
    }
  });

  test("by all conditions at once are those that fit them all", async () => {
    const filter = {
      ...{ published: { from: "2026-03-01" }, languages: ["en", "ar"], sectionIds: ["sports"] },
      ...{ mentionsAny: ["person"] },
    };

    await expectFound(filterOf(filter), "BE");
    await expectFound(filterOf({ ...filter, topicIds: ["sport"], sourceIds: ["wire"] }), "B");
    await expectFound(filterOf({ ...filter, authorIds: ["bob"], mentionsAll: ["body", "summit"] }), "E");
  });

  test("are all of them where the filter is null, empty or full of nulls", async () => {
    for (const filter of [undefined, null, {}, NULLS, { published: { from: null } }])
      await expectFound(filter, "ABCDEF");
  });

  test("are those that fit what is said, where the rest is null", async () => {
    for (const [filter, found] of FILTERS) await expectFound({ ...NULLS, ...filterOf(filter) }, found);
  });

  test("by something that no longer exists are none", async () => {
    const gone = (type: string) => Buffer.from(`${type}:999999999`).toString("base64url");
    await expectFound({ sectionIds: [gone("Section")] }, "");
    await expectFound({ topicIds: [gone("Topic")] }, "");
    await expectFound({ sourceIds: [gone("Source")] }, "");
    await expectFound({ authorIds: [gone("Author")] }, "");
    await expectFound({ mentionsAny: [gone("Place")] }, "");
    await expectFound({ mentionsAll: [gone("Event")] }, "");
  });

  test.each([
    [{ sectionIds: ["news", "sport"] }, "filter.sectionIds.1", "Section"],
    [{ topicIds: ["sports"] }, "filter.topicIds.0", "Topic"],
    [{ sourceIds: ["ann"] }, "filter.sourceIds.0", "Source"],
    [{ authorIds: ["person"] }, "filter.authorIds.0", "Author"],
    [{ mentionsAny: ["person", "body", "news"] }, "filter.mentionsAny.2", "Person, Organization, Place, Event"],
    [{ mentionsAll: ["ann"] }, "filter.mentionsAll.0", "Person, Organization, Place, Event"],
  ])("by ids of another type in %j are refused, and the id is named", async (filter, argument, types) => {
    const { data, errors } = await khabar.api.run(`query ($filter: ArticleFilter) { ${PAGE} }`, {
      filter: filterOf(filter),
    });

    expect(data).toBeNull();
    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
    expect(errors[0]?.message).toContain(`must be the id of: ${types}.`);
  });

  test.each([
    [{ topicIds: ["no id"] }, "filter.topicIds.0"],
    [{ mentionsAll: [""] }, "filter.mentionsAll.0"],
    [{ authorIds: Array(101).fill("ann") }, "filter.authorIds"],
    [{ published: { from: "2026-03-02", to: "2026-03-01" } }, "filter.published"],
  ])("by what cannot be meant are refused", async (filter, argument) => {
    const { errors } = await khabar.api.run(`query ($filter: ArticleFilter) { ${PAGE} }`, { filter: filterOf(filter) });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
  });

  test("by a hundred ids, or by days at the ends of the calendar, are answered", async () => {
    await expectFound({ authorIds: Array(100).fill(idOf("ann")) }, "AC");
    await expectFound({ mentionsAll: Array(100).fill(idOf("person")) }, "BCE");
    await expectFound({ published: { from: "9999-12-31" } }, "");
    await expectFound({ published: { to: "0001-01-01" } }, "");
  });

  test("by a day in the year 0, which PostgreSQL does not have, are refused", async () => {
    const query = '{ articles(filter: { published: { from: "0000-01-01" } }) { totalCount } }';

    const { errors } = await khabar.api.run(query);

    expect(codes(errors)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(errors[0]?.extensions.argument).toBe("filter.published.from");
  });
});
