import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startServer } from "../api/http-server.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { makeFolder, removeFolder } from "../support/running-khabar.js";
import { SEED_SLUGS } from "../support/seed.js";
import { useSentRequests } from "./sent-requests.js";
import { Workspace } from "./workspace.js";

const khabar = useKhabar({ archive: "seeded" });
const sent = useSentRequests();

/** All that the seed archive has about the person, newest first. */
const HEADLINES = [
  "Morocco shares its security expertise at Interpol's eighth meeting",
  "Le Maroc partage son expertise sécuritaire lors de la huitième réunion d'Interpol",
  "المغرب يتقاسم خبرته الأمنية في الاجتماع الثامن للإنتربول",
];

// The compiler complains of a line that it should complain of and does not.
const MISUSE = `
import { StoryDocument } from "./gql/graphql";
import { makeUrqlClient } from "./urql";

const client = makeUrqlClient("");
// @ts-expect-error a variable is missing
void client.query(StoryDocument, {});
// @ts-expect-error a variable is of another type
void client.query(StoryDocument, { slug: 5 });
void client.query(StoryDocument, { slug: "" }).then(({ data }) => {
  // @ts-expect-error a field was not asked for
  data?.article?.bodyHtml;
  // @ts-expect-error a time is text
  const time: number | null | undefined = data?.article?.publishedAt;
  return time;
});
`;

let folder: string;
let project: Workspace;
let endpoint: string;
let person: string;

beforeAll(async () => {
  folder = await makeFolder();
  project = new Workspace(folder);
  project.write("src/misuse.ts", MISUSE);
  await project.build();
  endpoint = `${khabar.origin}/graphql`;
  const { article } = await ask(khabar.api, `{ article(slug: "${SEED_SLUGS.ar}") { people { id } } }`);
  person = article.people[0].id;
});

afterAll(() => removeFolder(folder));

describe("fetch", () => {
  test("brings an Arabic article with whom and what it mentions, in another language", async () => {
    const { readStory, storyHtml } = project.load("story");

    const story = await readStory(endpoint, SEED_SLUGS.ar, "en");

    expect(story).toMatchObject({ headline: HEADLINES[2], language: "ar", direction: "RTL" });
    expect(story.people).toEqual([{ name: "Abdellatif Hammouchi" }, { name: "Neal Jetton" }]);
    expect(story.events[3]).toEqual({
      name: "93rd Interpol General Assembly",
      date: { label: "2025", isUncertain: false },
      participants: expect.arrayContaining([{ role: "ORGANIZER", entity: { name: "Interpol" } }]),
    });
    expect(storyHtml(story)).toMatch(
      /^<article lang="ar" dir="rtl"><h1>المغرب يتقاسم .*<\/h1><p>سلط <a class="mention"/,
    );
    expect(storyHtml({ ...story, headline: "<b> & co" })).toContain("<h1>&lt;b> &amp; co</h1>");
  });

  test("says what is wrong, and null for what is not there", async () => {
    const { ask: asking } = project.load("ask");
    const { readStory } = project.load("story");

    await expect(asking(endpoint, "{ nothing }")).rejects.toThrow("GRAPHQL_VALIDATION_FAILED: Cannot query field");
    await expect(asking(endpoint, '{ sections { id } node(id: "?") { id } }')).rejects.toThrow("BAD_USER_INPUT");
    expect(await readStory(endpoint, "no-such-story", "en")).toBeNull();
  });

  test("reads a list page by page", async () => {
    const { headlinesAbout } = project.load("headlines");
    const found: string[] = [];

    for await (const { headline } of headlinesAbout(endpoint, [person])) found.push(headline);

    expect(found).toEqual(HEADLINES);
    expect(sent).toEqual(["POST document 200", "POST document 200"]);
  });

  test("sends a document once, then its hash alone", async () => {
    const { askByHash } = project.load("ask-by-hash");
    const query = "query ($first: Int) { articles(first: $first) { totalCount nodes { language } } }";

    const answers = [await askByHash(endpoint, query, { first: 1 }), await askByHash(endpoint, query, { first: 2 })];

    expect(answers).toEqual([
      { articles: { totalCount: 3, nodes: [{ language: "en" }] } },
      { articles: { totalCount: 3, nodes: [{ language: "en" }, { language: "fr" }] } },
    ]);
    expect(sent).toEqual(["GET hash 200", "POST document 200", "GET hash 200"]);
  });

  test("asks again as long as the server cannot answer", async () => {
    const { fetchPatiently } = project.load("fetch-patiently");
    const server = await startServer();

    const asked = fetchPatiently(`${server.origin}/graphql?query={__typename}`, {
      headers: { "content-type": "application/json" },
    });
    while (sent.length === 0) await sleep(10);
    server.serveFrom(khabar.pool);

    expect(await (await asked).text()).toBe('{"data":{"__typename":"Query"}}\n');
    expect(sent).toEqual(["GET document 503", "GET document 200"]);
    await server.stop();
  });
});

test("urql asks with generated types, by GET where it may, and answers itself the second time", async () => {
  const { makeUrqlClient, castOf } = project.load("urql");
  const client = makeUrqlClient(endpoint);

  const first = await castOf(client, SEED_SLUGS.ar, "fr");
  const second = await castOf(client, SEED_SLUGS.ar, "fr");

  expect(first.slice(1, 5)).toEqual([
    "SUBJECT · Interpol",
    "SUBJECT · Maroc",
    "SUBJECT · Abdellatif Hammouchi",
    "SUBJECT · Rencontre bilatérale entre Abdellatif Hammouchi et Neal Jetton · 2024?-09-03/2024?-09-04",
  ]);
  expect(second).toEqual(first);
  expect(sent).toEqual(["GET document 200"]);
});

describe("Apollo Client", () => {
  function makeClient() {
    const { makeApolloClient } = project.load("apollo");
    const { possibleTypesOf } = project.load("possible-types");
    return makeApolloClient(endpoint, possibleTypesOf(readFileSync("schema.graphql", "utf8")));
  }

  test("knows the types behind each interface", () => {
    const { possibleTypesOf } = project.load("possible-types");

    expect(possibleTypesOf(readFileSync("schema.graphql", "utf8"))).toMatchObject({
      Entity: ["Organization", "Person", "Place"],
      Mentionable: ["Event", "Organization", "Person", "Place"],
    });
  });

  test("keeps a person once, whichever query brought them", async () => {
    const { STORY, PERSON } = project.load("apollo");
    const client = makeClient();

    const { data } = await client.query({ query: STORY, variables: { slug: SEED_SLUGS.ar, locale: "en" } });
    await client.query({ query: PERSON, variables: { id: person, locale: "en" } });

    expect(data.article.people[0]).toEqual({ __typename: "Person", id: person, name: "Abdellatif Hammouchi" });
    expect(data.article.events[3]).toMatchObject({ name: "93rd Interpol General Assembly", date: { label: "2025" } });
    const kept = client.extract();
    expect(Object.keys(kept).filter((key) => key.includes(person))).toEqual([`Person:${person}`]);
    expect(Object.keys(kept[`Person:${person}`])).toEqual(["id", "__typename", 'name({"locale":"en"})', "articles:{}"]);
    client.stop();
  });

  test("puts pages together, and sends hashes once the server knows them", async () => {
    const { PERSON } = project.load("apollo");
    const client = makeClient();
    const asking = { query: PERSON, variables: { id: person, locale: "fr" } };
    await client.query(asking);
    const { articles: early } = client.readQuery(asking).entity;

    await client.watchQuery(asking).fetchMore({ variables: { after: early.pageInfo.endCursor } });

    const { articles: late } = client.readQuery(asking).entity;
    expect([early.edges.length, early.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(late.edges.map(({ node }: { node: { headline: string } }) => node.headline)).toEqual(HEADLINES);
    expect(late.pageInfo.hasNextPage).toBe(false);
    expect(sent.at(-1)).toBe("GET hash 200");
    client.stop();
  });
});

test("Relay compiles against the schema, and its list of an interface's articles grows by node(id:)", async () => {
  const { makeEnvironment } = project.load("environment");
  const { openPage, shownArticles, loadMore } = project.load("EntityPage");
  const environment = makeEnvironment(endpoint);

  const { entity } = await openPage(environment, person, "fr");
  const { articles: early } = await shownArticles(environment, entity);
  await loadMore(environment, person, early.pageInfo.endCursor);
  const { articles: late } = await shownArticles(environment, entity);

  expect(entity).toMatchObject({ __typename: "Person", name: "Abdellatif Hammouchi" });
  expect([early.edges.length, early.pageInfo.hasNextPage]).toEqual([2, true]);
  expect(late.edges.map(({ node }: { node: object }) => node)).toEqual([
    { __typename: "Article", headline: HEADLINES[0], direction: "LTR" },
    { __typename: "Article", headline: HEADLINES[1], direction: "LTR" },
    { __typename: "Article", headline: HEADLINES[2], direction: "RTL" },
  ]);
  expect(late.pageInfo.hasNextPage).toBe(false);
});
