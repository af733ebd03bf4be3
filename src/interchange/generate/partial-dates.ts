import type { Random } from "./random.js";
import { WeightedPick } from "./weighted-choice.js";

const DAY = 86_400_000;

type DateWriter = (day: number, random: Random) => string | null;

/** How much is known of an event's date, and how often, in EDTF. */
const EVENT_DATES = new WeightedPick<DateWriter>([
  [34, dayOf],
  [16, (day, random) => `${dayOf(day)}/${dayOf(day + random.between(1, 6) * DAY)}`],
  [10, monthOf],
  [8, yearOf],
  [5, (day) => `${dayOf(day)}?`],
  [4, (day) => `${yearOf(day)}?-${dayOf(day).slice(5)}`],
  [4, (day) => `${monthOf(day)}~`],
  [3, (day) => `${yearOf(day)}%`],
  [3, (day) => `XXXX-${dayOf(day).slice(5)}`],
  [3, (day) => `${dayOf(day)}/..`],
  [2, (day) => `../${monthOf(day)}`],
  [2, (day, random) => `${yearOf(day)}-${random.between(21, 24)}`],
  [1, (day) => `${yearOf(day).slice(0, 3)}X`],
  [1, (day) => `[${monthOf(day)},${monthOf(day + 40 * DAY)}]`],
  [4, () => null],
]);

/** When a post was held, and how often that much is known. */
const PERIODS = new WeightedPick<(year: number, random: Random) => string | null>([
  [3, (year) => `${year}/..`],
  [3, (year, random) => `${year}/${year + random.between(1, 8)}`],
  [2, (year, random) => `${year}-0${random.between(1, 9)}/${year + 2}-1${random.between(0, 2)}`],
  [1, (year) => `${year}~/..`],
  [1, (year) => `../${year}`],
  [2, () => null],
]);

/** The date of an event that began about this day, as far as the archive knows it. */
export function partialDate(random: Random, day: number): string | null {
  return EVENT_DATES.draw(random)(day, random);
}

/** The period in which somebody held a post, as far as the archive knows it. */
export function periodOf(random: Random): string | null {
  return PERIODS.draw(random)(random.between(2005, 2025), random);
}

function dayOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function monthOf(day: number): string {
  return dayOf(day).slice(0, 7);
}

function yearOf(day: number): string {
  return dayOf(day).slice(0, 4);
}
