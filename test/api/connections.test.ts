import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ask } from "../support/ask.js";
import { type Built, mentionOf, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { type FilledList, fillLists } from "../support/listed-archive.js";
import { expectRelayPages, idsOn, type List, type ListPage, readPage, walk } from "../support/pages.js";

/** What items show besides their id: the innermost value. */
function shown({ nodes }: ListPage): unknown[] {
  const innermost = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? innermost(Object.values(value).at(-1)) : value;
  return nodes.map(innermost);
}

const LISTS = [
  "articles that mention a person",
  "the same, oldest first",
  "mentions of a person",
  "mentions in an article",
  "the agenda of a host",
  "the agenda of someone who attended",
  "the agenda of a place",
  "the agenda of a place, earliest first",
  "the editions of a series",
  "comments on an article",
  "comments on an article, oldest first",
  "replies to a comment",
  "articles related to an article",
];

describe("a list that hangs on something", () => {
  const khabar = useKhabar({ archive: "empty" });
  let lists: Record<string, FilledList>;

  beforeAll(async () => {
    lists = await fillLists(khabar.build);
    lists["the editions of a series"] = await editions();
  });

  /** A series has no address and no field of the query; an edition leads to it. */
  async function editions(): Promise<FilledList> {
    const agenda = lists["the agenda of a place"];
    if (!agenda) throw new Error("not filled");
    const { nodes } = await readPage(khabar.api, { ...agenda, shows: "series { id }" });
    const [under] = shown({ nodes } as ListPage);
    return { under: String(under), field: "editions", shows: "name", items: agenda.items };
  }

  function listNamed(name: string): FilledList {
    const list = lists[name];
    if (!list) throw new Error(`no list is called "${name}"`);
    return list;
  }

  test("is in this file, whichever it is", () => {
    expect(Object.keys(lists).toSorted()).toEqual(LISTS.toSorted());
  });

  test.each(LISTS)("%s: stands in its order, ties included, and is counted", async (name) => {
    const list = listNamed(name);

    const page = await readPage(khabar.api, list);

    expect(shown(page)).toEqual(list.items);
    expectRelayPages([page], 7);
  });

  test.each(LISTS)("%s: every page size and either way gives each item once", async (name) => {
    const list = listNamed(name);
    const whole = idsOn([await readPage(khabar.api, list)]);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.constantFrom("forwards", "backwards"), async (size, way) => {
        const pages = await walk(khabar.api, list, size, way);

        expect(idsOn(pages)).toEqual(whole);
        expectRelayPages(pages, 7);
        expect(pages).toHaveLength(Math.ceil(7 / size));
      }),
      { numRuns: 12 },
    );
  });

  test.each(LISTS)("%s: a page between two cursors leaves out both, and says that more lies beyond", async (name) => {
    const list = listNamed(name);
    const { edges, nodes } = await readPage(khabar.api, list);

    const between = { after: edges[1]?.cursor ?? "", before: edges[5]?.cursor ?? "" };
    const page = await readPage(khabar.api, list, between);

    expect(idsOn([page])).toEqual(nodes.slice(2, 5).map(({ id }) => id));
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test("is empty, not missing, under something that has nothing in it", async () => {
    const [article, person] = [await khabar.build.article(), await khabar.build.person()];
    const comment = await khabar.build.comment({ article: (await khabar.build.article()).key });
    const empty: List[] = [
      ...["mentions", "related", "comments"].map((field) => ({ under: article.id, field })),
      ...["articles", "mentions", "agenda"].map((field) => ({ under: person.id, field })),
      { under: comment.id, field: "replies" },
    ];

    for (const list of empty) expect(await readPage(khabar.api, list)).toEqual(EMPTY);
  });
});

const EMPTY = {
  ...{ totalCount: 0, nodes: [], edges: [] },
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

describe("an agenda", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("names an event once to whom it concerns in several ways", async () => {
    const place = await khabar.build.place();
    const participants = [participantOf(place, "HOST"), participantOf(place, "SUBJECT")];
    const event = await khabar.build.event({ location: place.key, participants });

    const agenda = await readPage(khabar.api, { under: place.id, field: "agenda" });

    expect(idsOn([agenda])).toEqual([event.id]);
    expect(agenda.totalCount).toBe(1);
  });

  test("leaves out events at which somebody merely stood for it", async () => {
    const [state, envoy] = [await khabar.build.place(), await khabar.build.person()];
    const participants = [participantOf(envoy, "ATTENDEE", { onBehalfOf: state.key })];
    await khabar.build.event({ participants });

    expect(await readPage(khabar.api, { under: state.id, field: "agenda" })).toEqual(EMPTY);
    expect((await readPage(khabar.api, { under: envoy.id, field: "agenda" })).totalCount).toBe(1);
  });

  test("puts what began at an unknown time last, whichever way it runs", async () => {
    const place = await khabar.build.place();
    const [unknown, known, open] = [
      await khabar.build.event({ location: place.key, date: "../2024-09-04" }),
      await khabar.build.event({ location: place.key, date: "2024" }),
      await khabar.build.event({ location: place.key, date: "2023-09-03/.." }),
    ];
    const read = async (direction: string) =>
      idsOn([
        await readPage(khabar.api, {
          ...{ under: place.id, field: "agenda", given: `orderBy: { field: DATE, direction: ${direction} }` },
        }),
      ]);

    expect(await read("DESC")).toEqual([known.id, open.id, unknown.id]);
    expect(await read("ASC")).toEqual([open.id, known.id, unknown.id]);
  });
});

describe("pages under many objects at once", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("are those of each, with the count of each", async () => {
    const people: Built[] = [];
    for (const articles of [0, 1, 3]) {
      const person = await khabar.build.person();
      for (let count = 0; count < articles; count++) {
        await khabar.build.article({ headline: `${articles}.${count}`, mentions: [mentionOf(person)] });
      }
      people.push(person);
    }

    const { nodes } = await ask(
      khabar.api,
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) {
          ... on Person {
            newest: articles(first: 2) { totalCount nodes { headline } pageInfo { hasNextPage } }
            oldest: articles(last: 1) { nodes { headline } }
          }
        }
      }`,
      { ids: people.map(({ id }) => id) },
    );

    expect(nodes).toEqual([
      { newest: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }, oldest: { nodes: [] } },
      {
        newest: { totalCount: 1, nodes: [{ headline: "1.0" }], pageInfo: { hasNextPage: false } },
        oldest: { nodes: [{ headline: "1.0" }] },
      },
      {
        newest: { totalCount: 3, nodes: [{ headline: "3.2" }, { headline: "3.1" }], pageInfo: { hasNextPage: true } },
        oldest: { nodes: [{ headline: "3.0" }] },
      },
    ]);
  });
});

describe("articles that were published at the same times", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("keep one order on every walk, however many share a time", async () => {
    const times = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 7 });

    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 4 }), async (minutes, size) => {
        const person = await khabar.build.person();
        const articles: { id: string; minute: number; index: number }[] = [];
        for (const [index, minute] of minutes.entries()) {
          const publishedAt = `2026-03-01T08:0${minute}:00Z`;
          const { id } = await khabar.build.article({ publishedAt, mentions: [mentionOf(person)] });
          articles.push({ id, minute, index });
        }
        const expected = articles.toSorted((a, b) => b.minute - a.minute || b.index - a.index).map(({ id }) => id);

        for (const way of ["forwards", "backwards"] as const) {
          const pages = await walk(khabar.api, { under: person.id, field: "articles" }, size, way);

          expect(idsOn(pages)).toEqual(expected);
          expectRelayPages(pages, minutes.length);
        }
      }),
      { numRuns: 8 },
    );
  });
});
