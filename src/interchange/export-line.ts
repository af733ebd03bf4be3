import { fieldsOfOtherKinds } from "./check-record.js";
import type { RecordType } from "./records.js";
import { archiveLine, type StagedRecord } from "./staged-record.js";

type StoredRecord = StagedRecord & { readonly id: string };

/** A stored record as a line of an archive, without the fields that have nothing to say. */
export function exportLine(record: StoredRecord): string {
  const unsaid = ["id", ...otherKinds(record), ...silent(record)];
  // JSON has no undefined and leaves such fields out.
  return archiveLine(Object.assign(record, Object.fromEntries(unsaid.map((field) => [field, undefined]))));
}

function otherKinds(record: StoredRecord): string[] {
  return record.type === "entity" ? fieldsOfOtherKinds(record.kind) : [];
}

/** Fields that stand in a line only where they say something: most records have none of them. */
const MAY_BE_SILENT: { readonly [Type in RecordType]?: readonly string[] } = {
  account: ["oidcIssuer", "oidcSubject"],
  article: ["scheduledFor", "embargoedUntil", "slugIsGiven", "createdBy", "updatedBy", "formerSlugs"],
};

function silent(record: StoredRecord): string[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>; // The table names fields of each type.
  return (MAY_BE_SILENT[record.type] ?? []).filter((field) => saysNothing(fields[field]));
}

/** A slug is given, unless it is said not to be. */
function saysNothing(value: unknown): boolean {
  return value === null || value === true || (Array.isArray(value) && value.length === 0);
}
