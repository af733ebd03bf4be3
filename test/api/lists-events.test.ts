import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { type Built, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

const PAGE = "first: 100, filter: $filter) { totalCount nodes { name } }";
const nameOf = (text: string) => [{ text, locale: "en", kind: "CANONICAL" as const }];

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name: string }[];
}

describe("events, and those of an agenda,", () => {
  const khabar = useKhabar({ archive: "empty" });
  const cast: Record<string, Built> = {};

  beforeAll(async () => {
    const { person, organization, place, series } = khabar.build;
    cast["country"] = await place();
    cast["city"] = await place({ containedIn: cast["country"].key });
    cast["hall"] = await place({ containedIn: cast["city"].key });
    cast["abroad"] = await place();
    cast["person"] = await person();
    cast["body"] = await organization();
    cast["guest"] = await person();
    cast["series"] = await series();
    cast["other"] = await series();
    await event("A", "hall person series", { date: "2024-05", kind: "MEETING", occurStatus: "HELD" });
    await event("B", "city person body", { date: "2024-05-10/2024-06-02", kind: "SUMMIT", occurStatus: "HELD" });
    await event("C", "abroad body series", { date: "2025", kind: "VISIT", occurStatus: "PLANNED" });
    await event("D", "country person", { date: "2024-09-03/..", kind: "MEETING", occurStatus: "ONGOING" });
    await event("E", "person series", { date: "XXXX-05-10", kind: "VISIT", occurStatus: "CONFIRMED" });
    await event("F", "hall", { date: null, kind: "SUMMIT", occurStatus: "CANCELLED" });
    await event("G", "person other", { date: "../2023-12-31", kind: "OTHER", occurStatus: "HELD" });
  });

  async function event(name: string, words: string, given: object): Promise<void> {
    const [location, participants, series] = [
      ["hall", "city", "abroad", "country"],
      ["person", "body"],
      ["series", "other"],
    ].map((kind) => words.split(" ").filter((word) => kind.includes(word))) as [string[], string[], string[]];
    await khabar.build.event({
      ...{ names: nameOf(name), location: keyOf(location[0]), series: keyOf(series[0]), ...given },
      participants: participants.flatMap((word) => cast[word] ?? []).map((entity) => participantOf(entity, "ATTENDEE")),
    });
  }

  const keyOf = (word: string | undefined) => cast[word ?? ""]?.key ?? null;

  /** Each filter, with ids as words, and what it finds. */
  const FILTERS: readonly (readonly [filter: object, found: string])[] = [
    [{ kinds: ["MEETING"] }, "AD"],
    [{ kinds: ["SUMMIT", "VISIT"] }, "BCEF"],
    [{ kinds: ["ELECTION"] }, ""],
    [{ kinds: [] }, ""],
    [{ occurStatuses: ["HELD"] }, "ABG"],
    [{ occurStatuses: ["PLANNED", "CONFIRMED", "CANCELLED"] }, "CEF"],
    [{ occurStatuses: [] }, ""],
    [{ during: { from: "2024-05-31", to: "2024-05-31" } }, "AB"],
    [{ during: { from: "2024-04-30", to: "2024-04-30" } }, ""],
    [{ during: { from: "2024-05-01", to: "2024-05-09" } }, "A"],
    [{ during: { from: "2024-06-01", to: "2024-06-01" } }, "B"],
    [{ during: { from: "2024-06-03", to: "2024-09-02" } }, ""],
    [{ during: { from: "2024-06-02", to: "2024-09-03" } }, "BD"],
    [{ during: { from: "2025-07-01", to: "2025-07-01" } }, "CD"],
    [{ during: { from: "2100-01-01" } }, "D"],
    [{ during: { from: "2024-06-01" } }, "BCD"],
    [{ during: { to: "2024-05-01" } }, "AG"],
    [{ during: { to: "1900-01-01" } }, "G"],
    [{ during: { from: "2023-12-31", to: "2024-01-01" } }, "G"],
    [{ during: { from: "0001-01-01", to: "9999-12-31" } }, "ABCDG"],
    [{ during: {} }, "ABCDEFG"],
    [{ locationId: "country" }, "ABDF"],
    [{ locationId: "city" }, "ABF"],
    [{ locationId: "hall" }, "AF"],
    [{ locationId: "abroad" }, "C"],
    [{ participantIds: ["person"] }, "ABDEG"],
    [{ participantIds: ["body"] }, "BC"],
    [{ participantIds: ["body", "person", "guest"] }, "ABCDEG"],
    [{ participantIds: ["guest", "hall"] }, ""],
    [{ participantIds: [] }, ""],
    [{ seriesId: "series" }, "ACE"],
    [{ seriesId: "other" }, "G"],
  ];

  /** Whose agendas, and what stands in them: what they take part in and what happens at the very place. */
  const AGENDAS = { person: "ABDEG", body: "BC", hall: "AF", country: "D" };

  const QUERY = `query ($filter: EventFilter, ${Object.keys(AGENDAS)
    .map((word) => `$${word}: ID!`)
    .join(", ")}) {
    archive: events(${PAGE}
    ${Object.keys(AGENDAS)
      .map((word) => `${word}: entity(id: $${word}) { agenda(${PAGE} }`)
      .join("\n")}
  }`;

  function filterOf(filter: object): object {
    return JSON.parse(JSON.stringify(filter), (_, value: unknown) =>
      typeof value === "string" ? (cast[value]?.id ?? value) : value,
    );
  }

  function lettersOf({ totalCount, nodes }: Found): string {
    expect(totalCount).toBe(nodes.length);
    return nodes
      .map(({ name }) => name)
      .toSorted()
      .join("");
  }

  const both = (one: string, other: string) => [...one].filter((letter) => other.includes(letter)).join("");

  async function expectFound(filter: object | null | undefined, found: string): Promise<void> {
    const owners = Object.fromEntries(Object.keys(AGENDAS).map((word) => [word, cast[word]?.id]));
    const { archive, ...agendas } = await ask(khabar.api, QUERY, { filter, ...owners });

    expect([filter, lettersOf(archive)]).toEqual([filter, found]);
    for (const [word, events] of Object.entries(AGENDAS)) {
      expect([filter, word, lettersOf(agendas[word].agenda)]).toEqual([filter, word, both(events, found)]);
    }
  }

  test.each(FILTERS)("by %j are %s", async (filter, found) => {
    await expectFound(filterOf(filter), found);
  });

  test("by any two conditions are those that fit both", async () => {
    for (const [index, [one, found]] of FILTERS.entries()) {
      for (const [other, alsoFound] of FILTERS.slice(index + 1)) {
        if (Object.keys(one)[0] === Object.keys(other)[0]) continue;
        await expectFound(filterOf({ ...one, ...other }), both(found, alsoFound));
      }
    }
  });

  test("are all of them where the filter is null, empty or full of nulls", async () => {
    const conditions = ["kinds", "occurStatuses", "during", "locationId", "participantIds", "seriesId"];
    const nulls = Object.fromEntries(conditions.map((condition) => [condition, null]));
    for (const filter of [undefined, null, {}, nulls]) await expectFound(filter, "ABCDEFG");
  });

  test.each([
    [{ locationId: "person" }, "filter.locationId", "Place"],
    [{ locationId: "" }, "filter.locationId", "not an id"],
    [{ participantIds: ["person", "series"] }, "filter.participantIds.1", "Person, Organization, Place"],
    [{ seriesId: "hall" }, "filter.seriesId", "EventSeries"],
    [{ seriesId: "" }, "filter.seriesId", "not an id"],
    [{ during: { from: "2024-05-02", to: "2024-05-01" } }, "filter.during", "must not end before it begins"],
  ])("by %j are refused, and the argument is named", async (filter, argument, words) => {
    const { errors } = await khabar.api.run(`query ($filter: EventFilter) { events(${PAGE} }`, {
      filter: filterOf(filter),
    });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
    expect(errors[0]?.message).toContain(words);
  });
});

describe("a date may overlap a span:", () => {
  const khabar = useKhabar({ archive: "empty" });

  test.each([
    ["2024-05-10", "2024-05-10", "2024-05-10", true],
    ["2024-05-10", "2024-05-11", "2024-05-20", false],
    ["2024-05-10T23:30:00-05:00", "2024-05-11", "2024-05-11", true],
    ["2024-05-10?", "2024-05-10", "2024-05-10", true],
    ["2024-05-XX", "2024-05-31", "2024-06-30", true],
    ["2024-21", "2024-05-31", "2024-05-31", true],
    ["2024-21", "2024-06-01", "2024-06-01", false],
    ["202X", "2029-12-31", "2029-12-31", true],
    ["202X", "2030-01-01", "2030-12-31", false],
    ["[2024-05,2026-05]", "2025-01-01", "2025-01-02", true],
    ["2024-05-10/2024-05-12", "2024-05-12", "2024-05-31", true],
    ["2024-05-10/2024-05-12", "2024-05-13", "2024-05-31", false],
    ["2024-05-10/..", "2999-01-01", "2999-01-01", true],
    ["../2024-05-10", "1000-01-01", "1000-01-01", true],
    ["../2024-05-10", "2024-05-11", "2999-01-01", false],
    ["XXXX-05-10", "0001-01-01", "9999-12-31", false],
    ["../..", "2024-01-01", "2024-12-31", false],
    ["-0044-03-15", "0001-01-01", "9999-12-31", false],
  ])("%s and %s to %s: %s", async (date, from, to, mayOverlap) => {
    const { id } = await khabar.build.event({ date });

    const { events } = await ask(
      khabar.api,
      "query ($during: DateRange!) { events(first: 100, filter: { during: $during }) { nodes { id } } }",
      { during: { from, to } },
    );

    expect(events.nodes.some((event: { id: string }) => event.id === id)).toBe(mayOverlap);
  });
});
