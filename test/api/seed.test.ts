import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { arabicName, SEED, SEED_SLUGS, type SeedMention, type SeedSpan } from "../support/seed.js";

const ARTICLE = `query ($slug: String!) {
  article(slug: $slug) {
    slug headline summary language direction byline sourceUrl urgency status publishedAt updatedAt keywords
    url version commentMode commentsAreOpen bodyText bodyHtml
    authors { name } image { url } retraction { reason } corrections { text }
    source { name language homepage organization { id } }
    body { kind text html }
    translations { slug language headline }
    people { name(locale: "ar") } organizations { name(locale: "ar") } places { name(locale: "ar") }
    events { name(locale: "ar") }
    mentions(first: 100) {
      totalCount
      nodes {
        id role salience status origin confidence
        spans { block start end surface }
        target { __typename name(locale: "ar") }
      }
    }
  }
}`;

interface AnsweredMention extends SeedMention {
  readonly id: string;
  readonly target: { readonly __typename: string; readonly name: string };
}

describe("the seed article", () => {
  const khabar = useKhabar({ archive: "seeded" });
  const read = async (language: keyof typeof SEED_SLUGS) =>
    (await ask(khabar.api, ARTICLE, { slug: SEED_SLUGS[language] })).article;

  test("has the headline and the eleven paragraphs of its source, to the last sign", async () => {
    const article = await read("ar");

    expect(article.headline).toBe(SEED.headline);
    expect(article.body).toHaveLength(11);
    expect(article.body.map(({ text }: { text: string }) => text)).toEqual(SEED.body);
    expect(article.body.map(({ kind }: { kind: string }) => kind)).toEqual(Array(11).fill("PARAGRAPH"));
    expect(article.bodyText).toBe(SEED.body.join("\n\n"));
    expect(Buffer.byteLength(article.bodyText)).toBe(Buffer.byteLength(SEED.body.join("\n\n")));
  });

  test("keeps the doubled word and the odd dashes, and none of the page's boilerplate", async () => {
    const { bodyText } = await read("ar");

    expect(bodyText).toContain("من منظور مشترك ومشترك.");
    expect(bodyText).toContain("– مقر الإنتربول- وحضرته");
    expect(bodyText).not.toMatch(/أضف تعليقك|Leave A Reply|Exit mobile version/);
  });

  test("names its source, its key words and no publication time of its own", async () => {
    const article = await read("ar");

    expect(article.source).toEqual({ name: "ثقة تيفي", language: "ar", homepage: null, organization: null });
    expect(article.keywords).toEqual(["تعاون أمني", "مكافحة الإرهاب", "الجريمة السيبرانية", "الجريمة المنظمة"]);
    expect(article).toMatchObject({ publishedAt: "2026-11-23T08:00:00.000Z", updatedAt: "2026-11-23T08:00:00.000Z" });
    expect(article).toMatchObject({ summary: null, byline: null, sourceUrl: null, image: null, authors: [] });
    expect(article).toMatchObject({ status: "PUBLISHED", urgency: 5, version: 1, retraction: null, corrections: [] });
    expect(article).toMatchObject({ commentMode: "OPEN", commentsAreOpen: true });
  });

  test("stands at an address with its Arabic slug, encoded as browsers send it", async () => {
    const { url, slug } = await read("ar");

    expect(slug).toBe(SEED_SLUGS.ar);
    expect(url).toBe(`https://khabar.example/articles/${encodeURIComponent(SEED_SLUGS.ar)}`);
  });

  test.each([
    ["ar", "RTL"],
    ["fr", "LTR"],
    ["en", "LTR"],
  ] as const)("in %s runs %s", async (language, direction) => {
    expect(await read(language)).toMatchObject({ language, direction });
  });

  test.each([
    ["ar", ["en", "fr"]],
    ["fr", ["ar", "en"]],
    ["en", ["ar", "fr"]],
  ] as const)("in %s has the translations %j", async (language, others) => {
    const { translations } = await read(language);

    const slugs = others.map((other) => ({ language: other, slug: SEED_SLUGS[other] }));
    expect(translations).toMatchObject(slugs);
    expect(translations).toHaveLength(2);
  });

  test("mentions 19 entities and 8 events with the roles, saliences and 53 spans of the annotation", async () => {
    const { mentions } = await read("ar");

    const annotated = [...SEED.entities, ...SEED.events].map(({ key, mention }) => [arabicName(key), mention]);
    const answered = mentions.nodes.map(({ target, role, salience, spans }: AnsweredMention) => [
      target.name,
      { role, salience, spans },
    ]);
    expect([SEED.entities.length, SEED.events.length]).toEqual([19, 8]);
    expect(mentions.totalCount).toBe(27);
    expect(new Map(answered)).toEqual(new Map(annotated as never));
    expect(mentions.nodes.flatMap(({ spans }: AnsweredMention) => spans)).toHaveLength(53);
  });

  test("mentions were confirmed by hand", async () => {
    const { mentions } = await read("ar");

    for (const mention of mentions.nodes) {
      expect(mention).toMatchObject({ status: "CONFIRMED", origin: "MANUAL", confidence: 1 });
    }
  });

  test("lists people, organisations, places and events most salient first", async () => {
    const article = await read("ar");

    const inOrder = (kind: string) =>
      article.mentions.nodes.filter(({ target }: AnsweredMention) => target.__typename === kind);
    const names = (kind: string) => inOrder(kind).map(({ target }: AnsweredMention) => ({ name: target.name }));
    expect(article.people).toEqual([{ name: "عبد اللطيف حموشي" }, { name: "نيل جيتون" }]);
    expect(article.organizations.map(({ name }: { name: string }) => name)).toEqual([
      "الإنتربول",
      "المديرية العامة للأمن الوطني",
      "المديرية العامة لمراقبة التراب الوطني",
      "مركز الإنتربول للقيادة والتنسيق",
      "الأمانة العامة للإنتربول",
    ]);
    expect(article.places).toEqual(names("Place"));
    expect(article.events).toEqual(names("Event"));
    expect([article.places.length, article.events.length]).toEqual([12, 8]);
    const saliences = article.mentions.nodes.map(({ salience }: AnsweredMention) => salience);
    expect(saliences).toEqual(saliences.toSorted((a: number, b: number) => b - a));
  });

  test.each(["ar", "fr", "en"] as const)(
    "in %s has 27 mentions and 53 spans that show their words",
    async (language) => {
      const { headline, body, mentions } = await read(language);

      const shown = (mention: AnsweredMention) =>
        mention.spans.map(({ block, start, end }) => (block === null ? headline : body[block].text).slice(start, end));
      const spans = mentions.nodes.flatMap(({ spans: own }: AnsweredMention) => own);
      expect(body).toHaveLength(11);
      expect(mentions.nodes).toHaveLength(27);
      expect(spans).toHaveLength(53);
      expect(mentions.nodes.flatMap(shown)).toEqual(spans.map(({ surface }: SeedSpan) => surface));
    },
  );

  test.each(["fr", "en"] as const)("in %s mentions the same things in the same roles", async (language) => {
    const [original, translation] = [await read("ar"), await read(language)];

    const inWords = ({ target, role, salience }: AnsweredMention) => `${target.name} ${role} ${salience}`;
    expect(translation.mentions.nodes.map(inWords).toSorted()).toEqual(original.mentions.nodes.map(inWords).toSorted());
  });

  test.each(["ar", "fr", "en"] as const)("in %s has a body in HTML with its words unaltered", async (language) => {
    const { bodyHtml, bodyText } = await read(language);

    expect(bodyHtml.match(/<p>/g)).toHaveLength(11);
    expect(bodyHtml.replace(/<\/p>\n<p>/g, "\n\n").replace(/<[^>]*>/g, "")).toBe(bodyText);
  });

  test.each(["ar", "fr", "en"] as const)("in %s marks every mention in its HTML", async (language) => {
    const { bodyHtml, mentions } = await read(language);

    const marked = [...bodyHtml.matchAll(/data-mentions="([^"]*)"/g)].flatMap(([, ids]) => ids.split(" "));
    const ids = mentions.nodes.map(({ id }: AnsweredMention) => id);
    expect(new Set(marked)).toEqual(new Set(ids));
  });
});
