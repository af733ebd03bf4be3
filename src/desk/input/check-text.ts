import { inNfc, isSafeText } from "../../kernel/text.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { type Given, ifGiven, type InputCheck } from "./input-check.js";
import { MUST_NOT_BE_BLANK, NOT_TEXT, tooLong } from "./sentences.js";

/** How long a text may be, and whether it may have several lines. */
export interface TextRule {
  /** UTF-16 units. */
  readonly most: number;
  readonly hasLines?: boolean;
}

/** Controls that turn all text behind them round (bidi embeddings and overrides); marks and isolates stay. */
const TURNING = /[\u202A-\u202E]/g;
/** Controls that no text needs. */
export const CONTROLS = /[^\P{Cc}\n\t]/u;
/** Marks and tatweel are seen on letters only. */
const UNSEEN = /[\s\p{M}\u0640\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** A text as it is stored: in NFC, without blanks at its ends. It must say something. */
export function checkText(check: InputCheck, text: string, { most, hasLines = false }: TextRule): string {
  const tidy = hasLines ? tidyLines(text) : tidyLine(text);
  if (!isSafeText(text) || CONTROLS.test(tidy)) check.wrong(ErrorCode.INVALID, NOT_TEXT);
  else if (isBlank(tidy)) check.wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  else if (tidy.length > most) check.wrong(ErrorCode.TOO_LONG, tooLong(most));
  return tidy;
}

/** A text that may be left out or cleared; one of blanks alone clears it too. */
export function checkOptionalText(check: InputCheck, text: Given<string>, rule: TextRule): string | null | undefined {
  return ifGiven(text, (given) => (isBlank(given) ? null : checkText(check, given, rule)));
}

/** A text that may be left out, but neither `null` nor blank. */
export function checkKeptText(check: InputCheck, text: Given<string>, rule: TextRule): string | undefined {
  return text === undefined ? undefined : checkText(check, text ?? "", rule);
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return text.replace(UNSEEN, "") === "";
}

function tidyLine(text: string): string {
  return tidyLines(text).replace(/\s+/g, " ");
}

/** The same text without controls that turn what follows them round. */
export function withoutTurns(text: string): string {
  return text.replace(TURNING, "");
}

function tidyLines(text: string): string {
  return inNfc(withoutTurns(text)).replace(/\r\n?/g, "\n").trim();
}
