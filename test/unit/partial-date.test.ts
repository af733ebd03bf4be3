import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parsePartialDate } from "../../src/kernel/partial-date.js";

/** Strings made of the signs of EDTF, which reach deeper into the grammar than any string does. */
const edtfLike = fc.string({ unit: fc.constantFrom(..."0123456789X-/.?~%TZY:+[]{},SE"), maxLength: 24 });

const bounds = (edtf: string) => {
  const date = parsePartialDate(edtf);
  return date && [date.earliest, date.latest, date.precision];
};

describe("the days a date can be, and its precision", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31", "YEAR"],
    ["2024-05", "2024-05-01", "2024-05-31", "MONTH"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "DAY"],
    ["2024?-05", "2024-05-01", "2024-05-31", "MONTH"],
    ["2024-XX-XX", "2024-01-01", "2024-12-31", "YEAR"],
    ["2024-XX-XX?", "2024-01-01", "2024-12-31", "YEAR"],
    ["2024-1X", "2024-10-01", "2024-12-31", "YEAR"],
    ["2024-02-XX", "2024-02-01", "2024-02-29", "MONTH"],
    ["202X", "2020-01-01", "2029-12-31", "DECADE"],
    ["202X~", "2020-01-01", "2029-12-31", "DECADE"],
    ["202", "2020-01-01", "2029-12-31", "DECADE"],
    ["20XX", "2000-01-01", "2099-12-31", "CENTURY"],
    ["20", "2000-01-01", "2099-12-31", "CENTURY"],
    ["1950S2", "1900-01-01", "1999-12-31", "CENTURY"],
    ["1X24", "1024-01-01", "1924-12-31", "UNKNOWN"],
    ["156X-12-25", "1560-12-25", "1569-12-25", "DAY"],
    ["2024-09-03T09:30:00Z", "2024-09-03", "2024-09-03", "TIME"],
    ["2024-09-03T23:30:00", "2024-09-03", "2024-09-03", "TIME"],
    ["2024-09-03T00:30:00", "2024-09-03", "2024-09-03", "TIME"],
    ["2024-09-03T23:30:00-05:00", "2024-09-04", "2024-09-04", "TIME"],
  ])("of %s are %s to %s, known to the %s", (edtf, earliest, latest, precision) => {
    expect(bounds(edtf)).toEqual([earliest, latest, precision]);
  });

  test.each([
    ["2024-09-03/2024-09-04", "2024-09-03", "2024-09-04", "DAY"],
    ["2024?-09-03/2024?-09-04", "2024-09-03", "2024-09-04", "DAY"],
    ["2024-05/2024-09-03", "2024-05-01", "2024-09-03", "MONTH"],
    ["2024-09-03/2024-09-03", "2024-09-03", "2024-09-03", "DAY"],
    ["2024-09-03/..", "2024-09-03", null, "DAY"],
    ["2024-09-03/", "2024-09-03", null, "DAY"],
    ["../2024-09-04", null, "2024-09-04", "DAY"],
    ["/2024", null, "2024-12-31", "YEAR"],
    ["../..", null, null, "UNKNOWN"],
  ])("of the period %s are %s to %s, known to the %s", (edtf, earliest, latest, precision) => {
    expect(bounds(edtf)).toEqual([earliest, latest, precision]);
  });

  test.each([
    ["XXXX", "UNKNOWN"],
    ["XXXX-05", "MONTH"],
    ["XXXX-09-03", "DAY"],
    ["XXXX-02-29", "DAY"],
    ["XXXX-09-03/XXXX-09-04", "DAY"],
    ["XXXX-12-30/XXXX-01-02", "DAY"],
  ])("of %s are unknown, since its year is; it is known to the %s", (edtf, precision) => {
    expect(bounds(edtf)).toEqual([null, null, precision]);
  });

  test.each([
    ["2024-21", "2024-03-01", "2024-05-31"],
    ["2024-22", "2024-06-01", "2024-08-31"],
    ["2024-23", "2024-09-01", "2024-11-30"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2024-29", "2024-09-01", "2024-11-30"],
    ["2024-36", "2024-10-01", "2024-12-31"],
    ["2024-38", "2024-05-01", "2024-08-31"],
    ["2024-40", "2024-01-01", "2024-06-30"],
  ])("of the part of a year %s are %s to %s", (edtf, earliest, latest) => {
    expect(bounds(edtf)).toEqual([earliest, latest, "SEASON"]);
  });

  test.each([
    ["[2024,2026]", "2024-01-01", "2026-12-31", "YEAR"],
    ["[2026-05,2024]", "2024-01-01", "2026-05-31", "YEAR"],
    ["{2024..2026}", "2024-01-01", "2026-12-31", "YEAR"],
    ["[..2024]", null, "2024-12-31", "YEAR"],
    ["{2024,2030..}", "2024-01-01", null, "YEAR"],
  ])("of the several dates %s span all of them, %s to %s", (edtf, earliest, latest, precision) => {
    expect(bounds(edtf)).toEqual([earliest, latest, precision]);
  });

  test.each([
    "-0044-03-15",
    "-0044",
    "0000",
    "-00XX",
    "-000X",
    "-1XXX",
    "-01",
    "Y12024",
    "Y-17E7",
    "Y170000002",
    "Y171010000S3",
  ])("of %s are null, since no calendar of ours can hold them", (edtf) => {
    expect(parsePartialDate(edtf)).toMatchObject({ edtf, earliest: null, latest: null });
  });

  test("may be held on one side alone", () => {
    expect(bounds("-0044/2024")).toEqual([null, "2024-12-31", "YEAR"]);
    expect(bounds("../-0044")).toEqual([null, null, "YEAR"]);
  });
});

describe("a qualified date", () => {
  test.each([
    ["2024-05", false, false],
    ["2024-05?", true, false],
    ["2024-05~", false, true],
    ["2024%", true, true],
    ["2024?-05", true, false],
    ["2024-~05-%03", true, true],
    ["2024-XX-XX?", true, false],
    ["202X~", false, true],
    ["2024~/2025?", true, true],
    ["1950S2", false, true],
  ])("%s is in doubt: %s, approximate: %s", (edtf, isUncertain, isApproximate) => {
    expect(parsePartialDate(edtf)).toMatchObject({ edtf, isUncertain, isApproximate });
  });
});

describe("what is not a date", () => {
  test.each([
    "",
    " 2024",
    "2024-5",
    "2024-13",
    "2024-02-30",
    "2023-02-29",
    "2023-02-29T10:00:00Z",
    "XXXX-02-30",
    "2024-09-04/2024-09-03",
    "-0044/-0050",
    "{2026..2024}",
    "2024-21/2024-23",
    "[]",
    "Y2024",
    "2024-09-03/unknown",
    "last May",
  ])("%j is null", (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  test("a date longer than any real one is refused unread", () => {
    expect(parsePartialDate(`[${"2024,".repeat(11)}2025]`)).not.toBeNull();
    expect(parsePartialDate(`[${"2024,".repeat(12)}2025]`)).toBeNull();
  });

  test("no text at all makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(edtfLike, fc.string({ unit: "binary" })), (text) => {
        parsePartialDate(text);
      }),
    );
  });
});

test("no date ends before it begins, and every bound is a day of the calendar", () => {
  const isDay = (day: string | null) => day === null || new Date(day).toISOString().startsWith(`${day}T00:00:00`);

  fc.assert(
    fc.property(fc.oneof(edtfLike, period()), (text) => {
      const date = parsePartialDate(text);

      expect(date === null || (isDay(date.earliest) && isDay(date.latest))).toBe(true);
      expect((date?.earliest ?? "") <= (date?.latest ?? "9999")).toBe(true);
    }),
  );
});

function period() {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789X"), minLength: 4, maxLength: 4 });
  const month = fc.constantFrom(
    "",
    "-01",
    "-02",
    "-02-29",
    "-12-31",
    "-1X",
    "-XX-XX",
    "-XX-31",
    "-02-2X",
    "-22",
    "-41",
  );
  const date = fc.tuple(digits, month, fc.constantFrom("", "?", "~", "%")).map((parts) => parts.join(""));
  return fc.oneof(
    date,
    fc.tuple(date, fc.oneof(date, fc.constantFrom("..", ""))).map((ends) => ends.join("/")),
  );
}
