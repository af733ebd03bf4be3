import type { DateWords, WrittenDate } from "./date-label-words.js";

/** Signs that any reader understands, for languages in which only the names of months are known. */
export const WITHOUT_WORDS: DateWords = {
  unknown: null,
  date,
  from: (written) => `${date(written)} –`,
  until: (written) => `– ${date(written)}`,
  season: () => null,
  decade: () => null,
  century: () => null,
};

function date({ text, isApproximate }: WrittenDate): string {
  return isApproximate ? `≈ ${text}` : text;
}
