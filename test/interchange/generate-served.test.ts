import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { ArticleStatus } from "../../src/article/article-status.js";
import { generateArchive } from "../../src/interchange/generate/generate-archive.js";
import { seedTopics } from "../../src/interchange/generate/topics.js";
import type { ArchiveRecord, RecordOf } from "../../src/interchange/records.js";
import { globalId } from "../../src/kernel/global-id.js";
import { MentionStatus } from "../../src/mention/mention.model.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";

const ARTICLE_PAGE = readFileSync("test/operations/article-page.graphql", "utf8");

describe("an imaginary archive beside the seed", () => {
  const khabar = useKhabar({ archive: "seeded" });
  let records: ArchiveRecord[];

  beforeAll(async () => {
    records = [...generateArchive({ articles: 50, seed: 1, comments: 14 }, await seedTopics())];
    await khabar.build.records(records);
  });

  const published = () =>
    records.filter(
      (record): record is RecordOf<"article"> => record.type === "article" && record.status === ArticleStatus.PUBLISHED,
    );

  async function idOf(key: string): Promise<string> {
    const { rows } = await khabar.pool.query<{ id: string }>("select id from article where key = $1", [key]);
    return globalId("Article", rows[0]?.id ?? "0");
  }

  test("shows every article with what it mentions, in every language", async () => {
    expect(published().length).toBeGreaterThan(40);

    for (const { key, headline, language, mentions } of published()) {
      const { article } = await ask(khabar.api, ARTICLE_PAGE, { id: await idOf(key), locale: language });

      const confirmed = mentions.filter(({ status }) => status === MentionStatus.CONFIRMED).length;
      expect(article.headline).toBe(headline);
      expect(article.mentions.nodes).toHaveLength(confirmed);
    }
  });

  test("adds no topic to those of the seed", async () => {
    const { rows } = await khabar.pool.query<{ count: string }>("select count(*) from topic");

    expect(rows).toEqual([{ count: "26" }]);
  });

  test("is the same after a second import", async () => {
    const counts = `select (select count(*) from article) as articles, (select count(*) from mention) as mentions,
      (select count(*) from comment) as comments, (select count(*) from mentionable) as mentionables`;
    const before = await khabar.pool.query(counts);

    await khabar.build.records(records);

    expect((await khabar.pool.query(counts)).rows).toEqual(before.rows);
  });
});
