import { calendarFields, calendarLocale, listed, printed } from "./date-label-calendar.js";
import { dateWords } from "./date-label-languages.js";
import { spanName, type Tongue } from "./date-label-span.js";
import type { DatePoint } from "./partial-date-point.js";
import { readDate, type DatePeriod, type DateTree } from "./partial-date-tree.js";
import type { PartialDateValue } from "./partial-date.js";
import { remembered } from "./remembered.js";

/**
 * A date as a newspaper prints it in a language: "3–4 September 2024", "mai 2024", "حتى 2025". Gregorian, Latin digits, UTC;
 * doubt (`?`) is not said. What the language cannot say (`1X24`, months of a language unknown here) stays in EDTF.
 */
export function dateLabel({ edtf }: PartialDateValue, locale: string): string {
  return labelOf(edtf, locale);
}

const labelOf = remembered(5_000, (edtf: string, locale: string): string => {
  const calendar = calendarLocale(locale);
  const tree = readDate(edtf);
  const label =
    calendar && tree && treeLabel(tree, { locale: calendar, words: dateWords(new Intl.Locale(calendar).language) });
  return label ?? (edtf.replace(/[?~%]/g, "") || edtf);
});

function treeLabel({ meaning, periods }: DateTree, tongue: Tongue): string | null {
  const labels = periods.map((period) => periodLabel(period, tongue));
  if (!labels.every((label) => label !== null)) return null;
  return meaning === "SINGLE" ? (labels[0] ?? null) : listed(labels, tongue.locale, meaning);
}

function periodLabel(period: DatePeriod, tongue: Tongue): string | null {
  const [from, until] = [knownOrNull(period.from), knownOrNull(period.until)];
  if (from && until) return from === until ? pointLabel(from, tongue, "date") : rangeLabel(from, until, tongue);
  if (from) return pointLabel(from, tongue, "from");
  return until ? pointLabel(until, tongue, "until") : tongue.words.unknown;
}

function rangeLabel(from: DatePoint, until: DatePoint, tongue: Tongue): string | null {
  const shared = sharedLabel(from, until, tongue.locale);
  if (shared) return shared;
  const [first, last] = [pointLabel(from, tongue, "date"), pointLabel(until, tongue, "date")];
  return first && last && `${first} – ${last}`;
}

/** Two dates of one sort, between which the calendar says month and year once. */
function sharedLabel(from: DatePoint, until: DatePoint, locale: string): string | null {
  const [fields, others] = [calendarFields(from), calendarFields(until)];
  const isAlike = JSON.stringify(fields) === JSON.stringify(others) && !from.isApproximate && !until.isApproximate;
  return fields && isAlike ? printed(locale, fields, from.sample, until.sample) : null;
}

function pointLabel(point: DatePoint, tongue: Tongue, as: "date" | "from" | "until"): string | null {
  const text = pointText(point, tongue);
  return text && tongue.words[as]({ ...point, text });
}

function knownOrNull(point: DatePoint | null): DatePoint | null {
  return point?.precision === "UNKNOWN" && point.year === "UNKNOWN" ? null : point;
}

function pointText(point: DatePoint, tongue: Tongue): string | null {
  const fields = calendarFields(point);
  return fields ? printed(tongue.locale, fields, point.sample) : spanName(point, tongue);
}
