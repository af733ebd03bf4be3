import type { DatePoint } from "./partial-date-point.js";
import { canonicalLocale } from "./locale.js";
import { remembered } from "./remembered.js";

type Fields = Readonly<Intl.DateTimeFormatOptions>;

const YEAR: Fields = { year: "numeric" };
const MONTH: Fields = { ...YEAR, month: "long" };
const DAY: Fields = { ...MONTH, day: "numeric" };
const TIME: Fields = { ...DAY, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
const FIELDS: Readonly<Record<string, Fields>> = { YEAR, MONTH, DAY, TIME };

/** The locale whose calendar a reader gets; null for a language in which the names of months are not known. */
export function calendarLocale(locale: string): string | null {
  const tag = canonicalLocale(locale);
  return tag && supportedLocale(new Intl.Locale(tag).baseName);
}

const supportedLocale = remembered(500, (name: string): string | null => {
  if (Intl.DateTimeFormat.supportedLocalesOf(name).length === 0) return null;
  // English of no known region is international English, not that of the United States.
  return new Intl.DateTimeFormat(name).resolvedOptions().locale === "en" ? "en-001" : name;
});

/** What the calendar prints of a date; null where it has no such thing, as for a season or half a year's digits. */
export function calendarFields({ precision, year, sample }: DatePoint): Fields | null {
  const fields = FIELDS[precision];
  if (fields === undefined || year === "MASKED" || Number.isNaN(sample)) return null;
  const { year: numeric, ...withoutYear } = fields;
  if (year === "UNKNOWN") return withoutYear;
  return new Date(sample).getUTCFullYear() > 0 ? fields : { ...withoutYear, year: numeric, era: "short" };
}

/** One date, or two with what they share said once: "3–4 September 2024". Free of thin spaces and direction marks. */
export function printed(locale: string, fields: Fields, from: number, until = from): string {
  const parts = calendarFormat(locale, fields).formatRangeToParts(from, until);
  const text = parts.map((part) => (isFirstOfMonth(part, locale) ? "1er" : part.value)).join("");
  return plain(isTight(parts) ? text.replace(/\s–\s/, "–") : text);
}

/** Several dates joined as the language joins them: "2024 or 2025", "2024 و2025". */
export function listed(texts: readonly string[], locale: string, meaning: "ONE_OF" | "ALL_OF"): string {
  return new Intl.ListFormat(locale, { type: meaning === "ONE_OF" ? "disjunction" : "conjunction" }).format(texts);
}

const calendarFormat = remembered(500, (locale: string, fields: Fields) => {
  return new Intl.DateTimeFormat(locale, { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC", ...fields });
});

function isFirstOfMonth({ type, value }: Intl.DateTimeRangeFormatPart, locale: string): boolean {
  return type === "day" && value === "1" && /^fr\b/.test(locale);
}

/** Whether a range joins two bare numbers: English has "3 – 4 September" in one region and "3–4 September" in another. */
function isTight(parts: readonly Intl.DateTimeRangeFormatPart[]): boolean {
  return ["startRange", "endRange"].every((source) => {
    const own = parts.filter((part) => part.source === source);
    return own.length === 1 && own.every(({ value }) => /^\d+$/.test(value));
  });
}

function plain(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replace(/\s/g, " ");
}
