import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import type { Build, Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

interface Named {
  readonly name: string;
}

const namesOn = (items: readonly Named[]) => items.map(({ name }) => name);

/** Names to be looked up, in the order of the list that has them all. */
const NAMES = [
  "100% News",
  "1000 News",
  "AFP",
  "a_b Press",
  "aXb Press",
  "Écho du Matin",
  "وكالة الأنباء",
  "وكالة المغرب",
];

/** What is asked, and what is found. */
const LOOK_UPS: readonly (readonly [asked: string, found: readonly string[]])[] = [
  ["AFP", ["AFP"]],
  ["afp", ["AFP"]],
  ["f", ["AFP"]],
  [" AFP ", ["AFP"]],
  ["NEWS", ["100% News", "1000 News"]],
  ["100%", ["100% News"]],
  ["%", ["100% News"]],
  ["a_b", ["a_b Press"]],
  ["_", ["a_b Press"]],
  ["écho", ["Écho du Matin"]],
  ["ÉCHO DU", ["Écho du Matin"]],
  ["e\u0301cho", ["Écho du Matin"]], // Taken apart, as some keyboards send it.
  ["وكالة", ["وكالة الأنباء", "وكالة المغرب"]],
  ["المغرب", ["وكالة المغرب"]],
  ["الأنباء", ["وكالة الأنباء"]],
  ["AFP%", []],
  ["\\", []],
  ["'; drop table article; --", []],
  ["nobody", []],
];

const FIELDS: Readonly<Record<string, (build: Build, name: string) => Promise<unknown>>> = {
  sources: (build, name) => build.source({ name }),
  authors: (build, name) => build.author({ name }),
  eventSeries: (build, name) => build.series({ names: [{ text: name, locale: "fr", kind: "CANONICAL" }] }),
  topics: (build, name) => build.topic({ names: [{ locale: "fr", text: name }], key: `medtop:${NAMES.indexOf(name)}` }),
};

describe.each(Object.keys(FIELDS))("%s", (field) => {
  const khabar = useKhabar({ archive: "empty" });

  beforeAll(async () => {
    for (const name of NAMES) await FIELDS[field]?.(khabar.build, name);
  });

  async function found(given: string): Promise<string[]> {
    return namesOn((await ask(khabar.api, `{ ${field}${given} { name } }`))[field]);
  }

  async function foundBy(name: string | null | undefined): Promise<string[]> {
    const query = `query ($name: String) { ${field}(name: $name) { name } }`;
    return namesOn((await ask(khabar.api, query, { name }))[field]);
  }

  test.each(LOOK_UPS)("by %j are %j", async (name, names) => {
    expect((await foundBy(name)).toSorted()).toEqual(names.toSorted());
  });

  test("are all of them where no name is asked", async () => {
    expect((await found("")).toSorted()).toEqual(NAMES.toSorted());
    for (const name of [undefined, null, "", " "]) expect(await foundBy(name)).toEqual(await found(""));
  });

  test("keep one order, whatever is asked", async () => {
    const all = await found("");

    expect(await foundBy("ress")).toEqual(all.filter((name) => name.includes("ress")));
    expect(await foundBy("وكالة")).toEqual(all.filter((name) => name.includes("وكالة")));
  });

  test("by a name that is no text or too long are refused", async () => {
    for (const name of ["a\0b", "\ud800", "a".repeat(201)]) {
      const { errors } = await khabar.api.run(`query ($name: String) { ${field}(name: $name) { name } }`, { name });

      expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.extensions.argument).toBe("name");
    }
    expect(await foundBy("a".repeat(200))).toEqual([]);
  });

  if (field === "topics") return;

  test("are no more than the limit says, the first of their order", async () => {
    const all = await found("");

    expect(await found("(limit: 3)")).toEqual(all.slice(0, 3));
    expect(await found('(name: "ress", limit: 1)')).toEqual(all.filter((name) => name.includes("ress")).slice(0, 1));
    expect(await found("(limit: 100)")).toEqual(all);
  });

  test.each([0, -1, 101])("up to %s are refused", async (limit) => {
    const { errors } = await khabar.api.run(`{ ${field}(limit: ${limit}) { name } }`);

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe("limit");
  });
});

describe("sources and authors", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("stand by name, of namesakes the first to be made first, twenty unless asked otherwise", async () => {
    const sources: Built[] = [];
    for (const name of ["B", "A", "B"]) sources.push(await khabar.build.source({ name }));
    const authors: Built[] = [];
    for (let count = 0; count < 21; count++) authors.push(await khabar.build.author({ name: "Same" }));

    const data = await ask(khabar.api, "{ sources { id } authors { id } }");

    expect(data.sources).toEqual([1, 0, 2].map((index) => ({ id: sources[index]?.id })));
    expect(data.authors).toEqual(authors.slice(0, 20).map(({ id }) => ({ id })));
  });
});

describe("a name in any language", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("finds a series and a topic, whatever language the answer is in", async () => {
    const names = [
      { locale: "ar", text: "مهرجان" },
      { locale: "fr", text: "Festival d’été" },
    ];
    await khabar.build.series({ names: names.map((name) => ({ ...name, kind: "CANONICAL" as const })) });
    const broader = await khabar.build.topic();
    await khabar.build.topic({ names, broader: broader.key });

    for (const name of ["FESTIVAL", "مهرجان", "d’été"]) {
      const data = await ask(
        khabar.api,
        `query ($name: String) { eventSeries(name: $name) { name(locale: "ar") } topics(name: $name) { name(locale: "ar") } }`,
        { name },
      );

      expect(data).toEqual({ eventSeries: [{ name: "مهرجان" }], topics: [{ name: "مهرجان" }] });
    }
  });

  test("finds what the archive holds taken apart into letters and marks", async () => {
    await khabar.build.author({ name: "Re\u0301gis" });
    await khabar.build.author({ name: "ا\u0654حمد" });

    for (const name of ["Régis", "Re\u0301gis", "أحمد", "ا\u0654حمد"]) {
      const { authors } = await ask(khabar.api, "query ($name: String) { authors(name: $name) { id } }", { name });

      expect([name, authors.length]).toEqual([name, 1]);
    }
  });

  test("does not reach from the end of one wording into the next", async () => {
    await khabar.build.topic({
      names: [
        { locale: "en", text: "first" },
        { locale: "fr", text: "second" },
      ],
    });

    const { topics } = await ask(khabar.api, `{ topics(name: "first second") { name } }`);

    expect(topics).toEqual([]);
  });
});

describe("sections and topics", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("are those at the top: sections in menu order, topics by code; a name finds narrower ones, too", async () => {
    const { section, topic } = khabar.build;
    const last = await section({ names: [{ locale: "en", text: "Last" }], position: 2 });
    await section({ names: [{ locale: "en", text: "Below" }], position: 1, parent: last.key });
    await section({ names: [{ locale: "en", text: "First" }], position: 1 });
    await section({ names: [{ locale: "en", text: "Also last" }], position: 2 });
    const sport = await topic({ key: "medtop:2", names: [{ locale: "en", text: "Sport" }] });
    await topic({ key: "medtop:1", names: [{ locale: "en", text: "Sport of kings" }], broader: sport.key });
    await topic({ key: "medtop:0", names: [{ locale: "en", text: "Arts" }] });

    const data = await ask(
      khabar.api,
      `{ sections { name } topics { name } found: topics(name: "sport") { name code } }`,
    );

    expect(namesOn(data.sections)).toEqual(["First", "Last", "Also last"]);
    expect(namesOn(data.topics)).toEqual(["Arts", "Sport"]);
    expect(data.found).toEqual([
      { name: "Sport of kings", code: "medtop:1" },
      { name: "Sport", code: "medtop:2" },
    ]);
  });

  test("are at most a hundred", async () => {
    for (let count = 0; count < 101; count++) {
      await khabar.build.section();
      await khabar.build.topic();
    }

    const data = await ask(khabar.api, `{ sections { id } topics { id } found: topics(name: "topic") { id } }`);

    expect([data.sections, data.topics, data.found].map((list: unknown[]) => list.length)).toEqual([100, 100, 100]);
  });
});
