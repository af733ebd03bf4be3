/** Doubling fragments count beyond any number; from here on only "too many" is known. */
export function saturated(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
