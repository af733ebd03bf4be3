import "reflect-metadata";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { exportOf, importInto, recordsOf, rowsOf, type TestArchive, useArchives } from "./archives.js";
import { BARE_ARTICLE, RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();
let archive: TestArchive;

beforeEach(async () => {
  archive = await makeArchive("empty");
  await importInto(archive, RICH_ARCHIVE);
});

/** A record of the rich archive with something changed. */
function changed(key: string, change: object): object {
  return { ...RICH_ARCHIVE.find((record) => record.key === key), ...change };
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await archive.pool.query(sql)).rows as Row[];
}

const mentionIds = () =>
  rows<{ key: string; id: string; status: string }>(`
    select coalesce(e.key, v.key) as key, m.id, m.status
    from mention m left join named_entity e on e.id = m.target_id left join news_event v on v.id = m.target_id
    join article a on a.id = m.article_id where a.key = 'article:full' order by m.id`);

describe("the same import a second time", () => {
  test.each([
    ["the records as they came", async () => RICH_ARCHIVE],
    ["the records in another order", async () => RICH_ARCHIVE.toReversed()],
    ["the archive's own export", () => exportOf(archive)],
  ])("changes nothing: %s", async (_, again) => {
    const records = await again();
    const before = { lines: await exportOf(archive), rows: await rowsOf(archive) };

    const { wrong, moving } = await importInto(archive, records);

    expect([wrong, moving]).toEqual([[], []]);
    expect({ lines: await exportOf(archive), rows: await rowsOf(archive) }).toEqual(before);
    expect(before.rows["audit_entry"]).toBe("1 rows, up to 1");
  });
});

describe("a changed record", () => {
  test("changes what it says and nothing else, and counts one version up", async () => {
    const before = await recordsOf(archive);

    const { moving } = await importInto(archive, [changed("article:full", { summary: "New", version: undefined })]);

    const after = await recordsOf(archive);
    expect(moving).toEqual([{ type: "article", added: 0, changed: 1 }]);
    expect(after.get("article:full")).toEqual({ ...before.get("article:full"), summary: "New", version: 13 });
    before.delete("article:full");
    for (const [key, record] of before) expect(after.get(key)).toEqual(record);
  });

  test("takes over a higher version, and never goes back to a lower one", async () => {
    await importInto(archive, [changed("person:p", { image: null, version: 20 })]);
    expect((await recordsOf(archive)).get("person:p")).toMatchObject({ version: 20, image: null });

    await importInto(archive, [changed("person:p", { descriptions: [], version: 3 })]);
    expect((await recordsOf(archive)).get("person:p")).toMatchObject({ version: 21, descriptions: [] });
  });

  test("keeps the mentions it still has, with their ids", async () => {
    const before = await mentionIds();
    const mentions = [
      {
        target: "org:above",
        role: "SUBJECT",
        salience: 0.25,
        origin: "IMPORTED",
        confidence: 1,
        status: "CONFIRMED",
        spans: [],
      },
      {
        target: "person:bare",
        role: "SUBJECT",
        salience: 1,
        origin: "MANUAL",
        confidence: 1,
        status: "CONFIRMED",
        spans: [],
      },
    ];

    await importInto(archive, [changed("article:full", { mentions })]);

    const [kept, added, ...others] = await mentionIds();
    expect(kept).toEqual({ ...before.find(({ key }) => key === "org:above"), status: "CONFIRMED" });
    expect(added).toMatchObject({ key: "person:bare" });
    expect(others).toEqual([]);
  });

  test("replaces authors, topics, corrections, posts, participants and reactions", async () => {
    const post = {
      key: "affiliation:3",
      organization: "org:above",
      titles: [{ locale: "en", text: "New" }],
      period: "2019",
    };
    const participants = [{ entity: "org:above", role: "HOST", titles: [], onBehalfOf: "place:city" }];
    const reactions = [{ account: "account:ADMIN", kind: "INSIGHTFUL" }];
    const correction = {
      key: "correction:1",
      kind: "CORRECTION",
      text: "Changed",
      publishedAt: "2026-06-01T00:00:00.000Z",
    };
    const changes = [
      changed("article:full", {
        authors: ["author:a"],
        topics: ["medtop:wide", "medtop:narrow"],
        corrections: [correction],
      }),
      changed("person:p", { affiliations: [post] }),
      changed("event:inner", { participants, date: "2025" }),
      changed("comment:first", { reactions }),
    ];

    const { wrong } = await importInto(archive, changes);

    const after = await recordsOf(archive);
    expect(wrong).toEqual([]);
    expect(after.get("article:full")).toMatchObject({ ...changes[0], version: 13 });
    expect(after.get("person:p")).toMatchObject({ affiliations: [post], version: 8 });
    expect(after.get("event:inner")).toMatchObject({ participants, date: "2025", version: 4 });
    expect(after.get("comment:first")).toMatchObject({ reactions, version: 1 });
    expect(await rows("select earliest, latest from news_event where key = 'event:inner'")).toEqual([
      { earliest: "2025-01-01", latest: "2025-12-31" },
    ]);
    expect(await rows("select key, latest from affiliation")).toEqual([{ key: "affiliation:3", latest: "2019-12-31" }]);
  });

  test("leaves what it does not speak of as it is", async () => {
    const { affiliations: _, ...person } = changed("person:p", { image: null }) as { affiliations: unknown };
    const { slug: __, ...article } = changed("article:full", { headline: "Person met 👩🏽 Person in Town" }) as {
      slug: unknown;
    };

    await importInto(archive, [person, article]);

    const after = await recordsOf(archive);
    expect(after.get("person:p")).toMatchObject({
      image: null,
      affiliations: [{ key: "affiliation:2" }, { key: "affiliation:1" }],
    });
    expect(after.get("article:full")).toMatchObject({ slug: "full-story", headline: "Person met 👩🏽 Person in Town" });
    expect(await rows("select key, latest from affiliation where latest is not null")).toEqual([]);
  });

  test("that is published or withdrawn changes what lists look at", async () => {
    const listed = () =>
      rows(`select a.key, bool_and(m.is_listed) as listed, count(*)::integer as mentions,
              bool_and(m.published_at is not distinct from a.published_at) as same
            from mention m join article a on a.id = m.article_id group by a.key order by a.key`);
    expect(await listed()).toEqual([
      { key: "article:draft", listed: false, mentions: 1, same: true },
      { key: "article:full", listed: true, mentions: 4, same: true },
    ]);

    await importInto(archive, [
      changed("article:draft", { status: "PUBLISHED", publishedAt: "2026-07-01T00:00:00Z" }),
      changed("article:full", { status: "UNPUBLISHED", publishedAt: "2026-07-02T00:00:00Z" }),
    ]);

    expect(await listed()).toEqual([
      { key: "article:draft", listed: true, mentions: 1, same: true },
      { key: "article:full", listed: false, mentions: 4, same: true },
    ]);
  });

  test("leaves one line in the audit log, with the file and the numbers", async () => {
    await importInto(archive, [changed("article:full", { summary: "New" }), { ...BARE_ARTICLE, key: "article:new" }]);

    expect(await rows("select actor_id, action, subject, detail from audit_entry where id > 1")).toEqual([
      {
        ...{ actor_id: null, action: "import", subject: "archive.ndjson" },
        detail: { records: { article: { added: 1, changed: 1 } }, putAside: 0 },
      },
    ]);
  });
});

describe("threads and translations", () => {
  test("hang on what is stored and on one another, in whatever order they come", async () => {
    const comment = { ...changed("comment:first", {}), reactions: [] };
    await importInto(archive, [
      { ...comment, key: "comment:5", parent: "comment:4" },
      { ...comment, key: "comment:4", parent: "comment:reply-to-reply" },
    ]);

    const threads = await rows<{ key: string; depth: number; path: string[] }>(
      `select c.key, c.depth, array(select up.key from unnest(c.ancestor_ids) with ordinality a (id, place)
         join comment up on up.id = a.id order by place) as path
       from comment c where c.key in ('comment:first', 'comment:reply', 'comment:4', 'comment:5') order by c.depth`,
    );
    const path = ["comment:first", "comment:reply", "comment:reply-to-reply", "comment:4"];
    expect(threads).toEqual([
      { key: "comment:first", depth: 0, path: [] },
      { key: "comment:reply", depth: 1, path: path.slice(0, 1) },
      { key: "comment:4", depth: 3, path: path.slice(0, 3) },
      { key: "comment:5", depth: 4, path },
    ]);
  });

  test("a translation of a translation belongs to the original, and follows it", async () => {
    const translation = (key: string, translationOf: string | null) => ({ ...BARE_ARTICLE, key, translationOf });
    await importInto(archive, [translation("article:es", "article:de"), translation("article:de", "article:fr")]);
    const originals = async () => {
      const records = await recordsOf(archive);
      return ["full", "fr", "en", "de", "es"].map((name) => records.get(`article:${name}`)?.["translationOf"]);
    };
    expect(await originals()).toEqual([null, "article:full", "article:full", "article:full", "article:full"]);

    await importInto(archive, [
      translation("article:first", null),
      changed("article:full", { translationOf: "article:first" }),
    ]);

    expect(await originals()).toEqual(Array.from({ length: 5 }, () => "article:first"));
  });
});

describe("slugs of records that bring none", () => {
  test("are the words of their names, with the first free number where they are taken", async () => {
    const article = (key: string, headline: string, slug?: string) => ({ ...BARE_ARTICLE, key, headline, slug });
    await importInto(archive, [article("article:0", "x", "words-3"), article("article:1", "Words")]);

    await importInto(archive, [
      ...[article("article:2", "Words"), article("article:3", "Words"), article("article:4", "Words 4")],
      ...[article("article:5", "Words"), article("article:6", "؟!"), article("article:7", "كلمة ".repeat(60))],
    ]);

    const records = await recordsOf(archive);
    const slugs = [1, 2, 3, 4, 5, 6].map((number) => records.get(`article:${number}`)?.["slug"]);
    expect(slugs).toEqual(["words", "words-2", "words-5", "words-4", "words-6", "article"]);
    expect([...String(records.get("article:7")?.["slug"])].length).toBeLessThanOrEqual(92);
  });
});
