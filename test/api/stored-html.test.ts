import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });
const PAGE = "query ($id: ID!) { article(id: $id) { body { text html } bodyHtml } }";
const HARMFUL = /<script|onerror|onclick|javascript:|<img|<iframe|<svg|<style/i;

/** Puts blocks into the database past everything of ours that looks at them. */
async function store({ key }: Built, htmls: readonly string[]): Promise<void> {
  const blocks = htmls.map((html) => ({ kind: "PARAGRAPH", text: "Ann spoke.", html }));
  await khabar.pool.query("update article set body = $2::jsonb where key = $1", [key, JSON.stringify(blocks)]);
}

describe("markup that got into the database behind our back", () => {
  const stored: [html: string, shown: string][] = [
    ["Ann <b>spoke</b>.", "Ann <b>spoke</b>."],
    ["<script>alert(1)</script>Ann spoke.", "Ann spoke."],
    ['<img src="x" onerror="alert(1)">Ann spoke.', "Ann spoke."],
    ['<a href="javascript:alert(1)">Ann</a> spoke.', "Ann spoke."],
    ['<a href="https://a.example" onclick="x()">Ann</a> spoke.', '<a href="https://a.example">Ann</a> spoke.'],
    ['<svg onload="x()"><style>*{}</style></svg>Ann spoke.', "Ann spoke."],
    ["<iframe srcdoc='<script>x</script>'></iframe>Ann <i>spoke.", "Ann <i>spoke.</i>"],
  ];

  test("is sanitised when it is read, and what is harmless stays as it is", async () => {
    const article = await khabar.build.article();
    await store(
      article,
      stored.map(([html]) => html),
    );

    const { article: page } = await ask(khabar.api, PAGE, { id: article.id });

    expect(page.body.map(({ html }: { html: string }) => html)).toEqual(stored.map(([, shown]) => shown));
    expect(page.bodyHtml).toBe(stored.map(([, shown]) => `<p>${shown}</p>`).join("\n"));
  });

  test("is sanitised where mentions are marked in it, too", async () => {
    const ann = await khabar.build.person();
    const body = stored.map(() => ({ kind: "PARAGRAPH" as const, text: "Ann spoke." }));
    const spans = stored.map((_, block) => ({ block, start: 0, end: 3, surface: "Ann" }));
    const article = await khabar.build.article({ body, mentions: [mentionOf(ann, { spans })] });
    await store(
      article,
      stored.map(([html]) => html),
    );

    const { article: page } = await ask(khabar.api, PAGE, { id: article.id });

    expect(page.bodyHtml.match(/data-mentions=/g)).toHaveLength(stored.length);
    expect(page.bodyHtml).not.toMatch(HARMFUL);
  });

  test("is text where it is a comment", async () => {
    const article = await khabar.build.article();
    const comment = await khabar.build.comment({ article: article.key });
    await khabar.pool.query("update comment set body = $2 where key = $1", [
      comment.key,
      stored.map(([html]) => html).join(),
    ]);

    const { article: page } = await ask(
      khabar.api,
      "query ($id: ID!) { article(id: $id) { comments { nodes { bodyHtml } } } }",
      { id: article.id },
    );

    const [{ bodyHtml }] = page.comments.nodes;
    expect(bodyHtml.match(/<[^>]*>/g)).toEqual(["<p>", "</p>"]);
    expect(bodyHtml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});
