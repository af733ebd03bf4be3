/** What an answer holds of the archive. */
export interface Shown {
  /** Different things: everything with an id, once. */
  readonly things: number;
  /** Rows that were only counted: lengths of lists, events of a day, readers who reacted. */
  readonly counted: number;
}

const COUNTS = ["totalCount", "eventCount", "count"];

/** Takes stock of an answer. */
export function thingsShown(answer: unknown): Shown {
  const ids = new Set<unknown>();
  let counted = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [field, part] of Object.entries(value)) {
      if (field === "id") ids.add(part);
      if (COUNTS.includes(field)) counted += Number(part);
      visit(part);
    }
  };
  visit(answer);
  return { things: ids.size, counted };
}
