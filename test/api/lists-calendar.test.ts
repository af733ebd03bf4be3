import { beforeAll, describe, expect, test } from "@jest/globals";
import type { PoolClient } from "pg";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { type Built, mentionOf, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

const nameOf = (text: string) => [{ text, locale: "en", kind: "CANONICAL" as const }];

const CALENDAR = `query ($during: DateRange!, $filter: EventFilter, $limit: Int = 50) {
  calendar(during: $during, filter: $filter) {
    days { date eventCount events(limit: $limit) { name } }
    undated(first: 100) { totalCount nodes { name } }
  }
}`;

interface Named {
  readonly name: string;
}

interface Day {
  readonly date: string;
  readonly eventCount: number;
  readonly events: readonly Named[];
}

describe("a calendar", () => {
  const khabar = useKhabar({ archive: "empty" });
  let city: Built;
  let person: Built;

  /** Events by name with their dates; a day more reported on comes first. */
  const DATES: Readonly<Record<string, string | null>> = {
    ...{ A: "2024-05-10", B: "2024-05-09/2024-05-11", C: "2024-05-10?", D: "2024-05-10T09:30:00Z" },
    ...{ E: "2024-04-28/2024-05-01", F: "2024-05-31/2024-06-03", G: "2024-05-12T23:30:00-05:00" },
    ...{
      month: "2024-05",
      year: "2024",
      part: "2024-05-01/2024-06",
      open: "2024-05-30/..",
      either: "[2024-05-20,2024-05-25]",
    },
    ...{
      begun: "../2024-05-02",
      yearless: "XXXX-05-10",
      never: null,
      before: "2024-04-30",
      after: "2024-06-01",
      masked: "2024-05-1X",
    },
  };

  beforeAll(async () => {
    city = await khabar.build.place();
    const hall = await khabar.build.place({ containedIn: city.key });
    person = await khabar.build.person();
    for (const [name, date] of Object.entries(DATES)) {
      const participants = name === "A" || name === "month" ? [participantOf(person, "SPEAKER")] : [];
      const location = name === "C" || name === "year" ? hall.key : null;
      const kind = name === "B" || name === "open" ? "SUMMIT" : "MEETING";
      const event = await khabar.build.event({ names: nameOf(name), date, participants, location, kind });
      if (name === "B") await khabar.build.article({ mentions: [mentionOf(event)] });
      if (name === "D") for (const _ of [1, 2]) await khabar.build.article({ mentions: [mentionOf(event)] });
    }
  });

  async function calendar(from: string, to: string, more: object = {}) {
    const { calendar: found } = await ask(khabar.api, CALENDAR, { during: { from, to }, ...more });
    const days = found.days.map(({ date, eventCount, events }: Day) => [date, eventCount, lettersOf(events)]);
    const { totalCount, nodes } = found.undated;
    expect(totalCount).toBe(nodes.length);
    return { days, undated: nodes.map(({ name }: Named) => name).toSorted() };
  }

  const lettersOf = (events: readonly Named[]) => events.map(({ name }) => name).join(" ");

  const MAY = ["2024-05-01", "2024-05-31"] as const;
  const UNDATED = ["begun", "either", "masked", "month", "open", "part", "year"];

  test("has each day with events, the most reported first, and those of several days on each of them", async () => {
    expect(await calendar(...MAY)).toEqual({
      days: [
        ["2024-05-01", 1, "E"],
        ["2024-05-09", 1, "B"],
        ["2024-05-10", 4, "D B C A"],
        ["2024-05-11", 1, "B"],
        ["2024-05-13", 1, "G"],
        ["2024-05-31", 1, "F"],
      ],
      undated: UNDATED,
    });
  });

  test("of one day has that day, and undated events that may fall on it", async () => {
    expect(await calendar("2024-05-11", "2024-05-11")).toEqual({
      days: [["2024-05-11", 1, "B"]],
      undated: ["masked", "month", "part", "year"],
    });
  });

  test("without events is empty", async () => {
    expect(await calendar("1999-01-01", "1999-02-01")).toEqual({ days: [], undated: ["begun"] });
    expect(await calendar("0001-01-01", "0001-01-31")).toEqual({ days: [], undated: ["begun"] });
    expect(await calendar("9999-12-01", "9999-12-31")).toEqual({ days: [], undated: ["open"] });
  });

  test("shows no more events of a day than asked for, and counts all of them", async () => {
    const { days } = await calendar("2024-05-10", "2024-05-11", { limit: 2 });

    expect(days).toEqual([
      ["2024-05-10", 4, "D B"],
      ["2024-05-11", 1, "B"],
    ]);
  });

  test("shows ten events of a day unless asked otherwise", async () => {
    for (let count = 0; count < 11; count++) await khabar.build.event({ date: "2022-01-01" });

    const { calendar: found } = await ask(
      khabar.api,
      `{ calendar(during: { from: "2022-01-01", to: "2022-01-01" }) { days { eventCount events { id } } } }`,
    );

    expect(found.days).toHaveLength(1);
    expect(found.days[0].eventCount).toBe(11);
    expect(found.days[0].events).toHaveLength(10);
  });

  test("takes the filters of events, on days and among the undated", async () => {
    expect(await calendar(...MAY, { filter: { participantIds: [person.id] } })).toEqual({
      days: [["2024-05-10", 1, "A"]],
      undated: ["month"],
    });
    expect(await calendar(...MAY, { filter: { locationId: city.id } })).toEqual({
      days: [["2024-05-10", 1, "C"]],
      undated: ["year"],
    });
    expect(await calendar(...MAY, { filter: { kinds: ["SUMMIT"] } })).toEqual({
      days: ["09", "10", "11"].map((day) => [`2024-05-${day}`, 1, "B"]),
      undated: ["open"],
    });
    expect(await calendar(...MAY, { filter: { occurStatuses: ["CANCELLED"] } })).toEqual({ days: [], undated: [] });
  });

  test("takes another span within its own, and shows only its own days", async () => {
    const filter = { during: { from: "2024-05-11", to: "2024-05-31" } };

    expect(await calendar("2024-05-10", "2024-05-12", { filter })).toEqual({
      days: [
        ["2024-05-10", 1, "B"],
        ["2024-05-11", 1, "B"],
      ],
      undated: ["masked", "month", "part", "year"],
    });
  });

  test("may be 92 days long", async () => {
    const { days } = await calendar("2024-03-01", "2024-05-31");

    expect(days.map(([date]: [string]) => date)).toEqual(
      ["04-28", "04-29", "04-30", "05-01", "05-09", "05-10", "05-11", "05-13", "05-31"].map((day) => `2024-${day}`),
    );
  });

  test.each([
    [{ from: "2024-03-01", to: "2024-06-01" }, "during", "at most 92 days"],
    [{ from: "0001-01-01", to: "9999-12-31" }, "during", "at most 92 days"],
    [{ from: "2024-03-01" }, "during", "where it ends"],
    [{ to: "2024-03-01" }, "during", "where it begins"],
    [{ from: null, to: null }, "during", "where it begins"],
    [{}, "during", "where it begins"],
    [{ from: "2024-03-02", to: "2024-03-01" }, "during", "must not end before it begins"],
  ])("of %j is refused", async (during, argument, words) => {
    const { data, errors } = await khabar.api.run(CALENDAR, { during });

    expect(data).toBeNull();
    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
    expect(errors[0]?.message).toContain(words);
  });

  test.each([0, -1, 51])("with %s events a day is refused", async (limit) => {
    const { errors } = await khabar.api.run(CALENDAR, { during: { from: MAY[0], to: MAY[1] }, limit });

    expect(new Set(codes(errors))).toEqual(new Set(["BAD_USER_INPUT"]));
    expect(errors[0]?.extensions.argument).toBe("limit");
  });

  test("with a wrong filter is refused", async () => {
    const { errors } = await khabar.api.run(CALENDAR, {
      ...{ during: { from: MAY[0], to: MAY[1] }, filter: { locationId: person.id } },
    });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe("filter.locationId");
  });
});

describe("a calendar of a database in Cairo", () => {
  const khabar = useKhabar({ archive: "empty" });

  test("has days as they are written, wherever the database keeps its clock", async () => {
    const clients: PoolClient[] = [];
    for (let count = 0; count < 4; count++) clients.push(await khabar.pool.connect());
    // In Cairo summer time begins at midnight: 26 April 2024 has no 00:00.
    for (const client of clients) await client.query("set timezone to 'Africa/Cairo'");
    for (const client of clients) client.release();
    await khabar.build.event({ date: "2024-04-25/2024-04-28" });

    const during = { from: "2024-04-20", to: "2024-04-30" };
    const { calendar } = await ask(khabar.api, CALENDAR, { during });

    const dates = calendar.days.map(({ date }: Day) => date);
    expect(dates).toEqual(["2024-04-25", "2024-04-26", "2024-04-27", "2024-04-28"]);
  });
});
