import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import type { InputCheck } from "../input/input-check.js";

/** What an event says of its series, after the act. */
interface Edition {
  readonly seriesId?: string | null | undefined;
  readonly edition?: number | null | undefined;
}

/** Only an event of a series has a number in it. */
export function checkEdition(check: InputCheck, { seriesId, edition }: Edition): void {
  const isNumbered = edition !== null && edition !== undefined;
  if (isNumbered && (seriesId === null || seriesId === undefined)) check.wrong(ErrorCode.INVALID, NO_SERIES);
}

const NO_SERIES: Sentence = {
  en: "Only an event that belongs to a series has a number in it.",
  fr: "Seul un événement qui appartient à une série y porte un numéro.",
  ar: "لا رقم إلا لحدث ينتمي إلى سلسلة.",
};
