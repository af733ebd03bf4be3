import { PRECISIONS, type DatePrecision } from "./partial-date-precision.js";
import { readDate, type DatePeriod } from "./partial-date-tree.js";

export type { DatePrecision } from "./partial-date-precision.js";

/** A date or period known only in part, with what can be computed from it. */
export interface PartialDateValue {
  readonly edtf: string;
  /** The first day it can be, YYYY-MM-DD in UTC; null when open, when the year is not known, or before the year 1. */
  readonly earliest: string | null;
  /** The last day it can be, YYYY-MM-DD in UTC; null when open, when the year is not known, or after the year 9999. */
  readonly latest: string | null;
  /** That of the less precise end; of the least precise of several dates. */
  readonly precision: DatePrecision;
  readonly isUncertain: boolean;
  readonly isApproximate: boolean;
}

/**
 * Reads a date in Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2); null where it is not one, or longer than
 * 64 characters, or a period that ends before it begins. Sets (`[2024,2025]`, `{2024..2026}`) are taken: their bounds
 * span all members. Bounds outside the years 1 to 9999, which neither the API nor the database can hold, are null.
 */
export function parsePartialDate(edtf: string): PartialDateValue | null {
  const tree = readDate(edtf);
  if (tree === null) return null;
  return {
    edtf,
    earliest: day(Math.min(...tree.periods.map(({ from }) => from?.first ?? NaN))),
    latest: day(Math.max(...tree.periods.map(({ until }) => until?.last ?? NaN))),
    precision: coarsest(tree.periods),
    isUncertain: /[?%]/.test(edtf),
    // `1950S2`, a year known to two digits, is an estimate too.
    isApproximate: /[~%S]/.test(edtf),
  };
}

function day(instant: number): string | null {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

function coarsest(periods: readonly DatePeriod[]): DatePrecision {
  const points = periods.flatMap(({ from, until }) => [from, until]).filter((point) => point !== null);
  return PRECISIONS.find((precision) => points.some((point) => point.precision === precision)) ?? "UNKNOWN";
}
