/** Whether PostgreSQL can store a text as it is: no NUL and no half of a surrogate pair. */
export function isSafeText(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
