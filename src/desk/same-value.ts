import { isDeepStrictEqual } from "node:util";

/** Whether two stored values say the same; a part that is `null` says no more than one that is not there. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withoutNulls(one), withoutNulls(other));
}

/** Those of these facts that a row does not say already. */
export function changedFacts(row: object, facts: object): Record<string, unknown> {
  const stored = new Map<string, unknown>(Object.entries(row));
  const changed = Object.entries(facts).filter(
    ([name, value]) => value !== undefined && !isSameValue(stored.get(name), value),
  );
  return Object.fromEntries(changed);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value ?? null;
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutNulls(part)]));
}
