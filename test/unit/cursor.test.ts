import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { GraphQLError } from "graphql";
import { cursorOf, readCursor, type SortType } from "../../src/kernel/cursor.js";

const ORDER = "articles.publishedAt.desc";
const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");

/** Sort values as lists give them to cursors. */
const VALUES: Record<SortType, fc.Arbitrary<string>> = {
  timestamptz: fc
    .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  bigint: fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }).map(String),
  integer: fc.integer({ min: -999_999_999, max: 999_999_999 }).map(String),
  float8: fc.double({ min: -1, max: 1, noNaN: true }).map(String),
  date: fc.oneof(
    fc.constantFrom("infinity", "-infinity"),
    fc
      .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
};

const sortTypes = fc.array(fc.constantFrom(...(Object.keys(VALUES) as SortType[])), { minLength: 1, maxLength: 3 });

function refusal(cursor: string, types: readonly SortType[] = ["timestamptz", "bigint"]): unknown {
  try {
    return readCursor("after", cursor, ORDER, types);
  } catch (error) {
    return error instanceof GraphQLError ? { message: error.message, ...error.extensions } : error;
  }
}

const STRANGE = { code: "BAD_USER_INPUT", argument: "after", message: '"after" is not a cursor of this API.' };
const OF_ANOTHER = { ...STRANGE, message: '"after" is a cursor of another list or order.' };

describe("a cursor", () => {
  test.each(Object.keys(VALUES) as SortType[])("gives back the %s it was made of, to the last digit", (type) => {
    fc.assert(
      fc.property(VALUES[type], (value) => {
        expect(readCursor("after", cursorOf(ORDER, [value]), ORDER, [type])).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives back all the values it was made of, in order", () => {
    const placed = sortTypes.chain((types) =>
      fc.tuple(fc.constant(types), fc.tuple(...types.map((type) => VALUES[type]))),
    );

    fc.assert(
      fc.property(placed, ([types, values]) => {
        expect(readCursor("after", cursorOf(ORDER, values), ORDER, types)).toEqual(values);
      }),
    );
  });

  test("fits into an address as it is", () => {
    fc.assert(fc.property(VALUES.float8, VALUES.bigint, (...values) => /^[\w-]+$/.test(cursorOf(ORDER, values))));
  });

  test("of another order is refused, with the argument named", () => {
    const cursor = cursorOf("articles.publishedAt.asc", ["2026-01-01T00:00:00.000Z", "1"]);

    expect(refusal(cursor)).toEqual(OF_ANOTHER);
  });

  test.each([
    ["", "empty"],
    ["x", "not a whole byte"],
    ["%%%", "not base64"],
    [`${cursorOf(ORDER, ["2026-01-01T00:00:00.000Z", "1"])}=`, "padded"],
    [`${cursorOf(ORDER, ["2026-01-01T00:00:00.000Z", "1"])} `, "followed by a space"],
    [Buffer.from("hello").toString("base64url"), "not JSON"],
    [encoded({ 0: ORDER }), "not a list"],
    [encoded([]), "of nothing"],
    [encoded([ORDER, 1, 2]), "of numbers"],
    [encoded([ORDER, null, "1"]), "of null"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z"]), "short of a value"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "1", "1"]), "with a value too many"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "1\0"]), "with a NUL"],
    [encoded([ORDER, "2026-13-01T00:00:00.000Z", "1"]), "of a month that is none"],
    [encoded([ORDER, "2026-01-01", "1"]), "of a day instead of a time"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "1.5"]), "of half an id"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "1e3"]), "of an id in powers of ten"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "9".repeat(20)]), "of an id beyond bigint"],
    [encoded([ORDER, "2026-01-01T00:00:00.000Z", "1; drop table article"]), "of SQL"],
    ["a".repeat(100_000), "very long"],
  ])("%#: one that is not ours is refused: %s", (cursor) => {
    expect(refusal(cursor)).toEqual(STRANGE);
  });

  test.each([
    ["date", "2024-02-30"],
    ["date", "0000-01-01"],
    ["date", "2024-09-03T00:00:00.000Z"],
    ["date", "Infinity"],
    ["float8", "NaN"],
    ["float8", "Infinity"],
    ["float8", "0x10"],
    ["float8", ""],
    ["integer", "2147483648"],
    ["integer", "1.0"],
  ] as const)("is refused where a %s is %j", (type, value) => {
    expect(refusal(encoded([ORDER, value]), [type])).toEqual(STRANGE);
  });

  test("is read or refused, whatever a client sends; nothing else is thrown", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.base64String(),
      fc.json().map((json) => encoded(json)),
    );

    fc.assert(
      fc.property(anything, (cursor) => {
        expect([STRANGE, OF_ANOTHER]).toContainEqual(refusal(cursor));
      }),
      { numRuns: 500 },
    );
  });
});
