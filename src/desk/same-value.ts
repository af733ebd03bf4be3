/** Whether two stored values say the same; a part that is `null` says no more than one that is not there. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isComposed(one) || !isComposed(other)) return (one ?? null) === (other ?? null);
  if (lengthOf(one) !== lengthOf(other)) return false;
  // Whole bodies are compared at each save: nothing is copied for it.
  const isThere = Object.keys(one).every((name) => isSameValue(one[name], other[name]));
  return isThere && Object.keys(other).every((name) => name in one || (other[name] ?? null) === null);
}

/** Those of these facts that a row does not say already. */
export function changedFacts(row: object, facts: object): Record<string, unknown> {
  const stored = new Map<string, unknown>(Object.entries(row));
  const changed = Object.entries(facts).filter(
    ([name, value]) => value !== undefined && !isSameValue(stored.get(name), value),
  );
  return Object.fromEntries(changed);
}

function isComposed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** That of a list; anything else has none. */
function lengthOf(value: unknown): number | null {
  return Array.isArray(value) ? value.length : null;
}
