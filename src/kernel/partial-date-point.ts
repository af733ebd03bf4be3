import {
  Date as EdtfDay,
  type EdtfCentury,
  type EdtfDate,
  type EdtfDecade,
  type EdtfPoint,
  type EdtfSeason,
  type EdtfYear,
} from "edtf";
import {
  precisionOf,
  yearKnowledge,
  yearPrecision,
  type DatePrecision,
  type YearKnowledge,
} from "./partial-date-precision.js";
import { seasonMonths } from "./partial-date-season.js";

/** One date on the calendar, as far as it is known. */
export interface DatePoint {
  readonly precision: DatePrecision;
  readonly year: YearKnowledge;
  /** The first and last instants it can be, in UTC milliseconds; NaN where unknown or beyond what JavaScript can hold. */
  readonly first: number;
  readonly last: number;
  /** An instant that prints as this date does. */
  readonly sample: number;
  /** The number of a season or quarter, ISO 8601-2 table 4; 0 for other dates. */
  readonly season: number;
  readonly isApproximate: boolean;
}

/** 2000 was a leap year, so that 29 February can be printed without its year. */
const YEAR_TO_PRINT_BY = 2000;

/**
 * Reads one date of a parsed text; null for a day that no calendar has, such as 29 February 2023. A date with unspecified
 * digits carries no qualifier of its own in the parsed text, so it is approximate where anything in the text is.
 */
export function pointOf(node: EdtfPoint, hasApproximate: boolean): DatePoint | null {
  if (node.type === "Season") return season(node);
  if (node.type === "Year") return longYear(node);
  if (node.type === "Century") return years(node, 100);
  if (node.type === "Decade") return years(node, 10);
  return hasRealDay(node) ? date(node, hasApproximate) : null;
}

function date(node: EdtfDate, hasApproximate: boolean): DatePoint {
  const [year = 0, month = 0, day = 1] = node.values;
  const known = yearKnowledge(node);
  // A time that names no zone is in UTC here; the package would take the zone of the machine.
  const exact = new EdtfDay(node.timeZone === undefined ? { ...node, offset: 0 } : node);
  // -00XX comes from the package as the year -0, and its bounds would be those of 00XX.
  const [first, last] = known === "UNKNOWN" || Object.is(year, -0) ? [NaN, NaN] : [exact.min, exact.max];
  const sample = known === "UNKNOWN" ? instant(YEAR_TO_PRINT_BY, month, day) : exact.min;
  const isApproximate = !!node.approximate || (!!node.unspecified && hasApproximate);
  return { precision: precisionOf(node), year: known, first, last, sample, season: 0, isApproximate };
}

function season(node: EdtfSeason): DatePoint {
  const [year, number] = node.values;
  const [month, months] = seasonMonths(number);
  return { ...stretch(instant(year, month), instant(year, month + months), node), precision: "SEASON", season: number };
}

function longYear(node: EdtfYear): DatePoint {
  const [year] = node.values;
  const doubtful = Math.max(0, String(Math.abs(year)).length - (node.significant ?? Infinity));
  const width = 10 ** doubtful;
  const start = Math.floor(year / width) * width;
  const point = stretch(instant(start), instant(start + width), node);
  return { ...point, precision: yearPrecision(doubtful), isApproximate: point.isApproximate || doubtful > 0 };
}

function years(node: EdtfCentury | EdtfDecade, width: 10 | 100): DatePoint {
  const start = node.values[0] * width;
  return { ...stretch(instant(start), instant(start + width), node), precision: width === 100 ? "CENTURY" : "DECADE" };
}

function stretch(start: number, end: number, { approximate }: EdtfPoint): Omit<DatePoint, "precision"> {
  return { year: "KNOWN", first: start, last: end - 1, sample: start, season: 0, isApproximate: !!approximate };
}

function hasRealDay({ values: [year = 0, month = 0, day], unspecified }: EdtfDate): boolean {
  return !!unspecified || day === undefined || new Date(instant(year, month, day)).getUTCDate() === day;
}

/** Date.UTC would take the years 0 to 99 for those of the twentieth century. */
function instant(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
