import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { type Built, correctionOf, mentionOf, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { countStatements } from "../support/statements.js";

const operation = (name: string) => readFileSync(`test/operations/${name}.graphql`, "utf8");

/** How many desks with how many articles each; and what the front page then runs. */
const ARCHIVES = [
  { desks: 1, articles: 1 },
  { desks: 10, articles: 7 },
  { desks: 20, articles: 14 },
];

describe.each(ARCHIVES)("on an archive of $desks desks with $articles articles each", ({ desks, articles }) => {
  const khabar = useKhabar({ archive: "empty" });
  let person: Built;
  let topic: Built;
  let author: Built;
  let place: Built;

  beforeAll(async () => {
    const { build } = khabar;
    place = await build.place({ containedIn: (await build.place()).key });
    const employer = await build.organization();
    const affiliations = [{ key: "affiliation:one", organization: employer.key, titles: [], period: null }];
    person = await build.person({
      affiliations: affiliations.map((post) => ({ ...post, titles: [{ locale: "en", text: "Head" }] })),
    });
    topic = await build.topic({ broader: (await build.topic()).key });
    author = await build.author({ person: person.key });
    await build.topic({ broader: topic.key });
    const source = await build.source();
    for (let desk = 0; desk < desks; desk++) {
      const section = await build.section();
      const event = await build.event({
        ...{ date: `2024-05-${10 + desk}`, location: place.key, occurStatus: "PLANNED" },
        participants: [participantOf(person, "HOST"), participantOf(employer, "ATTENDEE")],
      });
      await build.event({ date: "2024-05", location: place.key });
      for (let count = 0; count < articles; count++) {
        await build.article({
          ...{ section: section.key, source: source.key, authors: [author.key], topics: [topic.key] },
          ...{ image: { url: "https://pictures.example/a.png", alt: "A" }, corrections: [correctionOf()] },
          mentions: [person, employer, place, event].map((target) => mentionOf(target)),
        });
      }
    }
  });

  /** How many statements a request runs, and what it brings. */
  async function costOf(name: string, variables: object) {
    let data: Awaited<ReturnType<typeof ask>>;
    const statements = await countStatements(async () => {
      data = await ask(khabar.api, operation(name), variables);
    });
    return { data, statements };
  }

  test("the front page runs at most six statements: sections, and three lists with their articles", async () => {
    const { data, statements } = await costOf("front-page", { locale: "en" });

    expect(data.latest.nodes).toHaveLength(Math.min(12, desks * articles));
    expect(data.sections).toHaveLength(desks);
    expect(data.sections.map((section: { articles: { nodes: unknown[] } }) => section.articles.nodes.length)).toEqual(
      Array(desks).fill(Math.min(4, articles)),
    );
    // Lists that answer at the same time ask for their sections together.
    expect(statements).toBeLessThanOrEqual(7);
  });

  test("the page of a person runs four statements", async () => {
    const { node } = await ask(khabar.api, "query ($id: ID!) { node(id: $id) { ... on Person { url } } }", person);

    const { data, statements } = await costOf("entity-page", { url: node.url, locale: "en" });

    expect(data.resource.agenda.nodes).toHaveLength(Math.min(10, desks));
    expect(data.resource.articles.totalCount).toBe(desks * articles);
    expect(statements).toBe(4);
  });

  test("the calendar runs six statements", async () => {
    const variables = { during: { from: "2024-05-01", to: "2024-05-31" }, place: place.id, locale: "en" };

    const { data, statements } = await costOf("calendar", variables);

    expect(data.calendar.days).toHaveLength(desks);
    expect(data.calendar.undated.totalCount).toBe(desks);
    expect(data.events.nodes[0].participants).toHaveLength(2);
    expect(statements).toBe(6);
  });

  test("the pages of a topic and an author run seven statements", async () => {
    const { data, statements } = await costOf("topic-and-author", { id: topic.id, author: author.id, locale: "en" });

    expect(data.node.articles.nodes).toHaveLength(Math.min(20, desks * articles));
    expect(data.node).toMatchObject({ broader: { id: expect.any(String) }, narrower: [{ id: expect.any(String) }] });
    expect(data.writer.articles.nodes).toHaveLength(Math.min(10, desks * articles));
    expect(statements).toBe(7);
  });

  test("corrections with their articles run two statements", async () => {
    const query = "{ corrections { totalCount nodes { text article { headline } } } }";

    expect(await countStatements(() => ask(khabar.api, query))).toBe(2);
  });
});
