import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { correctionOf, mentionOf, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { idsOn, type List, readPage } from "../support/pages.js";

const ordersOf = (field: string, ...keys: string[]) =>
  keys.flatMap((key) =>
    ["ASC", "DESC"].map((direction) => ({ field, given: `orderBy: { field: ${key}, direction: ${direction} }` })),
  );

/** Every list of the whole archive in every order it has. */
const LISTS: readonly List[] = [
  ...ordersOf("articles", "PUBLISHED_AT", "UPDATED_AT", "URGENCY", "COMMENT_COUNT"),
  ...ordersOf("entities", "ARTICLE_COUNT", "LAST_MENTIONED_AT"),
  ...ordersOf("events", "DATE", "ARTICLE_COUNT"),
  { field: "corrections" },
];

const nameOf = ({ field, given = "" }: List) => `${field} ${given.replaceAll(/[^A-Z_ ]/g, "").trim()}`;

describe("the cursor of", () => {
  const khabar = useKhabar({ archive: "empty" });

  beforeAll(async () => {
    const [person, place] = [await khabar.build.person(), await khabar.build.place()];
    for (const date of ["2024-05", "2024-06", null]) {
      await khabar.build.event({ date, location: place.key, participants: [participantOf(person, "HOST")] });
    }
    for (const urgency of [1, 2, 3]) {
      await khabar.build.article({ urgency, mentions: [mentionOf(person)], corrections: [correctionOf()] });
    }
  });

  async function lastCursor(list: List): Promise<string | null> {
    const { pageInfo } = await readPage(khabar.api, list);
    return pageInfo.endCursor;
  }

  test.each(LISTS.map((list) => [nameOf(list), list] as const))(
    "%s is refused by every other list and order, and says why",
    async (_, list) => {
      const cursor = await lastCursor(list);
      for (const other of LISTS.filter((one) => one !== list)) {
        for (const argument of ["after", "before"]) {
          const query = `query ($cursor: String) { ${other.field}(${argument}: $cursor, ${other.given ?? ""}) { nodes { id } } }`;

          const { errors } = await khabar.api.run(query, { cursor });

          expect([nameOf(other), codes(errors)]).toEqual([nameOf(other), ["BAD_USER_INPUT"]]);
          expect(errors[0]?.extensions.argument).toBe(argument);
          expect(errors[0]?.message).toContain("of another list or order");
        }
      }
    },
  );

  test.each(LISTS.map((list) => [nameOf(list), list] as const))("%s is taken by its own", async (_, list) => {
    const { nodes, edges } = await readPage(khabar.api, list);

    const rest = await readPage(khabar.api, list, { after: edges[0]?.cursor ?? "" });

    expect(nodes.length).toBeGreaterThanOrEqual(2);
    expect(idsOn([rest])).toEqual(nodes.slice(1).map(({ id }) => id));
  });
});

describe("a cursor that was taken under one filter", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("keeps its place among articles under another, even where its own article is not", async () => {
    const headlines = ["fr", "ar", "en", "ar", "fr"];
    for (const [index, language] of headlines.entries()) {
      await khabar.build.article({ headline: `${language} ${index}`, language });
    }
    const of = (language: string) => ({
      field: "articles",
      given: `filter: { languages: ["${language}"] }`,
      shows: "headline",
    });
    const shown = async (list: List, args: object) =>
      (await readPage(khabar.api, list, args)).nodes.map(({ headline }) => headline);
    const { edges } = await readPage(khabar.api, of("en"));
    const cursor = edges[0]?.cursor ?? "";

    expect(await shown(of("ar"), { after: cursor })).toEqual(["ar 1"]);
    expect(await shown(of("fr"), { before: cursor })).toEqual(["fr 4"]);
    expect(await shown({ field: "articles", shows: "headline" }, { after: cursor })).toEqual(["ar 1", "fr 0"]);
  });

  test("keeps its place among entities and events under another", async () => {
    const { build, api } = khabar;
    const built = [await build.person(), await build.place(), await build.person()];
    const events = [
      await build.event({ kind: "VISIT" }),
      await build.event({ kind: "SUMMIT" }),
      await build.event({ kind: "VISIT" }),
    ];
    const entity = await readPage(api, { field: "entities", given: "filter: { kinds: [PLACE] }" });
    const event = await readPage(api, { field: "events", given: "filter: { kinds: [SUMMIT] }" });

    const people = await readPage(
      api,
      { field: "entities", given: "filter: { kinds: [PERSON] }" },
      { after: entity.pageInfo.endCursor },
    );
    const visits = await readPage(
      api,
      { field: "events", given: "filter: { kinds: [VISIT] }" },
      { after: event.pageInfo.endCursor },
    );

    expect(idsOn([people])).toEqual([built[0]?.id]);
    expect(idsOn([visits])).toEqual([events[0]?.id]);
  });

  test("is that of an article wherever it is listed by the same order", async () => {
    const person = await khabar.build.person();
    const mentions = [mentionOf(person)];
    const [older, newer] = [await khabar.build.article({ mentions }), await khabar.build.article({ mentions })];

    const { pageInfo } = await readPage(khabar.api, { field: "articles" }, { first: 1 });
    const page = await readPage(khabar.api, { under: person.id, field: "articles" }, { after: pageInfo.endCursor });

    expect(pageInfo.startCursor).not.toBeNull();
    expect(idsOn([page])).toEqual([older.id]);
    expect(newer.id).not.toBe(older.id);
  });
});
