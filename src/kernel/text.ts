/** Whether PostgreSQL can store a text as it is: no NUL and no half of a surrogate pair. */
export function isSafeText(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** More marks than this on one letter take ever longer to put in order. */
const MOST_MARKS = /(\p{M}{30})(?=\p{M})/gu;

/** A text in NFC, however it was typed; in the stream-safe form of https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format */
export function inNfc(text: string): string {
  return text.replace(MOST_MARKS, "$1\u034F").normalize("NFC");
}
