import type { KeysByPath, NamedKeys } from "./named-keys.js";
import type { RecordName } from "./read-record.js";
import { derivedFrom, type StagedRecord } from "./staged-record.js";
import { aboveOf } from "./trees.js";

/** One line on its way into the database: a record, or only the name of one that was wrong. */
export type StagedLine = { readonly line: number } & ({ readonly record: StagedRecord } | RecordName);

/** The statement that takes staged rows. */
export const COPY_STAGED = "copy staged (line, type, key, slug, above, record, derived, keys) from stdin";

/** A line as COPY's text format has it. */
export function stagedRow(line: StagedLine, named: NamedKeys): string {
  const values = "record" in line ? valuesOf(line.record, named.in(line.record)) : valuesOfName(line);
  return `${line.line}\t${values.map(copied).join("\t")}\n`;
}

function valuesOf(record: StagedRecord, keys: KeysByPath | null): (string | null)[] {
  return [
    record.type,
    record.key,
    "slug" in record ? (record.slug ?? null) : null,
    aboveOf(record),
    JSON.stringify(record),
    JSON.stringify(derivedFrom(record)),
    keys && JSON.stringify(keys),
  ];
}

function valuesOfName({ type, key }: RecordName): (string | null)[] {
  return [type, key, null, null, null, null, null];
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copied(value: string | null): string {
  return value === null ? "\\N" : value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
