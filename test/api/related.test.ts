import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { idsOn, readPage } from "../support/pages.js";

describe("articles related to an article", () => {
  const khabar = useKhabar({ archive: "empty" });

  async function relatedTo({ id }: Built): Promise<string[]> {
    const page = await readPage(khabar.api, { under: id, field: "related" });
    expect(page.totalCount).toBe(page.nodes.length);
    return idsOn([page]);
  }

  test("stand by how much they share and how central it is to both, of equals the newer first", async () => {
    const { build } = khabar;
    const [person, ministry, summit] = [await build.person(), await build.organization(), await build.event()];
    const article = await build.article({
      mentions: [
        mentionOf(person, { salience: 0.8 }),
        mentionOf(ministry, { salience: 0.6 }),
        mentionOf(summit, { salience: 0.4 }),
      ],
    });
    const onPerson = await build.article({ mentions: [mentionOf(person, { salience: 0.5 })] });
    const onBoth = await build.article({
      mentions: [mentionOf(person, { salience: 0.5 }), mentionOf(ministry, { salience: 0.5 })],
    });
    const inPassing = await build.article({ mentions: [mentionOf(ministry, { salience: 0.1 })] });
    const onSummit = await build.article({ mentions: [mentionOf(summit, { salience: 1 })] });

    const related = await relatedTo(article);

    // 0.7, then twice 0.4, then 0.06.
    expect(related).toEqual([onBoth.id, onSummit.id, onPerson.id, inPassing.id]);
  });

  test("share people, organisations or events; a place is not enough", async () => {
    const { build } = khabar;
    const [city, person] = [await build.place(), await build.person()];
    const article = await build.article({ mentions: [mentionOf(city, { salience: 1 }), mentionOf(person)] });
    await build.article({ mentions: [mentionOf(city, { salience: 1 })] });
    const other = await build.article({ mentions: [mentionOf(person)] });

    expect(await relatedTo(article)).toEqual([other.id]);
  });

  test("are none where nothing is shared, and never the article itself", async () => {
    const { build } = khabar;
    const article = await build.article({ mentions: [mentionOf(await build.person())] });
    await build.article({ mentions: [mentionOf(await build.person())] });

    expect(await relatedTo(article)).toEqual([]);
    expect(await relatedTo(await build.article())).toEqual([]);
  });

  test("are not its translations, which are the same article, but those of others", async () => {
    const { build } = khabar;
    const mentions = [mentionOf(await build.person())];
    const article = await build.article({ mentions });
    const translation = await build.article({ language: "fr", translationOf: article.key, mentions });
    const third = await build.article({ language: "ar", translationOf: translation.key, mentions });
    const other = await build.article({ mentions });
    const otherTranslation = await build.article({ language: "fr", translationOf: other.key, mentions });

    for (const own of [article, translation, third]) {
      expect(await relatedTo(own)).toEqual([otherTranslation.id, other.id]);
    }
    const { article: found } = await ask(khabar.api, "query ($id: ID!) { article(id: $id) { translations { id } } }", {
      id: translation.id,
    });
    expect(found.translations).toEqual([{ id: third.id }, { id: article.id }]);
  });

  test.each(["DRAFT", "SCHEDULED", "UNPUBLISHED", "RETRACTED"] as const)("are not %s", async (status) => {
    const { build } = khabar;
    const mentions = [mentionOf(await build.person())];
    const article = await build.article({ mentions });
    const retraction = status === "RETRACTED" ? { reason: "Wrong.", retractedAt: "2026-02-01T00:00:00Z" } : null;
    await build.article({ mentions, status, retraction });
    const shown = await build.article({ mentions });

    expect(await relatedTo(article)).toEqual([shown.id]);
  });

  test("are not crowded out by newer drafts about the same", async () => {
    const { build } = khabar;
    const mentions = [mentionOf(await build.person())];
    const [article, shown] = [await build.article({ mentions }), await build.article({ mentions })];
    for (let count = 0; count < 41; count++) await build.article({ mentions, status: "DRAFT" });

    expect(await relatedTo(article)).toEqual([shown.id]);
  });

  test.each(["SUGGESTED", "REJECTED"] as const)("are not related by a %s mention on either side", async (status) => {
    const { build } = khabar;
    const [person, ministry] = [await build.person(), await build.organization()];
    const article = await build.article({ mentions: [mentionOf(person, { status }), mentionOf(ministry)] });
    await build.article({ mentions: [mentionOf(person)] });
    await build.article({ mentions: [mentionOf(ministry, { status })] });

    expect(await relatedTo(article)).toEqual([]);
  });

  test("come in pages", async () => {
    const { build } = khabar;
    const mentions = [mentionOf(await build.person())];
    const [article, third, second, first] = [
      await build.article({ mentions }),
      await build.article({ mentions }),
      await build.article({ mentions }),
      await build.article({ mentions }),
    ];
    const list = { under: article.id, field: "related" };

    const page = await readPage(khabar.api, list, { first: 2 });
    const next = await readPage(khabar.api, list, { first: 2, after: page.pageInfo.endCursor });
    const back = await readPage(khabar.api, list, { last: 1, before: next.pageInfo.startCursor });

    expect(idsOn([page])).toEqual([first.id, second.id]);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(idsOn([next])).toEqual([third.id]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(idsOn([back])).toEqual([second.id]);
  });
});
