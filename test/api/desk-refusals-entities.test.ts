import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import type { DeskAct, Refused } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { refusal, RegisterInOrder } from "./register-in-order.js";

const khabar = useKhabar({ archive: "empty" });
const register = new RegisterInOrder(khabar);

beforeAll(() => register.build());

const text = (length: number) => "a".repeat(length);

/** What is refused of whom: the act, the part of its input, what that says and the errors, with places in the part. */
type Case = () => [act: DeskAct, part: string | null, other: object, refused: Refused[]];

const entity =
  (kind: "person" | "organization" | "place", other: object, refused: Refused[]): Case =>
  () => {
    const given = register.otherwise("editEntity", "entity", other);
    return [
      "editEntity",
      null,
      { ...given, id: register.id(kind) },
      refused.map(([code, path]): Refused => [code, `entity.${path}`]),
    ];
  };
const post = (other: object) => ({
  affiliations: [{ organizationId: register.id("organization"), titles: [{ locale: "en", text: "Head" }], ...other }],
});
const wording = (words: string, locale = "en") => ({ locale, text: words });
const image = (other: object) => ({ image: { url: "https://khabar.example/1.jpg", alt: "One", ...other } });

describe("what an editor says of people, bodies and places is refused, whole, for", () => {
  const cases: [string, Case][] = [
    ["posts of a place", () => entity("place", { affiliations: [] }, [["INVALID", "affiliations"]])()],
    ["a sector of a person", entity("person", { sector: "MEDIA" }, [["INVALID", "sector"]])],
    [
      "what only others have",
      entity("organization", { level: "CITY", countryCode: "MA", location: { latitude: 0, longitude: 0 } }, [
        ["INVALID", "countryCode"],
        ["INVALID", "level"],
        ["INVALID", "location"],
      ]),
    ],
    ["a country in small letters", entity("place", { countryCode: "ma" }, [["INVALID", "countryCode"]])],
    ["a country of three letters", entity("place", { countryCode: "MAR" }, [["INVALID", "countryCode"]])],
    [
      "a point off the Earth",
      entity("place", { location: { latitude: 90.01, longitude: -180.5 } }, [
        ["INVALID", "location.latitude"],
        ["INVALID", "location.longitude"],
      ]),
    ],
    ["a parent that is no id", entity("organization", { parentId: "12" }, [["INVALID", "parentId"]])],
    [
      "a parent that is a place",
      () => entity("organization", { parentId: register.id("place") }, [["INVALID", "parentId"]])(),
    ],
    [
      "a parent that is nowhere",
      () => entity("organization", { parentId: register.id("Organization") }, [["NOT_FOUND", "parentId"]])(),
    ],
    [
      "a seat that is a person called a place",
      () =>
        entity(
          "organization",
          {
            headquartersId: globalId(
              "Place",
              Buffer.from(register.id("person"), "base64url").toString().split(":")[1] ?? "",
            ),
          },
          [["NOT_FOUND", "headquartersId"]],
        )(),
    ],
    [
      "a place around it that is nowhere",
      () => entity("place", { containedInId: register.id("Place") }, [["NOT_FOUND", "containedInId"]])(),
    ],
    [
      "a post nowhere",
      () =>
        entity("person", post({ organizationId: register.id("Organization") }), [
          ["NOT_FOUND", "affiliations.0.organizationId"],
        ])(),
    ],
    ["a post without title", () => entity("person", post({ titles: [] }), [["BLANK", "affiliations.0.titles"]])()],
    [
      "a post at no time",
      () => entity("person", post({ period: "2024-13" }), [["INVALID", "affiliations.0.period"]])(),
    ],
    [
      "a post twice",
      () =>
        entity("person", { affiliations: [...post({}).affiliations, ...post({}).affiliations] }, [
          ["INVALID", "affiliations.1"],
        ])(),
    ],
    [
      "a description twice in one language",
      entity("person", { descriptions: [wording("A"), wording("B")] }, [["INVALID", "descriptions.1.locale"]]),
    ],
    [
      "a description without end",
      entity("person", { descriptions: [wording(text(5001))] }, [["TOO_LONG", "descriptions.0.text"]]),
    ],
    [
      "a Wikidata item that is none",
      entity("person", { identifiers: [{ scheme: "WIKIDATA", value: "8475" }] }, [["INVALID", "identifiers.0.value"]]),
    ],
    [
      "a GeoNames place that is none",
      entity("person", { identifiers: [{ scheme: "GEONAMES", value: "x1" }] }, [["INVALID", "identifiers.0.value"]]),
    ],
    [
      "an ISNI that is too short",
      entity("person", { identifiers: [{ scheme: "ISNI", value: "000000012103268" }] }, [
        ["INVALID", "identifiers.0.value"],
      ]),
    ],
    [
      "an identifier twice",
      entity(
        "person",
        {
          identifiers: [
            { scheme: "OTHER", value: "a" },
            { scheme: "OTHER", value: "a" },
          ],
        },
        [["INVALID", "identifiers.1"]],
      ),
    ],
    [
      "a blank identifier",
      entity("person", { identifiers: [{ scheme: "IPTC", value: " " }] }, [["BLANK", "identifiers.0.value"]]),
    ],
    ["a picture by script", entity("person", image({ url: "javascript:alert(1)" }), [["INVALID", "image.url"]])],
    ["a picture nobody describes", entity("person", image({ alt: "" }), [["BLANK", "image.alt"]])],
    ["a caption without end", entity("person", image({ caption: text(2001) }), [["TOO_LONG", "image.caption"]])],
  ];

  test.each(cases)("%s", async (_, given) => {
    const [act, part, other, refused] = given();

    expect(await register.attempt(act, register.otherwise(act, part, other))).toEqual(refusal(...refused));
  });
});
