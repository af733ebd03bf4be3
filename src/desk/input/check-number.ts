import { ErrorCode } from "../../kernel/user-error.js";
import type { InputCheck } from "./input-check.js";
import { outOfRange } from "./sentences.js";

/** A number between two others, both included. */
export function checkNumber(check: InputCheck, value: number, least: number, most: number): number {
  if (value < least || value > most) check.wrong(ErrorCode.INVALID, outOfRange(least, most));
  return value;
}
