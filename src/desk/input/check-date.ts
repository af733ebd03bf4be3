import { parsePartialDate, type PartialDateValue } from "../../kernel/partial-date.js";
import { ErrorCode } from "../../kernel/user-error.js";
import type { InputCheck } from "./input-check.js";
import { NOT_A_DATE } from "./sentences.js";

/** A date known in part, with its bounds; `null` where it is none. */
export function checkDate(check: InputCheck, edtf: string): PartialDateValue | null {
  const date = parsePartialDate(edtf);
  if (date === null) check.wrong(ErrorCode.INVALID, NOT_A_DATE);
  return date;
}
