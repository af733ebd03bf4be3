import type { DateWords, WrittenDate } from "./date-label-words.js";

const PARTS_OF_YEAR: Readonly<Record<number, string>> = {
  33: "1er trimestre",
  34: "2e trimestre",
  35: "3e trimestre",
  36: "4e trimestre",
  37: "1er quadrimestre",
  38: "2e quadrimestre",
  39: "3e quadrimestre",
  40: "1er semestre",
  41: "2e semestre",
};
const SEASONS = ["printemps", "été", "automne", "hiver"];
const TENS = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** Dates in French: "vers 2024", "à partir d'août 2024", "printemps 2024", "années 1990", "XXIe siècle". */
export const FRENCH: DateWords = {
  unknown: "date inconnue",
  date: (written) => (written.isApproximate ? `vers ${withArticle(written)}` : written.text),
  from: (written) => `à partir ${contracted("de", written)}${roughly(written)}`,
  until: (written) => `jusqu'${contracted("à", written)}${roughly(written)}`,
  season(season, year) {
    const name = PARTS_OF_YEAR[season] ?? SEASONS[(season - 21) % 4];
    return name === undefined ? null : `${name} ${year}`;
  },
  decade: (firstYear) => `années ${firstYear}`,
  century: (number) => (number === 1 ? "Ier siècle" : `${roman(number)}e siècle`),
};

function withArticle({ text, precision }: WrittenDate): string {
  if (precision === "DECADE") return `les ${text}`;
  if (precision === "MONTH" || precision === "YEAR") return text;
  return /^[éah]/.test(text) ? `l'${text}` : `le ${text}`;
}

/** "du 3 septembre", "des années 1990", "d'août 2024"; "au 3 septembre", "aux années 1990", "en août 2024". */
function contracted(preposition: "de" | "à", written: WrittenDate): string {
  const bare = written.precision === "MONTH" || written.precision === "YEAR";
  if (bare && preposition === "à") return `en ${written.text}`;
  if (bare && /^[ao]/.test(written.text)) return `d'${written.text}`;
  const [before, several] = preposition === "de" ? ["du ", "des "] : ["au ", "aux "];
  return `${preposition} ${withArticle(written)}`.replace(/^(de|à) le /, before).replace(/^(de|à) les /, several);
}

function roughly({ isApproximate }: WrittenDate): string {
  return isApproximate ? " environ" : "";
}

function roman(number: number): string {
  return "C".repeat(Math.floor(number / 100)) + TENS[Math.floor(number / 10) % 10] + ONES[number % 10];
}
