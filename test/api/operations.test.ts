import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { arabicName, SEED, SEED_SLUGS } from "../support/seed.js";

const operation = (name: string) => readFileSync(`test/operations/${name}.graphql`, "utf8");

const NONE = { totalCount: 0, nodes: [] };
const namesOn = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe("the requests that pages of a site are made of", () => {
  const khabar = useKhabar({ archive: "seeded" });

  async function targets() {
    const query = `query ($slug: String!) {
      article(slug: $slug) { mentions(first: 100) { nodes { target { __typename id url name(locale: "ar") } } } }
    }`;
    const { article } = await ask(khabar.api, query, { slug: SEED_SLUGS.ar });
    return article.mentions.nodes.map(({ target }: { target: Target }) => target) as Target[];
  }

  interface Target {
    readonly __typename: string;
    readonly id: string;
    readonly url: string;
    readonly name: string;
  }

  async function targetOf(key: string): Promise<Target> {
    const target = (await targets()).find(({ name }) => name === arabicName(key));
    if (!target) throw new Error(`${key} is not mentioned`);
    return target;
  }

  test.each(Object.entries(SEED_SLUGS))("the article page in %s is whole", async (language, slug) => {
    const { article: found } = await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { id } }", {
      slug,
    });

    const { data, errors } = await khabar.api.run(operation("article-page"), { id: found.id, locale: language });

    expect(errors).toEqual([]);
    const { article } = data;
    expect(article).toMatchObject({ id: found.id, language, source: { id: expect.any(String) } });
    const { people, organizations, places, events, mentions, body, topics } = article;
    expect([people, organizations, places, events].map(({ length }) => length)).toEqual([2, 5, 12, 8]);
    expect([mentions.nodes, body, topics].map(({ length }) => length)).toEqual([27, 11, 7]);
  });

  test.each(SEED.entities.map(({ key }) => key))("the page of %s names it, its news and its agenda", async (key) => {
    const { __typename, id, url, name } = await targetOf(key);

    const { data, errors } = await khabar.api.run(operation("entity-page"), { url, locale: "ar" });

    expect(errors).toEqual([]);
    expect(data.resource).toMatchObject({ __typename, id, name, articles: { totalCount: 3 } });
    const languages = data.resource.articles.nodes.map(({ headline }: { headline: string }) => headline);
    expect(languages.toSorted().at(-1)).toBe(SEED.headline);
    expect(data.resource.agenda.nodes.map((event: Target) => event.name).toSorted()).toEqual(agendaOf(key));
  });

  /** The Arabic names of the events that an entity takes part in or is the place of. */
  function agendaOf(key: string) {
    const own = SEED.events.filter(
      ({ location, participants }) => location === key || participants.some(({ entity }) => entity === key),
    );
    return own.map((event) => arabicName(event.key)).toSorted();
  }

  test.each(SEED.events.map((event) => [event.key, event] as const))("the page of %s is whole", async (key, event) => {
    const { id, name } = await targetOf(key);

    const { data, errors } = await khabar.api.run(operation("event-page"), { id, locale: "ar" });

    expect(errors).toEqual([]);
    expect(data.event).toMatchObject({ id, name, kind: event.kind, edition: event.edition });
    expect(data.event.date?.edtf ?? null).toBe(event.date?.edtf ?? null);
    expect(data.event.participants).toHaveLength(event.participants.length);
    expect(data.event.articles.nodes).toHaveLength(3);
  });

  test.each(SEED.events.map(({ key }) => key))("the page of %s is found by its address, too", async (key) => {
    const { id, url, name } = await targetOf(key);

    const { data, errors } = await khabar.api.run(operation("entity-page"), { url, locale: "ar" });

    expect(errors).toEqual([]);
    expect(data.resource).toMatchObject({ __typename: "Event", id, name, articles: { totalCount: 3 } });
  });

  test("the front page has the latest of a language, the most urgent, and each desk with its own", async () => {
    const { data, errors } = await khabar.api.run(operation("front-page"), { locale: "ar" });

    expect(errors).toEqual([]);
    const { latest, urgent, sections } = data;
    const headlines = (list: { nodes: { headline: string }[] }) => list.nodes.map(({ headline }) => headline);
    expect(headlines(latest)).toEqual([SEED.headline]);
    expect(headlines(urgent)).toEqual([SEED.headline]);
    expect(sections.length).toBeGreaterThan(0);
    const filed = sections.flatMap(({ articles }: { articles: { nodes: { headline: string }[] } }) =>
      headlines(articles),
    );
    expect(filed).toHaveLength(3);
    expect(filed).toContain(SEED.headline);
  });

  test("the calendar has the days of the archive, and what is planned for a year on any of its days", async () => {
    const [september, spring] = [
      { from: "2024-09-01", to: "2024-09-30" },
      { from: "2025-04-01", to: "2025-06-30" },
    ];

    const then = await khabar.api.run(operation("calendar"), { during: september, locale: "ar" });
    const later = await khabar.api.run(operation("calendar"), { during: spring, locale: "ar" });

    expect([then.errors, later.errors]).toEqual([[], []]);
    const { calendar, events } = then.data;
    expect(calendar.days.map(({ date, eventCount }: Record<string, unknown>) => [date, eventCount])).toEqual([
      ["2024-09-03", 4],
      ["2024-09-04", 4],
    ]);
    expect(namesOn(calendar.days[0].events)).toEqual(
      ["morocco-mena-services", "hammouchi-ccc-visit", "hammouchi-france-visit", "interpol-mena-chiefs-8"].map((key) =>
        arabicName(`event:${key}`),
      ),
    );
    expect([calendar.undated, events]).toEqual([NONE, NONE]);
    expect(later.data.calendar).toEqual({ days: [], undated: NONE });
    expect(namesOn(later.data.events.nodes)).toEqual([arabicName("event:interpol-ga-93")]);
  });

  test("the page of a topic and of an author is whole, and null where there is no author", async () => {
    const query = "query ($slug: String!) { article(slug: $slug) { topics { id code } } }";
    const { article } = await ask(khabar.api, query, { slug: SEED_SLUGS.ar });
    const [topic] = article.topics;
    const author = Buffer.from("Author:999999").toString("base64url");

    const { data, errors } = await khabar.api.run(operation("topic-and-author"), {
      id: topic.id,
      author,
      locale: "ar",
    });

    expect(errors).toEqual([]);
    expect(data.node).toMatchObject({ id: topic.id, code: topic.code, articles: { pageInfo: { hasNextPage: false } } });
    expect(data.node.articles.nodes).toHaveLength(3);
    expect(data.writer).toBeNull();
  });

  test("the article page of an id that nothing has is null", async () => {
    const { data, errors } = await khabar.api.run(operation("article-page"), { id: "QXJ0aWNsZTo5OTk5" });

    expect([data, errors]).toEqual([{ article: null }, []]);
  });
});
