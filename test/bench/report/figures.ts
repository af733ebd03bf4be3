/** A number with so many decimals, or a dash where there is none. */
export function decimals(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}

/** What a verdict says. */
export function reached(isReached: boolean): string {
  return isReached ? "reached" : "missed";
}
