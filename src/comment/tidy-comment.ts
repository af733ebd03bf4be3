import { inNfc } from "../kernel/text.js";

/** Controls that turn what stands behind them round, isolates included: a comment closes what it opens by its end at most. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** What cannot be seen makes no letter of its own for marks to stand on. */
const MARK = "\\p{M}[\u00AD\u200B-\u200D\u2060-\u2064\uFEFF]*";
/** No script puts more than four on one letter; more of them cover what others wrote. */
const STACKED = new RegExp(`((?:${MARK}){4})(?:${MARK})+`, "gu");

/** What a reader writes without what would turn or cover the words of others; ZWNJ and ZWJ stay where letters need them. */
export function tidyComment(text: string): string {
  return inNfc(text.replace(TURNING, "")).replace(STACKED, "$1");
}
