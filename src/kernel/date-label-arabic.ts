import type { DateWords, WrittenDate } from "./date-label-words.js";

const PARTS_OF_YEAR: Readonly<Record<number, string>> = {
  33: "الربع الأول من",
  34: "الربع الثاني من",
  35: "الربع الثالث من",
  36: "الربع الرابع من",
  40: "النصف الأول من",
  41: "النصف الثاني من",
};
const SEASONS = ["ربيع", "صيف", "خريف", "شتاء"];
const DECADES = [
  "العقد الأول من",
  "العقد الثاني من",
  "عشرينيات",
  "ثلاثينيات",
  "أربعينيات",
  "خمسينيات",
  "ستينيات",
  "سبعينيات",
  "ثمانينيات",
  "تسعينيات",
];

/** Dates in Arabic: "نحو 2024", "ابتداء من ماي 2024", "ربيع 2024", "تسعينيات القرن الـ20", "القرن الـ21". */
export const ARABIC: DateWords = {
  unknown: "تاريخ غير معروف",
  date,
  from: (written) => `ابتداء من ${date(written)}`,
  until: (written) => `حتى ${date(written)}`,
  season(season, year) {
    const name = PARTS_OF_YEAR[season] ?? (season <= 32 ? SEASONS[(season - 21) % 4] : undefined);
    return name === undefined ? null : `${name} ${year}`;
  },
  decade: (firstYear) => `${DECADES[(firstYear % 100) / 10] ?? ""} ${century(Math.floor(firstYear / 100) + 1)}`,
  century,
};

function date({ text, isApproximate }: WrittenDate): string {
  return isApproximate ? `نحو ${text}` : text;
}

function century(number: number): string {
  return `القرن الـ${number}`;
}
