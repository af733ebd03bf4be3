import type { ArchiveRecord } from "../records.js";

/** Something imaginary with its line in the archive; the line is let go once written, the thing stays to be referred to. */
export interface Made<T> {
  readonly thing: T;
  readonly record: ArchiveRecord;
}

/** Passes on the lines and keeps the things. */
export function* keeping<T>(things: T[], made: Iterable<Made<T>>): Generator<ArchiveRecord> {
  for (const { thing, record } of made) {
    things.push(thing);
    yield record;
  }
}
