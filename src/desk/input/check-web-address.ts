import { ErrorCode } from "../../kernel/user-error.js";
import type { InputCheck } from "./input-check.js";
import { NOT_A_WEB_ADDRESS, tooLong } from "./sentences.js";

const LONGEST = 2_000;

/** An address that readers may follow, as it is stored. */
export function checkWebAddress(check: InputCheck, { href, protocol }: URL): string {
  if (!/^https?:$/.test(protocol)) check.wrong(ErrorCode.INVALID, NOT_A_WEB_ADDRESS);
  if (href.length > LONGEST) check.wrong(ErrorCode.TOO_LONG, tooLong(LONGEST));
  return href;
}
