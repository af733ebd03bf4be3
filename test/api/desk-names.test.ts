import { beforeAll, describe, expect, test } from "@jest/globals";
import { type DeskAct, named, type Refused } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { refusal, RegisterInOrder } from "./register-in-order.js";

const khabar = useKhabar({ archive: "empty" });
const register = new RegisterInOrder(khabar);

beforeAll(() => register.build());

const text = (length: number) => "a".repeat(length);

describe("names", () => {
  const cases: [string, object, Refused[]][] = [
    ["null", { names: null }, [["BLANK", "names"]]],
    ["none", { names: [] }, [["BLANK", "names"]]],
    ["none to print", { names: [named("A", "en", "ALIAS")] }, [["INVALID", "names"]]],
    ["two to print in one language", { names: [named("A"), named("B")] }, [["INVALID", "names.1.kind"]]],
    [
      "one twice",
      { names: [named("A"), named("B", "en", "ALIAS"), named("B", "en", "ALIAS")] },
      [["INVALID", "names.2"]],
    ],
    ["blank", { names: [named(" \u200B\u2060 ")] }, [["BLANK", "names.0.text"]]],
    ["too long", { names: [named(text(301))] }, [["TOO_LONG", "names.0.text"]]],
    ["with NUL", { names: [named("a\0b")] }, [["INVALID", "names.0.text"]]],
    ["with half a pair", { names: [named("a\uD83D")] }, [["INVALID", "names.0.text"]]],
    ["with a control", { names: [named("a\u001Bb")] }, [["INVALID", "names.0.text"]]],
    [
      "too many",
      { names: Array.from({ length: 101 }, (_, index) => named(`${index}`, "en", "ALIAS")) },
      [
        ["INVALID", "names"],
        ["TOO_LONG", "names"],
      ],
    ],
    [
      "all that is wrong",
      { names: [named(""), named("A", "ar"), named(text(301), "ar")] },
      [
        ["BLANK", "names.0.text"],
        ["TOO_LONG", "names.2.text"],
        ["INVALID", "names.2.kind"],
      ],
    ],
  ];
  const places: [DeskAct, string | null][] = [
    ["createEntity", "entity"],
    ["editEntity", "entity"],
    ["createEvent", "event"],
    ["editEvent", "event"],
    ["editEventSeries", null],
  ];

  test.each(places.flatMap(([act, part]) => cases.map((given) => [act, part, ...given] as const)))(
    "%s (%s) refuses names that are %s",
    async (act, part, _, other, refused) => {
      const inside = part === null ? "" : `${part}.`;

      const attempt = await register.attempt(act, register.otherwise(act, part, other));

      expect(attempt).toEqual(refusal(...refused.map(([code, path]): Refused => [code, inside + path])));
    },
  );

  test.each<[DeskAct, object, Refused[]]>([
    ["createEntity", { kind: "PERSON", entity: {} }, [["BLANK", "entity.names"]]],
    ["createEvent", { event: {} }, [["BLANK", "event.names"]]],
    ["createEventSeries", { names: [] }, [["BLANK", "names"]]],
    ["createSection", { section: {} }, [["BLANK", "section.names"]]],
    ["createAuthor", { author: {} }, [["BLANK", "author.name"]]],
    [
      "createSource",
      { source: {} },
      [
        ["BLANK", "source.language"],
        ["BLANK", "source.name"],
      ],
    ],
  ])("%s cannot do without", async (act, input, refused) => {
    expect(await register.attempt(act, input)).toEqual(refusal(...refused));
  });
});
