import { z } from "zod";
import { recordProblems } from "./check-record.js";
import { RECORD_TYPES } from "./record-homes.js";
import { key } from "./record-values.js";
import { archiveRecord } from "./records.js";
import { stagedRecord, type StagedRecord } from "./staged-record.js";

/** What a record is called: its type and key. */
export type RecordName = Pick<StagedRecord, "type" | "key">;

/** A record that can be staged, or what is wrong with it and, where it says so, what it would have been. */
export type Reading =
  | { readonly record: StagedRecord }
  | { readonly problem: string; readonly name: RecordName | null; readonly isJson: boolean };

const recordName = z.object({ type: z.enum(RECORD_TYPES), key });

const MOST_PROBLEMS = 3;

/** Reads one line of an archive. */
export function readLine(text: string | null): Reading {
  if (text === null) return { problem: "is not a line of UTF-8 text with at most 16 MiB", name: null, isJson: false };
  try {
    return readRecord(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: "is not JSON", name: null, isJson: false };
    throw error;
  }
}

/** Reads one record of an archive. */
export function readRecord(value: unknown): Reading {
  const { data, error } = archiveRecord.safeParse(value);
  if (error) return wrong(value, error.issues.map(sentence));
  const record = stagedRecord(data);
  const problems = recordProblems(record);
  return problems.length === 0 ? { record } : wrong(value, problems);
}

function wrong(value: unknown, problems: readonly string[]): Reading {
  const more = problems.length > MOST_PROBLEMS ? `; and ${problems.length - MOST_PROBLEMS} more` : "";
  const name = recordName.safeParse(value).data ?? null;
  return { problem: problems.slice(0, MOST_PROBLEMS).join("; ") + more, name, isJson: true };
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
