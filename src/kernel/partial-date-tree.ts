import { parse, type Edtf, type EdtfList, type EdtfPoint, type EdtfSet } from "edtf";
import { pointOf, type DatePoint } from "./partial-date-point.js";
import { remembered } from "./remembered.js";

/** A stretch of time; a single date is both its ends, an end that is open or unknown is null. */
export interface DatePeriod {
  readonly from: DatePoint | null;
  readonly until: DatePoint | null;
}

/** What an EDTF text says: one period, one of several, or all of several. */
export interface DateTree {
  readonly meaning: "SINGLE" | "ONE_OF" | "ALL_OF";
  readonly periods: readonly DatePeriod[];
}

type PeriodEnds = readonly [EdtfPoint | null, EdtfPoint | null];

const LONGEST = 64;
/** ISO 8601-2 lets `2024-XX-XX` and `202X` be qualified as a whole; the package does not read that. */
const QUALIFIER_OF_MASKED = /(?<=X[\dX-]*)[?~%](?=$|[/,.\]}])/g;

/** Reads an EDTF text; null where it is not valid, too long, or a period that ends before it begins. */
export function readDate(edtf: string): DateTree | null {
  return edtf.length > LONGEST ? null : treeOf(edtf);
}

/** Remembered, because parsing takes a tenth of a millisecond and a label asks again for what its field has read. */
const treeOf = remembered(1000, (edtf: string): DateTree | null => {
  const parsed = parsedOrNull(edtf.replace(QUALIFIER_OF_MASKED, ""));
  if (parsed === null) return null;
  const periods = endsOf(parsed).map((ends) => periodOf(ends, /[~%]/.test(edtf)));
  return periods.every((period) => period !== null) ? { meaning: meaningOf(parsed), periods } : null;
});

function parsedOrNull(edtf: string): Edtf | null {
  try {
    return parse(edtf);
  } catch {
    return null;
  }
}

function meaningOf({ type }: Edtf): DateTree["meaning"] {
  if (type === "Set") return "ONE_OF";
  return type === "List" ? "ALL_OF" : "SINGLE";
}

function endsOf(parsed: Edtf): readonly PeriodEnds[] {
  if (parsed.type === "Interval") return [[knownEnd(parsed.values[0]), knownEnd(parsed.values[1])]];
  if (parsed.type === "Set" || parsed.type === "List") return membersOf(parsed);
  return [[parsed, parsed]];
}

function knownEnd(end: EdtfPoint | number | null): EdtfPoint | null {
  return typeof end === "number" ? null : end;
}

function membersOf({ values, earlier, later }: EdtfSet | EdtfList): PeriodEnds[] {
  const ends = values.map((value): PeriodEnds => ("length" in value ? value : [value, value]));
  return ends.map(([from, until], index) => [
    earlier && index === 0 ? null : from,
    later && index === ends.length - 1 ? null : until,
  ]);
}

function periodOf([from, until]: PeriodEnds, hasApproximate: boolean): DatePeriod | null {
  const start = from && pointOf(from, hasApproximate);
  const end = from === until ? start : until && pointOf(until, hasApproximate);
  if ((from && !start) || (until && !end)) return null;
  // Bounds that are not known are NaN and never in the wrong order.
  return start && end && start.first > end.last ? null : { from: start, until: end };
}
