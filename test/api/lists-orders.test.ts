import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Api } from "../support/api.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { expectRelayPages, idsOn, type List, readPage, walk } from "../support/pages.js";

const hour = (number: number) => `2026-03-01T0${number}:00:00.000Z`;

/** Values with ties, one for each item in the order in which it was made. */
const TIES = [3, 1, 2, 2, 5, 2, 3];

/** Places in `TIES`, greatest value first, of equals the one that came last. */
const GREATEST_FIRST = [4, 6, 0, 5, 3, 2, 1];

const asked = (field: string, direction?: string) =>
  `orderBy: { field: ${field}${direction ? `, direction: ${direction}` : ""} }`;

/** Holds every walk, whatever the size of its pages and whichever way, to this order. */
async function expectOrder(api: Api, list: List, ids: readonly string[]): Promise<void> {
  for (const size of [1, 3, ids.length]) {
    for (const way of ["forwards", "backwards"] as const) {
      const pages = await walk(api, list, size, way);

      expect(idsOn(pages)).toEqual(ids);
      expectRelayPages(pages, ids.length);
    }
  }
}

describe("articles", () => {
  const khabar = useKhabar({ archive: "empty" });
  const built: Built[] = [];
  const parents: Record<string, Built> = {};

  /** What is sorted by, and places in the list of articles, descending. */
  const ORDERS: Readonly<Record<string, readonly number[]>> = {
    PUBLISHED_AT: GREATEST_FIRST,
    UPDATED_AT: [1, 3, 2, 6, 5, 4, 0],
    URGENCY: [4, 0, 6, 2, 3, 5, 1], // Of equals the newest first when ascending, so the oldest here.
    COMMENT_COUNT: [5, 0, 6, 4, 3, 2, 1],
  };

  beforeAll(async () => {
    const { build } = khabar;
    parents["section"] = await build.section();
    parents["topic"] = await build.topic();
    parents["source"] = await build.source();
    parents["author"] = await build.author();
    parents["person"] = await build.person();
    parents["event"] = await build.event();
    const updates = [1, 5, 4, 4, 1, 2, 3];
    const comments = [2, 0, 0, 0, 1, 3, 1];
    for (const [index, tie] of TIES.entries()) {
      const article = await build.article({
        ...{ publishedAt: hour(tie), updatedAt: hour(updates[index] ?? 0), urgency: tie, ...filed() },
      });
      built.push(article);
      for (let count = 0; count < (comments[index] ?? 0); count++) await build.comment({ article: article.key });
      await build.comment({ article: article.key, status: "PENDING" });
    }
    for (const status of ["DRAFT", "UNPUBLISHED"] as const) await build.article({ status, urgency: 2, ...filed() });
  });

  function filed() {
    const { section, topic, source, author, person, event } = parents;
    return {
      ...{ section: section?.key ?? null, source: source?.key ?? null },
      ...{ topics: [topic?.key ?? ""], authors: [author?.key ?? ""] },
      mentions: [person, event].flatMap((target) => (target ? [mentionOf(target)] : [])),
    };
  }

  const PARENTS = ["archive", "section", "topic", "source", "author", "person", "event"];
  const CASES = PARENTS.flatMap((parent) =>
    Object.keys(ORDERS).flatMap((field) => ["ASC", "DESC"].map((direction) => [parent, field, direction] as const)),
  );

  test.each(CASES)("of the %s stand by %s %s on every walk", async (parent, field, direction) => {
    const places = ORDERS[field] ?? [];
    const given = asked(field, direction);

    await expectOrder(
      khabar.api,
      { ...under(parent), field: "articles", given },
      (direction === "DESC" ? places : places.toReversed()).map((place) => built[place]?.id ?? ""),
    );
  });

  test.each(PARENTS)("of the %s stand newest first unless asked otherwise", async (parent) => {
    const newestFirst = GREATEST_FIRST.map((place) => built[place]?.id ?? "");
    for (const given of ["", "orderBy: null", asked("PUBLISHED_AT")]) {
      expect(idsOn([await readPage(khabar.api, { ...under(parent), field: "articles", given })])).toEqual(newestFirst);
    }
  });

  function under(parent: string) {
    const id = parents[parent]?.id;
    return id === undefined ? {} : { under: id };
  }
});

describe("entities", () => {
  const khabar = useKhabar({ archive: "empty" });
  const built: Built[] = [];

  /** How often, and when last, each is mentioned; two never are. */
  const MENTIONED = [[1], [4, 2], [3], [4, 1], [], [2, 3, 4], []];
  const BY_COUNT = [5, 3, 1, 2, 0, 6, 4];
  const BY_TIME = [5, 3, 1, 2, 0];

  beforeAll(async () => {
    const { person, organization, place, article } = khabar.build;
    const make = [person, organization, place];
    for (const index of MENTIONED.keys()) built.push(await (make[index % 3] ?? person)());
    for (const [index, times] of MENTIONED.entries()) {
      const target = built[index] as Built; // Built above.
      for (const time of times) await article({ publishedAt: hour(time), mentions: [mentionOf(target)] });
      const status = index % 2 ? "DRAFT" : "UNPUBLISHED";
      await article({ status, publishedAt: hour(9), mentions: [mentionOf(target)] });
      await article({ publishedAt: hour(9), mentions: [mentionOf(target, { status: "SUGGESTED" })] });
    }
  });

  test.each([
    ["ARTICLE_COUNT", "DESC", BY_COUNT],
    ["ARTICLE_COUNT", "ASC", BY_COUNT.toReversed()],
    ["LAST_MENTIONED_AT", "DESC", [...BY_TIME, 6, 4]],
    ["LAST_MENTIONED_AT", "ASC", [...BY_TIME.toReversed(), 4, 6]],
  ])("stand by %s %s on every walk, those never mentioned last by time", async (field, direction, places) => {
    const list = { field: "entities", given: asked(field, direction) };

    await expectOrder(
      khabar.api,
      list,
      places.map((place) => built[place]?.id ?? ""),
    );
  });

  test("stand most reported first unless asked otherwise", async () => {
    for (const given of ["", "orderBy: null", asked("ARTICLE_COUNT")]) {
      const page = await readPage(khabar.api, { field: "entities", given });

      expect(idsOn([page])).toEqual(BY_COUNT.map((place) => built[place]?.id));
    }
  });
});

describe("events", () => {
  const khabar = useKhabar({ archive: "empty" });
  const built: Built[] = [];
  let host: Built;

  const DATES = ["2024-05", "2023", null, "2024-05-01/2024-05-02", "2024-05-01/..", "XXXX-09-03", "2024-05", "../2024"];
  const COUNTS = [1, 0, 2, 1, 0, 3, 0, 0];
  const BY_COUNT = [5, 2, 3, 0, 7, 6, 4, 1];
  /** By `earliest`, then `latest`; an end that is open counts as unknown. */
  const LATEST_FIRST = [6, 0, 3, 4, 1, 7, 5, 2];
  const EARLIEST_FIRST = [1, 3, 0, 6, 4, 7, 2, 5];

  beforeAll(async () => {
    host = await khabar.build.organization();
    for (const date of DATES) {
      const participants = [{ entity: host.key, role: "HOST" as const, titles: [], onBehalfOf: null }];
      built.push(await khabar.build.event({ date, participants }));
    }
    for (const [index, count] of COUNTS.entries()) {
      const mentions = built.slice(index, index + 1).map((event) => mentionOf(event));
      for (let article = 0; article < count; article++) await khabar.build.article({ mentions });
      await khabar.build.article({ status: "UNPUBLISHED", mentions });
    }
  });

  const CASES = [
    ["DATE", "DESC", LATEST_FIRST],
    ["DATE", "ASC", EARLIEST_FIRST],
    ["ARTICLE_COUNT", "DESC", BY_COUNT],
    ["ARTICLE_COUNT", "ASC", BY_COUNT.toReversed()],
  ] as const;

  test.each(CASES)("stand by %s %s on every walk", async (field, direction, places) => {
    const list = { field: "events", given: asked(field, direction) };

    await expectOrder(
      khabar.api,
      list,
      places.map((place) => built[place]?.id ?? ""),
    );
  });

  test.each(CASES)("of an agenda stand by %s %s on every walk", async (field, direction, places) => {
    const list = { under: host.id, field: "agenda", given: asked(field, direction) };

    await expectOrder(
      khabar.api,
      list,
      places.map((place) => built[place]?.id ?? ""),
    );
  });
});
