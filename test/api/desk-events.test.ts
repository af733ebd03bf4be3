import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { participantOf } from "../support/build.js";
import { auditLines, deskState, named, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const create = (event: object, fields = "id", more: object = {}) =>
  perform(editor.api, "createEvent", { event: { names: [named("Meeting")], ...event }, ...more }, fields);
const edit = (id: string, expectedVersion: number, event: object, fields = "id version") =>
  perform(editor.api, "editEvent", { id, expectedVersion, event }, fields);

const PARTS = 'participants { role title(locale: "en") entity { id } onBehalfOf { id } }';
const inEnglish = (text: string) => [{ locale: "en", text }];

describe("adding an event", () => {
  test("takes all that is known of it", async () => {
    const [host, guest, state] = [
      await khabar.build.organization(),
      await khabar.build.person(),
      await khabar.build.place(),
    ];
    const [summit, series] = [await khabar.build.event(), await khabar.build.series()];

    const { object, refused } = await create(
      {
        names: [named("القمة الثامنة", "ar"), named("Huitième sommet", "fr"), named("Eighth summit")],
        descriptions: inEnglish("The eighth."),
        identifiers: [{ scheme: "WIKIDATA", value: "Q8" }],
        ...{ kind: "SUMMIT", occurStatus: "CONFIRMED", date: "2024?-09-03/2024?-09-04" },
        ...{ locationId: state.id, venues: inEnglish("Main hall"), superEventId: summit.id },
        ...{ seriesId: series.id, edition: 8 },
        participants: [
          { entityId: guest.id, titles: inEnglish("Minister"), onBehalfOfId: state.id },
          { entityId: host.id, role: "HOST" },
        ],
      },
      `id version url kind occurStatus names { locale kind } description(locale: "en") identifiers { value }
       date { edtf earliest latest isUncertain precision } location { id } venue(locale: "en") superEvent { id }
       series { id } edition ${PARTS}`,
    );

    expect(refused).toEqual([]);
    expect(object).toEqual({
      ...{ id: expect.any(String), version: 1, kind: "SUMMIT", occurStatus: "CONFIRMED", description: "The eighth." },
      url: `https://khabar.example/events/${encodeURIComponent("القمة-الثامنة")}`,
      names: ["ar", "fr", "en"].map((locale) => ({ locale, kind: "CANONICAL" })),
      identifiers: [{ value: "Q8" }],
      date: {
        ...{ edtf: "2024?-09-03/2024?-09-04", earliest: "2024-09-03", latest: "2024-09-04" },
        ...{ isUncertain: true, precision: "DAY" },
      },
      ...{ location: { id: state.id }, venue: "Main hall", superEvent: { id: summit.id } },
      ...{ series: { id: series.id }, edition: 8 },
      participants: [
        { role: "HOST", title: null, entity: { id: host.id }, onBehalfOf: null },
        { role: "ATTENDEE", title: "Minister", entity: { id: guest.id }, onBehalfOf: { id: state.id } },
      ],
    });
    expect(await auditLines(khabar.pool, "Event")).toEqual([`createEvent Event v1 by ${editor.account.key}`]);
  });

  test.each([
    ["2024?-09-03/2024?-09-04", "2024-09-03", "2024-09-04"],
    ["XXXX-09-03", null, null],
    ["2024-09-03/..", "2024-09-03", null],
    ["../2024-05", null, "2024-05-31"],
    ["2024-21", "2024-03-01", "2024-05-31"],
    ["1950S2", "1900-01-01", "1999-12-31"],
  ])("reckons with a date known in part: %s", async (date, earliest, latest) => {
    const { object } = await create({ date }, "id date { edtf earliest latest }");

    expect(object.date).toEqual({ edtf: date, earliest, latest });
    const during = { from: "2024-09-04", to: "2024-09-04" };
    const { events } = await ask(
      khabar.api,
      "query ($during: DateRange) { events(first: 100, filter: { during: $during }) { nodes { id } } }",
      { during },
    );
    const isThen = (earliest ?? "9999") <= "2024-09-04" && (latest ?? "9999") >= "2024-09-04";
    const isOpenBefore = earliest === null && latest !== null && latest >= "2024-09-04";
    expect(events.nodes.some(({ id }: { id: string }) => id === object.id)).toBe(isThen || isOpenBefore);
  });

  test.each([
    [{}, "OTHER", "PLANNED"],
    [{ date: "XXXX-09-03" }, "OTHER", "PLANNED"],
    [{ date: "2999", kind: null, occurStatus: null }, "OTHER", "PLANNED"],
    [{ date: "2024-09-03" }, "OTHER", "HELD"],
    [{ date: "2024-09-03", occurStatus: "CANCELLED" }, "OTHER", "CANCELLED"],
  ])("takes %j for what it most likely is", async (event, kind, occurStatus) => {
    const { object } = await create(event, "kind occurStatus");

    expect(object).toEqual({ kind, occurStatus });
  });

  test("with one key ten times at once makes one", async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => create({ date: "2025" }, "id url version", { idempotencyKey: "event" })),
    );

    expect(made).toEqual(made.map(() => made[0]));
    expect(made[0]?.object).toMatchObject({ version: 1 });
    expect((await create({ date: "2026" }, "id", { idempotencyKey: "event" })).refused).toEqual([
      ["CONFLICT", "idempotencyKey"],
    ]);
  });
});

describe("changing an event", () => {
  test("keeps what is left out, replaces lists and clears what is null", async () => {
    const [one, two] = [await khabar.build.person(), await khabar.build.person()];
    const event = await khabar.build.event({
      date: "2024-09-03",
      participants: [participantOf(one, "SPEAKER"), participantOf(two, "CHAIR")],
    });

    const { object } = await edit(
      event.id,
      1,
      { date: null, participants: [{ entityId: two.id, role: "CHAIR", titles: inEnglish("In the chair") }] },
      `version kind occurStatus names { text } date { edtf } ${PARTS}`,
    );

    expect(object).toEqual({
      ...{ version: 2, kind: "MEETING", occurStatus: "HELD", names: [{ text: expect.any(String) }], date: null },
      participants: [{ role: "CHAIR", title: "In the chair", entity: { id: two.id }, onBehalfOf: null }],
    });
  });

  test("counts no version and writes no line where nothing changes", async () => {
    const person = await khabar.build.person();
    const known = { date: "2024", participants: [{ entityId: person.id, role: "HOST" }], kind: "VISIT" };
    const { object: made } = await create(known);
    const before = await deskState(khabar.pool);

    const { object } = await edit(made.id, 1, known);

    expect(object).toEqual({ id: made.id, version: 1 });
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test("takes its number away with its series, and has none without", async () => {
    const series = await khabar.build.series();
    const { object: made } = await create({ seriesId: series.id, edition: 3 });
    const alone = await khabar.build.event();
    const before = await deskState(khabar.pool);

    const refused = [await edit(alone.id, 1, { edition: 1 }), await edit(made.id, 1, { seriesId: null, edition: 3 })];

    expect(refused.map((answer) => answer.refused)).toEqual(Array(2).fill([["INVALID", "event.edition"]]));
    expect(await deskState(khabar.pool)).toEqual(before);
    const { object: numbered } = await edit(made.id, 1, { edition: 4 }, "edition");
    const { object: free } = await edit(made.id, 2, { seriesId: null }, "edition series { id }");
    expect([numbered, free]).toEqual([{ edition: 4 }, { edition: null, series: null }]);
  });

  test("never puts it within itself, also where two are moved at once", async () => {
    const [high, low] = [await khabar.build.event(), await khabar.build.event()];
    await edit(low.id, 1, { superEventId: high.id });
    const [one, other] = [await khabar.build.event(), await khabar.build.event()];

    const answers = [
      await edit(high.id, 1, { superEventId: low.id }),
      await edit(high.id, 1, { superEventId: high.id }),
    ];
    const atOnce = await Promise.all([
      edit(one.id, 1, { superEventId: other.id }),
      edit(other.id, 1, { superEventId: one.id }),
    ]);

    expect(answers.map(({ refused }) => refused)).toEqual(Array(2).fill([["INVALID", "event.superEventId"]]));
    expect(atOnce.flatMap(({ refused }) => refused)).toEqual([["INVALID", "event.superEventId"]]);
  });

  test("by ten at once is done by one, and the nine others are shown what it did", async () => {
    const event = await khabar.build.event();
    const people = await Promise.all(Array.from({ length: 10 }, () => khabar.build.person()));

    const answers = await Promise.all(
      people.map(({ id }) => edit(event.id, 1, { participants: [{ entityId: id }] }, `version ${PARTS}`)),
    );

    const [winner, ...more] = answers.filter(({ refused }) => refused.length === 0);
    expect(more).toEqual([]);
    expect(answers.flatMap(({ errors }) => errors.map((error) => [error.__typename, error.current]))).toEqual(
      Array(9).fill(["ConflictError", { id: event.id, version: 2 }]),
    );
    const { event: stored } = await ask(khabar.api, `query ($id: ID!) { event(id: $id) { version ${PARTS} } }`, {
      id: event.id,
    });
    expect(stored).toEqual(winner?.object);
  });
});
