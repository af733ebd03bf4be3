import { beforeAll, describe, expect, test } from "@jest/globals";
import type { DeskAct, Refused } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { refusal, RegisterInOrder } from "./register-in-order.js";

const khabar = useKhabar({ archive: "empty" });
const register = new RegisterInOrder(khabar);

beforeAll(() => register.build());

const text = (length: number) => "a".repeat(length);

/** What is refused of whom: the act, the part of its input, what that says and the errors, with places in the part. */
type Case = () => [act: DeskAct, part: string | null, other: object, refused: Refused[]];

const inPart =
  (act: DeskAct, part: string, other: () => object, refused: Refused[]): Case =>
  () => [act, part, other(), refused.map(([code, path]): Refused => [code, `${part}.${path}`])];

const wording = (words: string, locale = "en") => ({ locale, text: words });

describe("what an editor says of events and filing is refused, whole, for", () => {
  const cases: [string, Case][] = [
    ["a date that is none", inPart("editEvent", "event", () => ({ date: "yesterday" }), [["INVALID", "date"]])],
    [
      "a period that ends before it begins",
      inPart("createEvent", "event", () => ({ date: "2024/2023" }), [["INVALID", "date"]]),
    ],
    [
      "a date of a hundred letters",
      inPart("editEvent", "event", () => ({ date: `[${"2024,".repeat(20)}2025]` }), [["INVALID", "date"]]),
    ],
    [
      "an event at a person",
      inPart("editEvent", "event", () => ({ locationId: register.id("person") }), [["INVALID", "locationId"]]),
    ],
    [
      "an event nowhere",
      inPart("createEvent", "event", () => ({ locationId: register.id("Place") }), [["NOT_FOUND", "locationId"]]),
    ],
    [
      "a larger event that is none",
      inPart("editEvent", "event", () => ({ superEventId: register.id("Event") }), [["NOT_FOUND", "superEventId"]]),
    ],
    [
      "a series that is none",
      inPart("createEvent", "event", () => ({ seriesId: register.id("EventSeries"), edition: 1 }), [
        ["NOT_FOUND", "seriesId"],
      ]),
    ],
    [
      "the number 0",
      inPart("createEvent", "event", () => ({ seriesId: register.id("series"), edition: 0 }), [["INVALID", "edition"]]),
    ],
    ["a number without a series", inPart("createEvent", "event", () => ({ edition: 3 }), [["INVALID", "edition"]])],
    [
      "a venue twice in one language",
      inPart("createEvent", "event", () => ({ venues: [wording("A", "fr"), wording("B", "fr")] }), [
        ["INVALID", "venues.1.locale"],
      ]),
    ],
    [
      "someone twice in one role",
      inPart(
        "editEvent",
        "event",
        () => ({
          participants: [{ entityId: register.id("person") }, { entityId: register.id("person"), role: "ATTENDEE" }],
        }),
        [["INVALID", "participants.1.entityId"]],
      ),
    ],
    [
      "an event that takes part",
      inPart("editEvent", "event", () => ({ participants: [{ entityId: register.id("event") }] }), [
        ["INVALID", "participants.0.entityId"],
      ]),
    ],
    [
      "nobody for nobody",
      inPart(
        "editEvent",
        "event",
        () => ({ participants: [{ entityId: register.id("Person"), onBehalfOfId: register.id("Place") }] }),
        [
          ["NOT_FOUND", "participants.0.entityId"],
          ["NOT_FOUND", "participants.0.onBehalfOfId"],
        ],
      ),
    ],
    [
      "a series run by a person",
      () => [
        "editEventSeries",
        null,
        register.otherwise("editEventSeries", null, { organizerId: register.id("person") }),
        [["INVALID", "organizerId"]],
      ],
    ],
    ["a menu without names", inPart("editSection", "section", () => ({ names: [] }), [["BLANK", "names"]])],
    ["the place 0 in a menu", inPart("createSection", "section", () => ({ position: 0 }), [["INVALID", "position"]])],
    ["no place in a menu", inPart("editSection", "section", () => ({ position: null }), [["INVALID", "position"]])],
    [
      "a section below none",
      inPart("createSection", "section", () => ({ parentId: register.id("Section") }), [["NOT_FOUND", "parentId"]]),
    ],
    ["an author without name", inPart("editAuthor", "author", () => ({ name: null }), [["BLANK", "name"]])],
    [
      "an author who is a place",
      inPart("editAuthor", "author", () => ({ personId: register.id("place") }), [["INVALID", "personId"]]),
    ],
    [
      "a life twice in one language",
      inPart("createAuthor", "author", () => ({ bios: [wording("A"), wording("B")] }), [["INVALID", "bios.1.locale"]]),
    ],
    [
      "a site that is a file",
      inPart("createSource", "source", () => ({ homepage: "file:///etc/hosts" }), [["INVALID", "homepage"]]),
    ],
    [
      "a site with an endless address",
      inPart("createSource", "source", () => ({ homepage: `https://a.example/${text(2000)}` }), [
        ["TOO_LONG", "homepage"],
      ]),
    ],
    ["a source in no language", inPart("editSource", "source", () => ({ language: null }), [["BLANK", "language"]])],
    [
      "a source that is a person",
      inPart("editSource", "source", () => ({ organizationId: register.id("person") }), [
        ["INVALID", "organizationId"],
      ]),
    ],
  ];

  test.each(cases)("%s", async (_, given) => {
    const [act, part, other, refused] = given();

    expect(await register.attempt(act, register.otherwise(act, part, other))).toEqual(refusal(...refused));
  });
});
