import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { arabicName, SEED, SEED_SLUGS } from "../support/seed.js";

const EVENTS = `query ($slug: String!) {
  article(slug: $slug) {
    events {
      id url kind occurStatus edition identifiers { value } version
      names { text locale kind }
      ar: description(locale: "ar") fr: description(locale: "fr") en: description(locale: "en")
      date {
        edtf earliest latest precision isUncertain isApproximate
        ar: label(locale: "ar") fr: label(locale: "fr") en: label(locale: "en")
      }
      location { name(locale: "ar") }
      venue
      participants { role title(locale: "en") entity { __typename name(locale: "ar") } onBehalfOf { name(locale: "ar") } }
      superEvent { name(locale: "ar") }
      subEvents { name(locale: "ar") }
      series { names { text locale kind } organizer { name(locale: "ar") } editions { totalCount nodes { edition name(locale: "ar") } } }
    }
  }
}`;

const THIRD_TO_FOURTH = {
  ...{ edtf: "2024?-09-03/2024?-09-04", earliest: "2024-09-03", latest: "2024-09-04", precision: "DAY" },
  ...{ isUncertain: true, isApproximate: false },
  ...{ ar: "3–4 سبتمبر 2024", fr: "3–4 septembre 2024", en: "3–4 September 2024" },
};

/** Each event and its date as annotated; years that the article does not state are uncertain. */
const DATES = [
  ["event:interpol-mena-chiefs-8", THIRD_TO_FOURTH],
  ["event:hammouchi-jetton", THIRD_TO_FOURTH],
  ["event:hammouchi-france-visit", THIRD_TO_FOURTH],
  ["event:hammouchi-ccc-visit", THIRD_TO_FOURTH],
  ["event:morocco-mena-services", THIRD_TO_FOURTH],
  ["event:dgsn-statement", null],
  [
    "event:interpol-may-statement",
    {
      ...{ edtf: "2024?-05", earliest: "2024-05-01", latest: "2024-05-31", precision: "MONTH" },
      ...{ isUncertain: true, isApproximate: false, ar: "مايو 2024", fr: "mai 2024", en: "May 2024" },
    },
  ],
  [
    "event:interpol-ga-93",
    {
      ...{ edtf: "2025", earliest: "2025-01-01", latest: "2025-12-31", precision: "YEAR" },
      ...{ isUncertain: false, isApproximate: false, ar: "2025", fr: "2025", en: "2025" },
    },
  ],
] as const;

/** The order in which participants are listed, hosts first. */
const ROLES = "HOST ORGANIZER CHAIR HEAD_OF_DELEGATION SPEAKER DELEGATION ATTENDEE SUBJECT".split(" ");

describe("the events of the seed", () => {
  const khabar = useKhabar({ archive: "seeded" });

  async function read(key: string) {
    const { article } = await ask(khabar.api, EVENTS, { slug: SEED_SLUGS.ar });
    const name = arabicName(key);
    return article.events.find(({ names }: { names: { text: string }[] }) => names[0]?.text === name);
  }

  const named = (key: string | null) => (key ? { name: arabicName(key) } : null);
  const all = SEED.events.map((event) => [event.key, event] as const);

  test.each(all)("%s has its names, kind and place", async (key, annotated) => {
    const event = await read(key);

    const { names, kind, occurStatus, edition, location } = annotated;
    expect(event).toMatchObject({ names, kind, occurStatus, edition, location: named(location), venue: null });
    expect(event).toMatchObject({ identifiers: [], version: 1 });
    expect(new Set([event.ar, event.fr, event.en]).size).toBe(3);
  });

  test.each(DATES)("%s has its date, with labels in three languages", async (key, date) => {
    expect((await read(key)).date).toEqual(date);
  });

  test("no event has a date that the annotation does not have", () => {
    const dates = new Map(SEED.events.map(({ key, date }) => [key, date]));

    expect(DATES).toHaveLength(8);
    for (const [key, date] of DATES) {
      const { edtf, precision, isUncertain } = date ?? {};
      expect([key, dates.get(key)]).toEqual([key, date && { edtf, precision, isUncertain }]);
    }
  });

  test.each(all)("%s has its participants by role, with those they stand for", async (key, annotated) => {
    const { participants } = await read(key);

    const byRole = annotated.participants.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    expect(byRole.length).toBeGreaterThan(0);
    expect(participants).toMatchObject(
      byRole.map(({ entity, role, onBehalfOf }) => ({ role, entity: named(entity), onBehalfOf: named(onBehalfOf) })),
    );
    expect(participants).toHaveLength(byRole.length);
  });

  test("participants bear their titles where the annotation gives them one", async () => {
    const { participants: ofMeeting } = await read("event:interpol-mena-chiefs-8");
    const { participants: ofTwo } = await read("event:hammouchi-jetton");

    const titles = (list: { title: string | null }[]) => list.map(({ title }) => title);
    expect(titles(ofMeeting)).toEqual([null, "Head of the Moroccan delegation", ...Array(6).fill(null)]);
    expect(titles(ofTwo)).toEqual([null, "Interpol's new director for combating cybercrime"]);
    expect(ofMeeting[0].entity.__typename).toBe("Organization");
    expect(ofMeeting[1].entity.__typename).toBe("Person");
    expect(ofMeeting[2].entity.__typename).toBe("Place");
  });

  test.each(all)("%s stands within its larger event and has its smaller ones below it", async (key, annotated) => {
    const event = await read(key);

    const within = SEED.events.filter(({ superEvent }) => superEvent === key).map((below) => arabicName(below.key));
    expect(event.superEvent).toEqual(named(annotated.superEvent));
    expect(event.subEvents.map(({ name }: { name: string }) => name).toSorted()).toEqual(within.toSorted());
  });

  test("the eighth meeting has two events within it, and the visit to France one", async () => {
    const [meeting, visit] = [await read("event:interpol-mena-chiefs-8"), await read("event:hammouchi-france-visit")];

    expect(meeting.subEvents).toEqual([named("event:hammouchi-jetton"), named("event:morocco-mena-services")]);
    expect(visit.subEvents).toEqual([named("event:hammouchi-ccc-visit")]);
  });

  test.each(all)("%s is an edition of the series it belongs to, if any", async (key, annotated) => {
    const { series } = await read(key);

    const annotatedSeries = SEED.series.find((one) => one.key === annotated.series);
    expect(series).toEqual(
      annotatedSeries
        ? {
            names: annotatedSeries.names,
            organizer: named(annotatedSeries.organizer),
            editions: { totalCount: 1, nodes: [{ edition: annotated.edition, name: arabicName(key) }] },
          }
        : null,
    );
  });

  test("two series recur: the chiefs' meeting at its eighth edition and the assembly at its 93rd", async () => {
    const [meeting, assembly] = [await read("event:interpol-mena-chiefs-8"), await read("event:interpol-ga-93")];

    expect([meeting.edition, assembly.edition]).toEqual([8, 93]);
    expect([meeting.series, assembly.series].map(({ organizer }) => organizer.name)).toEqual([
      "الإنتربول",
      "الإنتربول",
    ]);
  });
});
