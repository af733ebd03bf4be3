import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { auditLines, deskState, named, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

describe("a recurring event", () => {
  test("is added and changed, and an edit that changes nothing writes no line", async () => {
    const body = await khabar.build.organization();
    const asked = "id name names { text locale } organizer { id }";

    const made = await perform(
      editor.api,
      "createEventSeries",
      { names: [named("Assemblée", "fr")], organizerId: body.id },
      asked,
    );
    const { id } = made.object;
    const changed = await perform(editor.api, "editEventSeries", { id, organizerId: null }, asked);
    const before = await deskState(khabar.pool);
    const same = await perform(editor.api, "editEventSeries", { id, names: [named("Assemblée", "fr")] }, asked);

    const names = [{ text: "Assemblée", locale: "fr" }];
    expect(made.object).toEqual({ id, name: "Assemblée", names, organizer: { id: body.id } });
    expect([changed.object, same.object]).toEqual(Array(2).fill({ ...made.object, organizer: null }));
    expect(await deskState(khabar.pool)).toEqual(before);
    const by = `by ${editor.account.key}`;
    expect(await auditLines(khabar.pool, "EventSeries")).toEqual([
      `createEventSeries EventSeries ${by}`,
      `editEventSeries EventSeries ${by}`,
    ]);
  });

  test("is made once for a key", async () => {
    const input = { names: [named("Yearly")], idempotencyKey: "yearly" };

    const [first, second] = [
      await perform(editor.api, "createEventSeries", input),
      await perform(editor.api, "createEventSeries", input),
    ];

    expect(second).toEqual(first);
  });
});

test("the requests of an editor who records a meeting work as they are", async () => {
  const document = readFileSync("test/operations/editor-events.graphql", "utf8");
  const run = async (name: string, variables: object) => {
    const { data, errors } = await editor.api.run(document, variables, {}, name);
    expect(errors).toEqual([]);
    return data;
  };
  const body = await khabar.build.organization({ names: [{ text: "Interpol", locale: "en", kind: "CANONICAL" }] });

  const { createEventSeries } = await run("AddSeries", {
    names: [named("الجمعية العامة", "ar")],
    organizerId: body.id,
  });
  const { createEntity } = await run("AddPerson", {
    names: [named("Jürgen Stock")],
    posts: [
      { organizationId: body.id, titles: [{ locale: "en", text: "Secretary General" }], period: "2014-11/2024-11" },
    ],
  });
  const { createEvent } = await run("RecordMeeting", {
    event: {
      names: [named("الجمعية العامة 92", "ar")],
      ...{ date: "2024-11-04/2024-11-07", seriesId: createEventSeries.eventSeries.id, edition: 92 },
      participants: [{ entityId: createEntity.entity.id, role: "SPEAKER" }],
    },
  });
  const { id } = createEvent.event;
  const { editEvent } = await run("FixDate", { id, expectedVersion: 1, date: "2024-11-04?" });
  const picked = await run("PickSeries", { name: "الجمعية" });

  expect(createEventSeries).toMatchObject({ eventSeries: { name: "الجمعية العامة" }, errors: [] });
  expect(createEntity).toMatchObject({
    entity: {
      __typename: "Person",
      name: "Jürgen Stock",
      affiliations: [{ title: "Secretary General", organization: { id: body.id, name: "Interpol" } }],
    },
    errors: [],
  });
  expect(createEvent).toMatchObject({
    event: {
      name: "الجمعية العامة 92",
      date: { edtf: "2024-11-04/2024-11-07", earliest: "2024-11-04", latest: "2024-11-07" },
      ...{ edition: 92, series: { name: "الجمعية العامة" } },
      participants: [{ role: "SPEAKER", entity: { __typename: "Person", name: "Jürgen Stock" } }],
    },
    errors: [],
  });
  expect(editEvent).toEqual({
    event: { id, date: { edtf: "2024-11-04?", isUncertain: true, precision: "DAY" } },
    errors: [],
  });
  expect(picked.eventSeries).toMatchObject([{ name: "الجمعية العامة", editions: { nodes: [{ id, edition: 92 }] } }]);
});
