import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ask } from "../support/ask.js";
import { PUBLIC_URL, useKhabar } from "../support/khabar.js";
import {
  anyPlan,
  type BuiltArticle,
  buildWorld,
  idsOf,
  isAddressable,
  isListed,
  isShown,
  type World,
} from "./visibility-world.js";

const khabar = useKhabar({ archive: "empty" });
const RUNS = { numRuns: process.env["KHABAR_HEAVY"] ? 60 : 12 };

interface Identified {
  readonly id: string;
}

const idsIn = (list: readonly (Identified | null)[]) => list.flatMap((one) => one?.id ?? []).toSorted();
/** A list as it is seen and as it is counted; both must tell the same. */
const seen = ({ nodes, totalCount }: { nodes: Identified[]; totalCount: number }) => [idsIn(nodes), totalCount];
const wanted = (list: readonly Identified[]) => [idsIn(list), list.length];

/** What `node`, and `nodes` in one go, find of these ids. */
async function found(ids: readonly string[]): Promise<string[]> {
  const { nodes } = await ask(khabar.api, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  const alone = await Promise.all(
    ids.map((id) => ask(khabar.api, "query ($id: ID!) { node(id: $id) { id } }", { id })),
  );
  expect(idsIn(alone.map(({ node }) => node))).toEqual(idsIn(nodes));
  return idsIn(nodes);
}

describe("whatever is in the archive, and however it is linked", () => {
  test("an article answers at its id, slug and address where it is addressable", async () => {
    await inAnyWorld(async ({ articles }) => {
      const expected = idsIn(articles.filter(isAddressable));

      expect(await found(articles.map(({ id }) => id))).toEqual(expected);
      for (const [field, argument, valueOf] of DOORS) {
        const answers = await Promise.all(
          articles.map((article) =>
            ask(khabar.api, `{ ${field}(${argument}: ${JSON.stringify(valueOf(article))}) { id } }`),
          ),
        );
        expect([field, argument, idsIn(answers.map((answer) => answer[field]))]).toEqual([field, argument, expected]);
      }
    });
  });

  test("lists and counts show listed articles and no others", async () => {
    await inAnyWorld(async ({ articles, section }) => {
      const { all, back, filed, english, none } = await ask(khabar.api, LISTS, { section: section.id });

      for (const list of [all, back, filed, english]) expect(seen(list)).toEqual(wanted(articles.filter(isListed)));
      expect(seen(none)).toEqual(wanted([]));
    });
  });

  test("people and events lead to listed articles that are confirmed to mention them", async () => {
    await inAnyWorld(async ({ articles, person, event }) => {
      for (const [target, mention] of [
        [person, "person"],
        [event, "event"],
      ] as const) {
        const { node } = await ask(khabar.api, TARGET, { id: target.id });

        const expected = articles.filter((article) => isListed(article) && article[mention] === "CONFIRMED");
        expect(seen(node.articles)).toEqual(wanted(expected));
        expect(idsIn(node.mentions.nodes.map(({ article }: { article: Identified }) => article))).toEqual(
          idsIn(expected),
        );
        expect(node.mentions.totalCount).toBe(expected.length);
      }
    });
  });

  test("mentions and corrections are found where their article is shown", async () => {
    await inAnyWorld(async ({ articles }) => {
      const confirmed = articles.filter(isListed).flatMap(({ person, event }) => [person, event]);
      const corrected = articles.filter((article) => isAddressable(article) && article.isCorrected);

      const mentions = await found(await idsOf(khabar.pool, "mention", "Mention"));
      const corrections = await found(await idsOf(khabar.pool, "correction", "Correction"));

      expect(mentions).toHaveLength(confirmed.filter((status) => status === "CONFIRMED").length);
      expect(corrections).toHaveLength(corrected.length);
    });
  });

  test("an article leads to listed articles only, and from a retracted one nothing leads on", async () => {
    await inAnyWorld(async (world) => {
      for (const article of world.articles.filter(isAddressable)) {
        const { node } = await ask(khabar.api, ARTICLE, { id: article.id });

        const onwards = isListed(article) ? world.articles.filter((other) => isListed(other) && other !== article) : [];
        expect(idsIn(node.translations)).toEqual(
          idsIn(onwards.filter((other) => group(world, other) === group(world, article))),
        );
        expect(seen(node.related)).toEqual(
          wanted(onwards.filter((other) => group(world, other) !== group(world, article) && shares(article, other))),
        );
        expect([node.people.length, node.events.length, node.mentions.totalCount]).toEqual(mentioned(article));
        expect(node.corrections).toHaveLength(article.isCorrected ? 1 : 0);
      }
    });
  });

  test("comments are shown below listed articles and below comments that are shown", async () => {
    await inAnyWorld(async ({ articles, comments }) => {
      const shown = comments.filter(isShown);

      expect(await found(comments.map(({ id }) => id))).toEqual(idsIn(shown));
      expect(await found(comments.map(({ author }) => author.id))).toEqual(idsIn(shown.map(({ author }) => author)));
      for (const article of articles.filter(isAddressable)) {
        const { node } = await ask(khabar.api, COMMENTS, { id: article.id });
        expect(seen(node.comments)).toEqual(
          wanted(shown.filter((one) => one.article === article && one.parent === null)),
        );
      }
      for (const comment of shown) {
        const { node } = await ask(khabar.api, REPLIES, { id: comment.id });
        expect(seen(node.replies)).toEqual(wanted(shown.filter(({ parent }) => parent === comment)));
        expect([node.parent?.id ?? null, node.article.id]).toEqual([comment.parent?.id ?? null, comment.article.id]);
      }
    });
  });

  test("a mention's own copy of what is listed opens no door", async () => {
    await inAnyWorld(async ({ articles, person }) => {
      await khabar.pool.query("update mention set is_listed = true");
      const { node } = await ask(khabar.api, TARGET, { id: person.id });

      expect(seen(node.articles)).toEqual(
        wanted(articles.filter((one) => isListed(one) && one.person === "CONFIRMED")),
      );
      expect(await found(await idsOf(khabar.pool, "mention", "Mention"))).toHaveLength(
        articles
          .filter(isListed)
          .flatMap(({ person: one, event }) => [one, event])
          .filter((one) => one === "CONFIRMED").length,
      );
    });
  });
});

function inAnyWorld(act: (world: World) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(anyPlan, async (plan) => act(await buildWorld(khabar.build, khabar.pool, plan)));
  return fc.assert(property, RUNS);
}

const DOORS: readonly [field: string, argument: string, valueOf: (article: BuiltArticle) => string][] = [
  ["article", "id", ({ id }) => id],
  ["article", "slug", ({ slug }) => slug],
  ["resource", "url", ({ slug }) => `${PUBLIC_URL}/articles/${slug}`],
];

const PAGE = "totalCount nodes { id }";

const LISTS = `query ($section: ID!) {
  all: articles(first: 100) { ${PAGE} }
  back: articles(last: 100, orderBy: { field: PUBLISHED_AT, direction: ASC }) { ${PAGE} }
  filed: articles(filter: { sectionIds: [$section] }) { ${PAGE} }
  english: articles(filter: { languages: ["en"] }) { ${PAGE} }
  none: articles(filter: { languages: [] }) { ${PAGE} }
}`;

const TARGET = `query ($id: ID!) {
  node(id: $id) {
    ... on Mentionable { articles { ${PAGE} } mentions { totalCount nodes { article { id } } } }
  }
}`;

const ARTICLE = `query ($id: ID!) {
  node(id: $id) {
    ... on Article {
      translations { id }
      related { ${PAGE} }
      people { id }
      events { id }
      mentions { totalCount }
      corrections { id }
    }
  }
}`;

const COMMENTS = `query ($id: ID!) { node(id: $id) { ... on Article { comments { ${PAGE} } } } }`;
const REPLIES = `query ($id: ID!) {
  node(id: $id) { ... on Comment { parent { id } article { id } replies { ${PAGE} } } }
}`;

/** Translations are of the first article, so all that are make one group with it. */
function group({ articles }: World, article: BuiltArticle): BuiltArticle | undefined {
  return article.isTranslation ? articles[0] : article;
}

function shares(one: BuiltArticle, other: BuiltArticle): boolean {
  const both = (mention: "person" | "event") => one[mention] === "CONFIRMED" && other[mention] === "CONFIRMED";
  return both("person") || both("event");
}

/** How many people, events and mentions an article shows. */
function mentioned(article: BuiltArticle): number[] {
  const [people, events] = [article.person, article.event].map((one) =>
    isListed(article) && one === "CONFIRMED" ? 1 : 0,
  );
  return [people ?? 0, events ?? 0, (people ?? 0) + (events ?? 0)];
}
