import type { Pool } from "pg";
import type { Database } from "../kernel/database.js";
import { inTransaction } from "../kernel/transaction.js";
import { ArchiveError } from "./archive-error.js";
import type { ArchiveLine } from "./archive-lines.js";
import type { Moving } from "./choose-moving.js";
import { importRecords, type ImportWatch } from "./import-records.js";
import { readLine, type Reading } from "./read-record.js";
import type { StagedLine } from "./staged-row.js";
import type { WrongLines } from "./wrong-lines.js";

/** Takes an archive in, all of it or, where wrong lines are not put aside, nothing; leaves a line in the audit log. */
export function importArchive(
  pool: Pool,
  name: string,
  lines: AsyncIterable<ArchiveLine>,
  wrong: WrongLines,
  watch: ImportWatch = {},
): Promise<Moving[]> {
  return inTransaction(pool, async (db) => {
    const moving = await importRecords(db, stagedLines(name, lines, wrong, watch), wrong, watch);
    await writeAudit(db, name, moving, wrong.size);
    return moving;
  });
}

async function* stagedLines(
  name: string,
  lines: AsyncIterable<ArchiveLine>,
  wrong: WrongLines,
  { signal }: ImportWatch,
): AsyncGenerator<StagedLine> {
  let isFirst = true;
  for await (const { number, text } of lines) {
    signal?.throwIfAborted();
    const reading = readLine(text);
    if (isFirst) refuseOther(name, reading);
    isFirst = false;
    if ("record" in reading) {
      yield { line: number, record: reading.record };
      continue;
    }
    await wrong.add({ line: number, problem: reading.problem }, `${text ?? ""}\n`);
    if (wrong.areEnough) return;
    // Others may refer to it, and are not wrong for that.
    if (reading.name !== null && !wrong.arePutAside) yield { line: number, ...reading.name };
  }
  if (isFirst) throw new ArchiveError(`${name} is empty`);
}

/** A file whose first line is no JSON is something else altogether. */
function refuseOther(name: string, reading: Reading): void {
  if ("problem" in reading && !reading.isJson) {
    throw new ArchiveError(`${name} is no archive: its first line ${reading.problem}`);
  }
}

/** An import that found nothing new was no act. */
async function writeAudit(db: Database, name: string, moving: readonly Moving[], putAside: number): Promise<void> {
  if (moving.length === 0) return;
  const records = Object.fromEntries(moving.map(({ type, added, changed }) => [type, { added, changed }]));
  await db.rows("insert into audit_entry (action, subject, detail) values ('import', $1, $2::jsonb)", [
    name,
    JSON.stringify({ records, putAside }),
  ]);
}
