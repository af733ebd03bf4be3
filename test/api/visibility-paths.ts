import { expect } from "@jest/globals";
import type { Pool } from "pg";
import type { Api } from "../support/api.js";
import { ask } from "../support/ask.js";
import { PUBLIC_URL } from "../support/khabar.js";
import {
  type BuiltArticle,
  idsOf,
  isAddressable,
  isListed,
  isTold,
  type SeenBy,
  type World,
} from "./visibility-world.js";

/** Somebody who looks, and how much the rule lets them see. */
export interface Viewer {
  readonly name: string;
  readonly api: Api;
  readonly eyes: SeenBy;
}

interface Identified {
  readonly id: string;
}

/** The ids of what was found, in one order. */
export const idsIn = (list: readonly (Identified | null)[]): string[] =>
  list.flatMap((one) => one?.id ?? []).toSorted();

/** A list as it is seen and as it is counted; both must tell the same. */
export const seen = ({ nodes, totalCount }: { nodes: Identified[]; totalCount: number }): [string[], number] => [
  idsIn(nodes),
  totalCount,
];

/** The same of what should be seen. */
export const wanted = (list: readonly Identified[]): [string[], number] => [idsIn(list), list.length];

/** What `node`, and `nodes` in one go, find of these ids. */
export async function found(api: Api, ids: readonly string[]): Promise<string[]> {
  const { nodes } = await ask(api, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  const alone = await Promise.all(ids.map((id) => ask(api, "query ($id: ID!) { node(id: $id) { id } }", { id })));
  expect(idsIn(alone.map(({ node }) => node))).toEqual(idsIn(nodes));
  return idsIn(nodes);
}

type Check = (viewer: Viewer, world: World, pool: Pool) => Promise<void>;

const DOORS: readonly [field: string, argument: string, valueOf: (article: BuiltArticle) => string][] = [
  ["article", "id", ({ id }) => id],
  ["article", "slug", ({ slug }) => slug],
  ["article", "slug", ({ formerSlug }) => formerSlug],
  ["resource", "url", ({ slug }) => `${PUBLIC_URL}/articles/${slug}`],
];

/** An article answers at its id, slugs and address where it is addressable. */
export const atItsDoors: Check = async ({ api, eyes }, { articles }) => {
  const expected = idsIn(articles.filter((article) => isAddressable(article, eyes)));
  expect(
    await found(
      api,
      articles.map(({ id }) => id),
    ),
  ).toEqual(expected);
  for (const [field, argument, valueOf] of DOORS) {
    const answers = await Promise.all(
      articles.map((article) => ask(api, `{ ${field}(${argument}: ${JSON.stringify(valueOf(article))}) { id } }`)),
    );
    expect([field, argument, idsIn(answers.map((answer) => answer[field]))]).toEqual([field, argument, expected]);
  }
};

const PAGE = "totalCount nodes { id }";
const CHILD = ["Section", "Author", "Source", "Topic"]
  .map((type) => `... on ${type} { articles { ${PAGE} } }`)
  .join(" ");

const LISTS = `query ($section: ID!, $of: [ID!]!) {
  all: articles(first: 100) { ${PAGE} }
  back: articles(last: 100, orderBy: { field: PUBLISHED_AT, direction: ASC }) { ${PAGE} }
  filed: articles(filter: { sectionIds: [$section] }) { ${PAGE} }
  english: articles(filter: { languages: ["en"] }) { ${PAGE} }
  none: articles(filter: { languages: [] }) { ${PAGE} }
  parents: nodes(ids: $of) { ${CHILD} }
}`;

/** Lists, relations and counts show listed articles and no others, whoever looks. */
export const inLists: Check = async ({ api }, { articles, section, author, source, topic }) => {
  const of = [section, author, source, topic].map(({ id }) => id);
  const { all, back, filed, english, none, parents } = await ask(api, LISTS, { section: section.id, of });
  const lists = [all, back, filed, english, ...parents.map((parent: { articles: unknown }) => parent.articles)];
  for (const list of lists) expect(seen(list)).toEqual(wanted(articles.filter(isListed)));
  expect(seen(none)).toEqual(wanted([]));
};

const STATES = ["DRAFT", "SCHEDULED", "PUBLISHED", "UNPUBLISHED", "RETRACTED"];

/** Articles in other states are listed for the newsroom that asks for them, as far as they are addressable. */
export const inWork: Check = async ({ api, eyes }, { articles }) => {
  const query = `query ($states: [ArticleStatus!]) { articles(filter: { statuses: $states }, first: 100) { ${PAGE} } }`;
  const expected = eyes === "READERS" ? articles.filter(isListed) : articles.filter((one) => isAddressable(one, eyes));
  expect(seen((await ask(api, query, { states: STATES })).articles)).toEqual(wanted(expected));
};

const TARGET = `query ($id: ID!) {
  node(id: $id) {
    ... on Mentionable { articles { ${PAGE} } mentions { totalCount nodes { article { id } } } }
  }
}`;

/** People and events lead to listed articles that are confirmed to mention them. */
export const fromTargets: Check = async ({ api }, { articles, person, event }) => {
  for (const [target, mention] of [
    [person, "person"],
    [event, "event"],
  ] as const) {
    const { node } = await ask(api, TARGET, { id: target.id });
    const expected = articles.filter((article) => isListed(article) && article[mention] === "CONFIRMED");
    expect(seen(node.articles)).toEqual(wanted(expected));
    expect(idsIn(node.mentions.nodes.map(({ article }: { article: Identified }) => article))).toEqual(idsIn(expected));
    expect(node.mentions.totalCount).toBe(expected.length);
  }
};

/** Mentions, corrections and saved versions are found where their article is shown to whoever asks. */
export const partsById: Check = async ({ api, eyes }, { articles }, pool) => {
  const links = articles.filter((one) => isTold(one, eyes)).flatMap(({ person, event }) => [person, event]);
  const shown = links.filter((status) => (eyes === "READERS" ? status === "CONFIRMED" : status !== null));
  const within = articles.filter((article) => isAddressable(article, eyes));

  expect(await found(api, await idsOf(pool, "mention", "Mention"))).toHaveLength(shown.length);
  expect(await found(api, await idsOf(pool, "correction", "Correction"))).toHaveLength(
    within.filter(({ isCorrected }) => isCorrected).length,
  );
  expect(await found(api, await idsOf(pool, "article_revision", "ArticleRevision"))).toHaveLength(
    eyes === "READERS" ? 0 : 2 * within.length,
  );
};

const ONWARDS = `id translations { id } related { ${PAGE} } people { id } events { id } mentions { totalCount } bodyText corrections { id }`;

/** An article leads to listed articles only, and from one that tells nothing any more nothing leads on. */
export const onwards: Check = async ({ api, eyes }, world) => {
  for (const article of world.articles.filter((one) => isAddressable(one, eyes))) {
    const { node } = await ask(api, `query ($id: ID!) { node(id: $id) { ... on Article { ${ONWARDS} } } }`, article);
    expectOnwards(node, article, world, isTold(article, eyes));
  }
};

/** A preview link shows its article as the newsroom sees it, to anybody; what was withdrawn or thrown away it does not show. */
export const byPreview: Check = async ({ api }, world) => {
  for (const article of world.articles) {
    const query = `query ($token: String!) { preview(token: $token) { ${ONWARDS} } }`;
    const { preview } = await ask(api, query, { token: article.token });
    if (isTold(article, "NEWSROOM")) expectOnwards(preview, article, world, true);
    else expect(preview).toBeNull();
  }
};

// oxlint-disable-next-line typescript/no-explicit-any
function expectOnwards(shown: any, article: BuiltArticle, world: World, tells: boolean): void {
  const others = tells ? world.articles.filter((other) => isListed(other) && other !== article) : [];
  const isTogether = (other: BuiltArticle) => group(world, other) === group(world, article);
  expect(idsIn(shown.translations)).toEqual(idsIn(others.filter(isTogether)));
  expect(seen(shown.related)).toEqual(wanted(others.filter((other) => !isTogether(other) && shares(article, other))));
  expect([shown.people.length, shown.events.length, shown.mentions.totalCount]).toEqual(mentioned(article, tells));
  expect([shown.corrections.length, shown.bodyText !== ""]).toEqual([article.isCorrected ? 1 : 0, tells]);
}

/** Translations are of the first article, so all that are make one group with it. */
function group({ articles }: World, article: BuiltArticle): BuiltArticle | undefined {
  return article.isTranslation ? articles[0] : article;
}

function shares(one: BuiltArticle, other: BuiltArticle): boolean {
  const both = (mention: "person" | "event") => one[mention] === "CONFIRMED" && other[mention] === "CONFIRMED";
  return both("person") || both("event");
}

/** How many people, events and mentions an article shows. */
function mentioned(article: BuiltArticle, tells: boolean): number[] {
  const count = (link: string | null) => (tells && link === "CONFIRMED" ? 1 : 0);
  const [people, events] = [count(article.person), count(article.event)];
  return [people, events, people + events];
}

/** Every path that leads to an article, by name. */
export const PATHS: Readonly<Record<string, Check>> = {
  ...{ atItsDoors, inLists, inWork, fromTargets, partsById, onwards, byPreview },
};
