import type { DateWords, WrittenDate } from "./date-label-words.js";

const PARTS_OF_YEAR: Readonly<Record<number, string>> = {
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
  40: "first half of",
  41: "second half of",
};
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });

/** Dates in English: "c. 2024", "from May 2024", "spring 2024", "1990s", "21st century". */
export const ENGLISH: DateWords = {
  unknown: "date unknown",
  date,
  from: (written) => `from ${withArticle(written)}`,
  until: (written) => `until ${withArticle(written)}`,
  season(season, year) {
    const name = PARTS_OF_YEAR[season] ?? (season <= 32 ? SEASONS[(season - 21) % 4] : undefined);
    return name === undefined ? null : `${name} ${year}`;
  },
  decade: (firstYear) => `${firstYear}s`,
  century: (number) => `${number}${ENDINGS[ORDINALS.select(number)] ?? "th"} century`,
};

function withArticle(written: WrittenDate): string {
  const needsArticle = written.precision === "DECADE" || written.precision === "CENTURY";
  return needsArticle && !written.isApproximate ? `the ${written.text}` : date(written);
}

function date({ text, isApproximate }: WrittenDate): string {
  return isApproximate ? `c. ${text}` : text;
}
