import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { GraphQLError } from "graphql";
import { readId } from "../../src/kernel/conditions.js";
import { globalId, readGlobalId } from "../../src/kernel/global-id.js";

const encoded = (text: string) => Buffer.from(text).toString("base64url");

function refusal(text: string): unknown {
  try {
    return readGlobalId("ids.2", text);
  } catch (error) {
    return error instanceof GraphQLError ? { message: error.message, ...error.extensions } : error;
  }
}

const REFUSED = { code: "BAD_USER_INPUT", argument: "ids.2", message: '"ids.2" is not an id of this API.' };

describe("a global id", () => {
  test("is the type and the row's key, encoded", () => {
    expect(globalId("Article", "12")).toBe("QXJ0aWNsZToxMg");
    expect(readGlobalId("id", "QXJ0aWNsZToxMg")).toEqual({ type: "Article", id: "12" });
  });

  test("gives back what it was made of, up to the greatest bigint", () => {
    const types = fc.constantFrom("Article", "EventSeries", "User");
    const keys = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);

    fc.assert(
      fc.property(types, keys, (type, id) => {
        expect(readGlobalId("id", globalId(type, id))).toEqual({ type, id });
      }),
    );
    expect(readGlobalId("id", globalId("Article", "9223372036854775807")).id).toBe("9223372036854775807");
  });

  test.each([
    ["", "empty"],
    ["12", "a bare key"],
    ["Article:12", "not encoded"],
    ["QXJ0aWNsZToxMg==", "padded"],
    ["QXJ0aWNsZToxMh", "with bits to spare"],
    ["QXJ0aWNsZToxMg\n", "followed by a line feed"],
    [encoded("Article:0"), "of key 0"],
    [encoded("Article:-1"), "of a negative key"],
    [encoded("Article:012"), "with a zero before"],
    [encoded("Article:1.5"), "of half a key"],
    [encoded("Article: 1"), "with a space"],
    [encoded("Article:9223372036854775808"), "beyond bigint"],
    [encoded("Article:99999999999999999999"), "far beyond bigint"],
    [encoded("article:1"), "of a type in lower case"],
    [encoded(":1"), "of no type"],
    [encoded("Article:"), "of no key"],
    [encoded("Article:١٢"), "in Arabic-Indic digits"],
    [encoded("Article:1\0"), "with a NUL"],
    ["\uD800", "half a surrogate pair"],
    ["A".repeat(100_000), "very long"],
  ])("%j is refused: %s", (text) => {
    expect(refusal(text)).toEqual(REFUSED);
  });

  test("is read or refused, whatever a client sends; nothing else is thrown", () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.base64String(), fc.string().map(encoded));

    fc.assert(
      fc.property(anything, (text) => {
        expect(refusal(text)).toEqual(REFUSED);
      }),
      { numRuns: 500 },
    );
  });

  test("has one spelling: what is read is written the same again", () => {
    const nearby = fc
      .tuple(fc.constantFrom("Article", "Person"), fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.nat(), fc.base64String())
      .map(([type, id, place, noise]) => {
        const text = globalId(type, String(id));
        const cut = place % text.length;
        return text.slice(0, cut) + noise.slice(0, 1) + text.slice(cut + 1);
      });

    fc.assert(
      fc.property(nearby, (text) => {
        const read = refusal(text);
        const { type, id } = read as { type?: string; id?: string };
        expect(type && id ? globalId(type, id) : read).toEqual(type && id ? text : REFUSED);
      }),
    );
  });
});

describe("the key in an id of certain types", () => {
  test("is there for these types alone", () => {
    expect(readId("id", ["Person", "Place"], globalId("Place", "7"))).toBe("7");
    expect(() => readId("id", ["Person", "Place"], globalId("Event", "7"))).toThrow(
      '"id" must be the id of: Person, Place.',
    );
  });

  test("is refused where the id is malformed", () => {
    expect(() => readId("id", ["Person"], "7")).toThrow('"id" is not an id of this API.');
  });
});
