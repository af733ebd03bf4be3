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

/** Fields that stand in a line only where they say something, with what would say nothing: most records have none of them. */
const MAY_BE_SILENT: { readonly [Type in RecordType]?: Readonly<Record<string, unknown>> } = {
  account: { oidcIssuer: null, oidcSubject: null, suspendedUntil: null, isBanned: false },
  article: {
    scheduledFor: null,
    embargoedUntil: null,
    slugIsGiven: true,
    createdBy: null,
    updatedBy: null,
    formerSlugs: [],
  },
  comment: { hold: null, versions: [], flags: [], decisions: [] },
};

function silent(record: StoredRecord): string[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>; // The table names fields of each type.
  const usual = Object.entries(MAY_BE_SILENT[record.type] ?? {});
  return usual.flatMap(([field, nothing]) => (saysNothing(fields[field] ?? null, nothing) ? [field] : []));
}

function saysNothing(value: unknown, nothing: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : value === nothing;
}
