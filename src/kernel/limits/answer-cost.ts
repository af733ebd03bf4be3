/** How many objects an answer holds, the root aside. */
export function answerCost(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  return Object.values(data).reduce((sum: number, value: unknown) => sum + objectsIn(value), 0);
}

function objectsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return (Array.isArray(value) ? 0 : 1) + answerCost(value);
}
