import type { DatePrecision } from "./partial-date-precision.js";

/** A date already written out, and what grammar needs to know of it. */
export interface WrittenDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly isApproximate: boolean;
}

/** How one language says what a calendar has no names for; null where it has no words for it. */
export interface DateWords {
  /** A date of which nothing is known. */
  readonly unknown: string | null;
  /** The date, or about then. */
  date(date: WrittenDate): string;
  /** A period whose end is open or not known. */
  from(date: WrittenDate): string;
  /** A period whose beginning is open or not known. */
  until(date: WrittenDate): string;
  /** A part of a year by its number in ISO 8601-2. */
  season(season: number, year: string): string | null;
  /** The ten years that begin with this one. */
  decade(firstYear: number): string | null;
  /** 21 is the one the year 2024 falls in. */
  century(number: number): string | null;
}
