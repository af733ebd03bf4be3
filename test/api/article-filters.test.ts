import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

describe("articles filtered by language and section", () => {
  const khabar = useKhabar({ archive: "empty" });
  const sections = new Map<string, Built>();
  let person: Built;

  /** Headlines say language and desk; later ones are newer. */
  const HEADLINES = ["ar news", "ar-MA news", "arz sport", "fr football", "en-GB cup", "en none"];

  beforeAll(async () => {
    person = await khabar.build.person();
    let parent: string | null = null;
    for (const name of ["sport", "football", "cup"]) {
      const section: Built = await khabar.build.section({ key: `section:${name}`, parent });
      sections.set(name, section);
      parent = section.key;
    }
    sections.set("news", await khabar.build.section());
    for (const headline of HEADLINES) {
      const [language = "", desk = ""] = headline.split(" ");
      const section = sections.get(desk)?.key ?? null;
      await khabar.build.article({ headline, language, section, mentions: [mentionOf(person)] });
    }
  });

  interface Found {
    readonly totalCount: number;
    readonly nodes: readonly { readonly headline: string }[];
  }

  async function find(filter: object | null | undefined) {
    const query = `query ($filter: ArticleFilter, $id: ID!) {
      articles(filter: $filter) { totalCount nodes { headline } }
      entity(id: $id) { articles(filter: $filter) { totalCount nodes { headline } } }
    }`;
    const { articles, entity } = await ask(khabar.api, query, { filter, id: person.id });
    const [ofArchive, ofPerson] = [articles, entity.articles].map(({ totalCount, nodes }: Found) => {
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ headline }) => headline).toReversed();
    });
    expect(ofPerson).toEqual(ofArchive);
    return ofArchive;
  }

  const ids = (...names: string[]) => names.map((name) => sections.get(name)?.id);

  test.each([
    [["ar"], ["ar news", "ar-MA news"]],
    [["ar-MA"], ["ar-MA news"]],
    [["AR-ma"], ["ar-MA news"]],
    [["arz"], ["arz sport"]],
    [["ar-EG"], []],
    [["en"], ["en-GB cup", "en none"]],
    [
      ["fr", "en-GB"],
      ["fr football", "en-GB cup"],
    ],
    [["a"], null],
    [[], []],
  ])("in %j are %j, of the archive as of what they mention", async (languages, found) => {
    if (found === null) return expect(find({ languages })).rejects.toThrow("BCP 47");
    return expect(await find({ languages })).toEqual(found);
  });

  test.each([
    [["cup"], ["en-GB cup"]],
    [["football"], ["fr football", "en-GB cup"]],
    [["sport"], ["arz sport", "fr football", "en-GB cup"]],
    [
      ["news", "cup"],
      ["ar news", "ar-MA news", "en-GB cup"],
    ],
    [
      ["sport", "football"],
      ["arz sport", "fr football", "en-GB cup"],
    ],
    [[], []],
  ])("of the desks %j and those below are %j", async (desks, found) => {
    expect(await find({ sectionIds: ids(...desks) })).toEqual(found);
  });

  test("must fit every condition", async () => {
    expect(await find({ languages: ["en", "ar"], sectionIds: ids("sport") })).toEqual(["en-GB cup"]);
    expect(await find({ languages: [], sectionIds: ids("sport") })).toEqual([]);
    expect(await find({ languages: ["en"], sectionIds: [] })).toEqual([]);
  });

  test("are not filtered by what is null or not given", async () => {
    expect(await find(null)).toEqual(HEADLINES);
    expect(await find(undefined)).toEqual(HEADLINES);
    expect(await find({})).toEqual(HEADLINES);
    expect(await find({ languages: null, sectionIds: null })).toEqual(HEADLINES);
    expect(await find({ languages: ["fr"], sectionIds: null })).toEqual(["fr football"]);
    expect(await find({ languages: null, sectionIds: ids("cup") })).toEqual(["en-GB cup"]);
  });

  test("of a desk that does not exist are none", async () => {
    expect(await find({ sectionIds: [Buffer.from("Section:999999").toString("base64url")] })).toEqual([]);
  });

  test("keep their filter from page to page", async () => {
    const query = `query ($after: String) {
      articles(first: 1, after: $after, filter: { languages: ["ar"] }) { totalCount nodes { headline } pageInfo { endCursor hasNextPage } }
    }`;

    const { articles: first } = await ask(khabar.api, query);
    const { articles: second } = await ask(khabar.api, query, { after: first.pageInfo.endCursor });

    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [{ headline: "ar-MA news" }],
      pageInfo: { hasNextPage: true },
    });
    expect(second).toMatchObject({ totalCount: 2, nodes: [{ headline: "ar news" }], pageInfo: { hasNextPage: false } });
  });
});
