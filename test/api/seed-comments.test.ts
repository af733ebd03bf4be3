import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";

const COMMENTS = `query ($slug: String!) {
  article(slug: $slug) {
    comments {
      totalCount
      nodes { ...Shown parent { id } article { slug } replies { totalCount nodes { ...Shown parent { body } replies { totalCount nodes { id } } } } }
    }
  }
}
fragment Shown on Comment {
  body bodyHtml status depth version createdAt editedAt authorName
  author { displayName role image { url } }
  reactions { kind count }
}`;

const QUESTION = "تعليق نموذجي: هل تتوفر معلومات إضافية عن جدول أعمال الاجتماع؟";
const REPLY =
  "تعليق نموذجي: رد على السؤال أعلاه، يذكر المقال عددا من المحاور مثل الجريمة المنظمة والتجنيد عبر الإنترنت.";
const THANKS = "تعليق نموذجي: شكرا على هذا العرض المفصل.";

describe("the sample comments of the seed", () => {
  const khabar = useKhabar({ archive: "seeded" });
  const read = async (slug: string) => (await ask(khabar.api, COMMENTS, { slug })).article.comments;

  test("are two on the article itself, newest first, and one reply", async () => {
    const { totalCount, nodes } = await read(SEED_SLUGS.ar);

    expect(totalCount).toBe(2);
    expect(nodes.map(({ body }: { body: string }) => body)).toEqual([THANKS, QUESTION]);
    expect(nodes[0].replies).toEqual({ totalCount: 0, nodes: [] });
    expect(nodes[1].replies).toMatchObject({ totalCount: 1, nodes: [{ body: REPLY, depth: 1 }] });
    expect(nodes[1].replies.nodes[0]).toMatchObject({
      parent: { body: QUESTION },
      replies: { totalCount: 0, nodes: [] },
    });
  });

  test("say that they are samples, and who wrote them", async () => {
    const { nodes } = await read(SEED_SLUGS.ar);

    expect(nodes[1]).toMatchObject({
      ...{ body: QUESTION, bodyHtml: `<p>${QUESTION}</p>`, status: "PUBLISHED", depth: 0, version: 1, parent: null },
      ...{ createdAt: "2026-11-23T09:00:00.000Z", editedAt: null, reactions: [] },
      ...{ authorName: "قارئ نموذجي 1", author: { displayName: "قارئ نموذجي 1", role: "READER", image: null } },
      article: { slug: SEED_SLUGS.ar },
    });
    expect([nodes[1].replies.nodes[0], nodes[0]].map(({ authorName }) => authorName)).toEqual([
      "قارئ نموذجي 2",
      "قارئ نموذجي 3",
    ]);
  });

  test.each(["fr", "en"] as const)("are not repeated under the translation in %s", async (language) => {
    expect(await read(SEED_SLUGS[language])).toEqual({ totalCount: 0, nodes: [] });
  });
});
