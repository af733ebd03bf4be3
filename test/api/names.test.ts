import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { type Built, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

/** One wording for each locale, which says its locale. */
const wordings = (...locales: string[]) => locales.map((locale) => ({ locale, text: `in ${locale}` }));
const names = (...locales: string[]) => wordings(...locales).map((name) => ({ ...name, kind: "CANONICAL" as const }));

describe("the name a reader sees", () => {
  const khabar = useKhabar({ archive: "empty" });
  let known: Built;
  let foreign: Built;

  beforeAll(async () => {
    known = await khabar.build.person({ names: names("fr", "en-GB", "ar", "ar-MA", "zh-Hant", "pt-BR") });
    foreign = await khabar.build.person({ names: names("sw", "fr-CA", "fr") });
  });

  const nameOf = async ({ id }: Built, given: string, header?: string) =>
    (
      await ask(
        khabar.api,
        `query ($id: ID!) { entity(id: $id) { name${given} } }`,
        { id },
        header === undefined ? {} : { "accept-language": header },
      )
    ).entity.name;

  test.each([
    ["ar-MA", "in ar-MA", "the exact tag"],
    ["ar-EG", "in ar", "the language, where the country is not known"],
    ["fr-FR", "in fr", "the language, where the country is not known"],
    ["en", "in en-GB", "a variety of the language, where the language alone is not known"],
    ["en-US", "in en-GB", "another variety of the language"],
    ["zh-Hant-TW", "in zh-Hant", "the tag without its last part"],
    ["AR-ma", "in ar-MA", "the tag, however it is written"],
    ["de", "in ar", "the site's language, where the reader's is not known"],
  ])("asked for in %s is the one %s: %s", async (locale, name) => {
    expect(await nameOf(known, `(locale: "${locale}")`)).toBe(name);
  });

  test("is any, where neither the reader's language nor the site's is known", async () => {
    expect(await nameOf(foreign, `(locale: "de")`)).toBe("in sw");
    expect(await nameOf(foreign, "")).toBe("in sw");
  });

  test.each([
    ["fr", "in fr", "the language of the browser"],
    ["de, fr;q=0.5, pt;q=0.9", "in pt-BR", "the best language that is known"],
    ["fr;q=0.1, en;q=0.2", "in en-GB", "the weightier of two languages"],
    ["fr, en", "in fr", "the first of two equals"],
    ["de, fr-CH;q=0.8", "in fr", "the language of a lesser tag"],
    ["fr;q=0, de", "in ar", "the site's, where the browser refuses the only known one"],
    ["de", "in ar", "the site's, where none is known"],
    ["*", "in ar", "the site's, where any will do"],
    ["!!, ;;q=x", "in ar", "the site's, where the header makes no sense"],
    ["", "in ar", "the site's, where the header is empty"],
  ])("without an argument, for a browser that accepts %j, is %s: %s", async (header, name) => {
    expect(await nameOf(known, "", header)).toBe(name);
  });

  test("without an argument and without a header is in the site's language", async () => {
    expect(await nameOf(known, "")).toBe("in ar");
  });

  test("asked for by argument does not look at the browser's languages", async () => {
    expect(await nameOf(known, `(locale: "fr")`, "en")).toBe("in fr");
    expect(await nameOf(known, `(locale: "de")`, "en")).toBe("in ar");
  });

  test("asked for with null is as if nothing had been asked", async () => {
    expect(await nameOf(known, "(locale: null)", "en")).toBe("in en-GB");

    const query = "query ($id: ID!, $locale: Locale) { entity(id: $id) { name(locale: $locale) } }";
    const { entity } = await ask(khabar.api, query, { id: known.id, locale: null }, { "accept-language": "en" });
    expect(entity.name).toBe("in en-GB");
  });

  test("is a name to print before any alias, acronym or former name, whatever their language", async () => {
    const person = await khabar.build.person({
      names: [
        { text: "alias", locale: "fr", kind: "ALIAS" },
        { text: "acronym", locale: "fr", kind: "ACRONYM" },
        { text: "former", locale: "fr", kind: "FORMER" },
        { text: "to print", locale: "en", kind: "CANONICAL" },
      ],
    });

    expect(await nameOf(person, `(locale: "fr")`)).toBe("to print");
  });

  test("is an alias where there is nothing else", async () => {
    const person = await khabar.build.person({ names: [{ text: "alias", locale: "fr", kind: "ALIAS" }] });

    expect(await nameOf(person, `(locale: "ar")`)).toBe("alias");
  });

  test("does not change the names in all languages", async () => {
    const { entity } = await ask(khabar.api, "query ($id: ID!) { entity(id: $id) { names { text locale kind } } }", {
      id: foreign.id,
    });

    expect(entity.names).toEqual(names("sw", "fr-CA", "fr"));
  });
});

describe("every other text in several languages falls back as names do", () => {
  const khabar = useKhabar({ archive: "empty" });
  let article: Built;
  let event: Built;

  beforeAll(async () => {
    const texts = wordings("fr", "en-GB", "ar");
    const ministry = await khabar.build.organization();
    const titles = { titles: texts };
    const affiliation = { key: "affiliation:built", organization: ministry.key, ...titles, period: "2020-05/.." };
    const person = await khabar.build.person({ descriptions: texts, affiliations: [affiliation] });
    const series = { type: "series", key: "series:built", names: names("fr", "en-GB", "ar"), organizer: null };
    const topic = { type: "topic", key: "medtop:1", names: texts, definitions: texts, broader: null };
    const author = {
      type: "author",
      key: "author:built",
      name: "A. Writer",
      bios: texts,
      image: null,
      person: person.key,
    };
    await khabar.build.records([series, topic, author]);
    const section = await khabar.build.section({ names: texts });
    event = await khabar.build.event({
      ...{ names: names("fr", "en-GB", "ar"), descriptions: texts, venues: texts, series: "series:built" },
      ...{ date: "2024-05", participants: [participantOf(person, "CHAIR", titles)] },
    });
    article = await khabar.build.article({ section: section.key, topics: ["medtop:1"], authors: ["author:built"] });
  });

  const QUERY = `query ($article: ID!, $event: ID!, $locale: Locale) {
    article(id: $article) {
      section { name(locale: $locale) }
      topics { name(locale: $locale) definition(locale: $locale) }
      authors { bio(locale: $locale) person { description(locale: $locale) affiliations { title(locale: $locale) } } }
    }
    event(id: $event) {
      name(locale: $locale) description(locale: $locale) venue(locale: $locale)
      series { name(locale: $locale) }
      participants { title(locale: $locale) }
    }
  }`;

  /** Whatever words an answer holds. */
  const words = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null ? Object.values(value).flatMap(words) : [value];

  const read = async (locale: string | null, header: string) =>
    words(
      await ask(khabar.api, QUERY, { article: article.id, event: event.id, locale }, { "accept-language": header }),
    );

  test.each([
    ["en-GB", "fr", "in en-GB"],
    ["en-US", "fr", "in en-GB"],
    ["de", "fr", "in ar"],
    [null, "fr", "in fr"],
    [null, "de, en;q=0.5, fr;q=0.2", "in en-GB"],
    [null, "de", "in ar"],
  ])("asked for in %j by a browser that accepts %j, all eleven are %j", async (locale, header, wording) => {
    expect(await read(locale, header)).toEqual(Array(11).fill(wording));
  });

  test.each([
    ["fr", "en", "mai 2024"],
    [null, "en", "May 2024"],
    [null, "fr, en", "mai 2024"],
    [null, "", "مايو 2024"],
  ])("asked for in %j by a browser that accepts %j, a date is printed as %j", async (locale, header, label) => {
    const query = "query ($id: ID!, $locale: Locale) { event(id: $id) { date { label(locale: $locale) } } }";
    const variables = { id: event.id, locale };

    const { event: found } = await ask(khabar.api, query, variables, { "accept-language": header });

    expect(found.date.label).toBe(label);
  });

  test("a description nobody wrote is null", async () => {
    const { id } = await khabar.build.person();

    const { entity } = await ask(khabar.api, `query ($id: ID!) { entity(id: $id) { description(locale: "fr") } }`, {
      id,
    });

    expect(entity).toEqual({ description: null });
  });
});
