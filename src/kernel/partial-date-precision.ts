import type { EdtfDate } from "edtf";

/** The precisions of the schema, coarsest first. */
export const PRECISIONS = ["UNKNOWN", "CENTURY", "DECADE", "YEAR", "SEASON", "MONTH", "DAY", "TIME"] as const;

/** Down to what a date is known. */
export type DatePrecision = (typeof PRECISIONS)[number];

/** How much of its year a date gives: all digits, some, or none. */
export type YearKnowledge = "KNOWN" | "MASKED" | "UNKNOWN";

const YEAR_DIGITS = 0b0000_1111;
const MONTH_DIGITS = 0b0011_0000;
const DAY_DIGITS = 0b1100_0000;

/** How much of its year a date of the calendar gives. */
export function yearKnowledge({ unspecified = 0 }: EdtfDate): YearKnowledge {
  const masked = unspecified & YEAR_DIGITS;
  if (masked === YEAR_DIGITS) return "UNKNOWN";
  return masked ? "MASKED" : "KNOWN";
}

/** The finest unit known before the first gap; a year left open does not count as a gap, since `XXXX-09-03` is a day. */
export function precisionOf({ values, unspecified = 0 }: EdtfDate): DatePrecision {
  if (values.length > 3) return "TIME";
  if (values.length < 2 || unspecified & MONTH_DIGITS) return yearPrecision(doubtfulDigits(unspecified));
  return values.length < 3 || unspecified & DAY_DIGITS ? "MONTH" : "DAY";
}

/** How precise a year is whose last digits, so many, are in doubt. */
export function yearPrecision(doubtful: number): DatePrecision {
  return (["YEAR", "DECADE", "CENTURY"] as const)[doubtful] ?? "UNKNOWN";
}

function doubtfulDigits(unspecified: number): number {
  const firstMasked = [0, 1, 2, 3].find((digit) => unspecified & (1 << digit));
  return firstMasked === undefined ? 0 : 4 - firstMasked;
}
