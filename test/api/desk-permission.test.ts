import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { codes } from "../support/api.js";
import { DESK_ACTS, type DeskAct, deskState, mutation, named, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { NOWHERE, refusal, RegisterInOrder } from "./register-in-order.js";

const khabar = useKhabar({ archive: "empty" });
const register = new RegisterInOrder(khabar);

beforeAll(() => register.build());

describe("who may keep the register", () => {
  test.each([
    ["a guest", null, "UNAUTHENTICATED"],
    ["a reader", "READER", "FORBIDDEN"],
    ["a moderator", "MODERATOR", "FORBIDDEN"],
  ] as const)("%s may not, and changes nothing", async (_, role, code) => {
    const api = role === null ? khabar.api : (await khabar.signIn(role)).api;
    const before = await deskState(khabar.pool);

    for (const act of DESK_ACTS) {
      const { data, errors } = await api.run(mutation(act), { input: register.good(act) });

      expect([act, data, codes(errors)]).toEqual([act, null, [code]]);
    }
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test.each(["EDITOR", "ADMIN"] as const)("one who is %s may", async (role) => {
    const { api } = await khabar.signIn(role);

    for (const act of DESK_ACTS) {
      const versioned = { editEntity: khabar.build.person, editEvent: khabar.build.event }[act as "editEntity"];
      const input = { ...register.good(act), ...(versioned && { id: (await versioned()).id }) };

      const { object, refused } = await perform(api, act, input);

      expect([act, refused, object]).toEqual([act, [], { id: expect.any(String) }]);
    }
  });
});

describe("what is to be changed", () => {
  const EDITS = DESK_ACTS.filter((act) => act.startsWith("edit"));
  const TYPES: Partial<Record<DeskAct, string>> = {
    editEntity: "Person",
    editEvent: "Event",
    editEventSeries: "EventSeries",
    editSection: "Section",
    editAuthor: "Author",
    editSource: "Source",
  };

  test.each(EDITS)("%s must be there, and be what it is said to be", async (act) => {
    for (const [name, code] of [
      [globalId(TYPES[act] ?? "", NOWHERE), "NOT_FOUND"],
      [globalId("Article", "1"), "INVALID"],
      ["no id", "INVALID"],
      ["", "INVALID"],
    ] as const) {
      const attempt = await register.attempt(act, { ...register.good(act), id: name });

      expect([name, attempt]).toEqual([name, refusal([code, "id"])]);
    }
  });

  test("and all else that is wrong is told at once", async () => {
    const lost = { id: "no id", expectedVersion: 1, entity: { names: [], parentId: "no id" } };
    const late = { id: register.id("event"), expectedVersion: 7, event: { date: "x" } };

    const attempts = [await register.attempt("editEntity", lost), await register.attempt("editEvent", late)];

    expect(attempts).toEqual([
      refusal(["INVALID", "id"], ["BLANK", "entity.names"], ["INVALID", "entity.parentId"]),
      refusal(["CONFLICT", "expectedVersion"], ["INVALID", "event.date"]),
    ]);
  });
});

test("a date that is not even text is the client's mistake", async () => {
  const input = { event: { names: [named("A")], date: 2024 } };

  const { errors } = await (await khabar.signIn("EDITOR")).api.run(mutation("createEvent"), { input });

  expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
});
