/** What is wrong with a list in which each value may stand once. */
export function repeated(field: string, values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = values.filter((value) => seen.size === seen.add(value).size);
  return [...new Set(twice)].map((value) => `${field}: has "${value}" twice`);
}
