/** Controls that turn what stands behind them round, isolates included: a comment closes what it opens by its end at most. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** No script puts more than four on one letter; more of them cover what others wrote. Joiners between them make no letter. */
const STACKED = /((?:\p{M}[\u200C\u200D]*){4})(?:[\u200C\u200D]*\p{M})+/gu;

/** What a reader writes without what would turn or cover the words of others; ZWNJ and ZWJ stay where letters need them. */
export function tidyComment(text: string): string {
  return text.replace(TURNING, "").normalize("NFC").replace(STACKED, "$1");
}
