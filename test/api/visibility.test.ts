import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { globalId } from "../../src/kernel/global-id.js";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { PUBLIC_URL, useKhabar } from "../support/khabar.js";
import { crawl } from "./visibility-crawl.js";
import { buildSecrets, HIDDEN_STATUSES, RETRACTION, type Secrets } from "./visibility-secrets.js";

const khabar = useKhabar({ archive: "empty" });
let secrets: Secrets;

beforeAll(async () => {
  secrets = await buildSecrets(khabar.build);
});

describe("a stranger who tries every id and follows every field", () => {
  const other = useKhabar({ archive: "empty" });

  test("reads nothing of what is hidden, and would have read all of it, were it public", async () => {
    await buildSecrets(other.build);

    const before = await crawl(other.api);
    await publishAll(other.pool);
    const after = await crawl(other.api);

    expect(before).not.toContain("secret");
    expect(before).toContain("Open headline");
    expect(before).toContain("Withdrawn headline");
    for (const word of ["headline", "summary", "text", "word", "picture", "correction", "comment", "writer"]) {
      expect(after).toContain(`secret ${word}`);
    }
  });
});

async function publishAll(pool: Pool): Promise<void> {
  await pool.query("update comment set status = 'PUBLISHED'");
  await pool.query("update article set status = 'PUBLISHED', retraction_reason = null, scheduled_for = null");
  await pool.query("update mention set is_listed = true");
}

describe("what is hidden", () => {
  test("looks like what was never there", async () => {
    const never = globalId("Article", "999999");
    const query =
      "query ($id: ID!, $slug: String!, $url: URL!) { node(id: $id) { id } article(id: $id) { id } bySlug: article(slug: $slug) { id } resource(url: $url) { id } }";
    const look = async (id: string, slug: string) =>
      khabar.api.run(query, { id, slug, url: `${PUBLIC_URL}/articles/${slug}` });

    const absent = await look(never, "article-never");

    expect(absent).toEqual({
      status: 200,
      data: { node: null, article: null, bySlug: null, resource: null },
      errors: [],
    });
    for (const [index, { id }] of secrets.hidden.entries()) {
      expect(await look(id, `article-${HIDDEN_STATUSES[index]?.toLowerCase()}`)).toEqual(absent);
    }
  });

  test("is not told by an error either", async () => {
    const refusalOf = (id: string) =>
      khabar.api.run("query ($ids: [ID!]) { articles(filter: { sectionIds: $ids }) { totalCount } }", { ids: [id] });

    for (const [type, hidden] of [
      ["Article", secrets.hidden],
      ["Comment", secrets.comments],
    ] as const) {
      const absent = await refusalOf(globalId(type, "999999"));
      expect(codes(absent.errors)).toEqual(["BAD_USER_INPUT"]);
      for (const { id } of hidden) expect(await refusalOf(id)).toEqual(absent);
    }
  });
});

describe("a retracted article", () => {
  test("shows its headline and why it was withdrawn, and of what it told nothing", async () => {
    const { node } = await ask(khabar.api, RETRACTED, { id: secrets.retracted.id });

    expect(node).toEqual({
      status: "RETRACTED",
      headline: "Withdrawn headline",
      slug: "article-retracted",
      url: `${PUBLIC_URL}/articles/article-retracted`,
      retraction: RETRACTION,
      commentsAreOpen: false,
      ...{ summary: null, image: null, keywords: [], topics: [] },
      ...{ body: [], bodyText: "", bodyHtml: "" },
      ...{ people: [], organizations: [], places: [], events: [], translations: [] },
      mentions: { totalCount: 0, nodes: [] },
      comments: { totalCount: 0, nodes: [] },
      related: { totalCount: 0, nodes: [] },
    });
  });

  test("is in no list, relation or count", async () => {
    const { articles, node } = await ask(khabar.api, AROUND, { id: secrets.person.id });

    const onlyOpen = { totalCount: 1, nodes: [{ id: secrets.open.id }] };
    expect(articles).toEqual(onlyOpen);
    expect(node.articles).toEqual(onlyOpen);
    expect(node.mentions).toEqual({ totalCount: 1, nodes: [{ article: { id: secrets.open.id, translations: [] } }] });
  });
});

describe("comments", () => {
  test("that are not published, and all below them, are not counted, listed or found", async () => {
    const ids = [...secrets.comments.map(({ id }) => id), secrets.writer.id];
    const query =
      "query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } article(id: $id) { comments { totalCount nodes { id } } } }";

    const { nodes, article } = await ask(khabar.api, query, { ids, id: secrets.open.id });

    expect(nodes).toEqual(ids.map(() => null));
    expect(article.comments).toEqual({ totalCount: 0, nodes: [] });
  });
});

const RETRACTED = `query ($id: ID!) {
  node(id: $id) {
    ... on Article {
      status headline slug url summary keywords commentsAreOpen bodyText bodyHtml
      retraction { reason retractedAt }
      image { alt }
      topics { code }
      body { text }
      people { id }
      organizations { id }
      places { id }
      events { id }
      translations { id }
      mentions { totalCount nodes { id } }
      comments { totalCount nodes { id } }
      related { totalCount nodes { id } }
    }
  }
}`;

const AROUND = `query ($id: ID!) {
  articles { totalCount nodes { id } }
  node(id: $id) {
    ... on Person {
      articles { totalCount nodes { id } }
      mentions { totalCount nodes { article { id translations { id } } } }
    }
  }
}`;
