import { RECORD_PARTS } from "./record-homes.js";
import { keysNamed } from "./references.js";
import type { StagedRecord } from "./staged-record.js";

/** Keys by the path of the field they stand in. */
export type KeysByPath = Readonly<Record<string, readonly string[]>>;

/** How many keys are remembered as told: forgetting them costs time, remembering all would cost memory. */
const MOST_TOLD = 100_000;

/** Finds the keys that records name. One that many refer to is told of once, or now and then. */
export class NamedKeys {
  private readonly told = new Set<string>();

  /** The keys of a record's parts, its former slugs, and the keys it refers to that have not been told yet; null where there are none. */
  in(record: StagedRecord): KeysByPath | null {
    const untold = keysNamed(record).map(([path, keys]): [string, string[]] => [
      path,
      this.untold(`${record.type}.${path}`, keys),
    ]);
    const found = [...partKeys(record), ...untold].filter(([, keys]) => keys.length > 0);
    return found.length === 0 ? null : Object.fromEntries(found);
  }

  private untold(path: string, keys: readonly string[]): string[] {
    if (this.told.size > MOST_TOLD) this.told.clear();
    return keys.filter((key) => this.told.size < this.told.add(`${path} ${key}`).size);
  }
}

function partKeys(record: StagedRecord): [string, string[]][] {
  const former = record.type === "article" ? (record.formerSlugs ?? []) : [];
  return [...keysOfParts(record), ["formerSlugs", former]];
}

function keysOfParts(record: StagedRecord): [string, string[]][] {
  const part = RECORD_PARTS[record.type];
  if (part === undefined) return [];
  const parts = (record as unknown as Record<string, { key: string }[] | undefined>)[part.list] ?? []; // A list of this type.
  return [[part.list, parts.map(({ key }) => key)]];
}
