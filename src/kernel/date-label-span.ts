import { printed } from "./date-label-calendar.js";
import type { DateWords } from "./date-label-words.js";
import type { DatePoint } from "./partial-date-point.js";

/** The language a label is written in. */
export interface Tongue {
  readonly locale: string;
  readonly words: DateWords;
}

/** A season, decade or century in words, else by its first and last month or year; null for other dates and before the year 1. */
export function spanName({ precision, season, first, last }: DatePoint, { locale, words }: Tongue): string | null {
  const year = new Date(first).getUTCFullYear();
  if (!(year >= 1)) return null;
  const years = () => printed(locale, { year: "numeric" }, first, last);
  if (precision === "DECADE") return words.decade(year) ?? years();
  if (precision === "CENTURY") return words.century(Math.floor(year / 100) + 1) ?? years();
  if (precision !== "SEASON") return null;
  return words.season(season, String(year)) ?? printed(locale, { month: "long", year: "numeric" }, first, last);
}
