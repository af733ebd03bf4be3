import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { countStatements } from "../support/statements.js";
import { useKhabar } from "../support/khabar.js";

const ARTICLE_PAGE = readFileSync("test/operations/article-page.graphql", "utf8");
const SLUG = "المغرب-يتقاسم-خبرته-الأمنية-في-الاجتماع-الثامن-للإنتربول";

describe("the founding request", () => {
  const khabar = useKhabar({ archive: "seeded" });

  async function seedId(): Promise<string> {
    const { data } = await khabar.api.run("query ($slug: String!) { article(slug: $slug) { id } }", { slug: SLUG });
    return data.article.id;
  }

  test("brings the seed article with everything it mentions", async () => {
    const id = await seedId();

    const { data, errors } = await khabar.api.run(ARTICLE_PAGE, { id, locale: "ar" });

    expect(errors).toEqual([]);
    expect(data.article.headline).toBe("المغرب يتقاسم خبرته الأمنية في الاجتماع الثامن للإنتربول");
    expect(data.article.body).toHaveLength(11);
    expect(data.article.people.map((person: { name: string }) => person.name)).toEqual([
      "عبد اللطيف حموشي",
      "نيل جيتون",
    ]);
    expect(data.article.mentions.nodes).toHaveLength(27);
  });

  test("runs seven statements", async () => {
    const id = await seedId();

    const statements = await countStatements(() => khabar.api.run(ARTICLE_PAGE, { id }));

    expect(statements).toBe(7);
  });
});
