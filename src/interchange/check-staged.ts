import type { Database } from "../kernel/database.js";
import type { RecordType } from "./records.js";
import { referenceChecks } from "./references.js";
import type { StagedCheck } from "./staged-check.js";
import { archiveLine, type StagedRecord } from "./staged-record.js";
import { neighbourChecks } from "./staged-rules.js";
import { treeChecks } from "./trees.js";
import type { WrongLine, WrongLines } from "./wrong-lines.js";

/** Checks what no record can tell by itself: that keys and slugs are unique, references lead somewhere and not in circles. */
export async function checkStaged(db: Database, types: readonly RecordType[], wrong: WrongLines): Promise<void> {
  const checks = types.flatMap((type) => [...neighbourChecks(type), ...referenceChecks(type), ...treeChecks(type)]);
  let found: boolean;
  do {
    const suspects = new Map<string, boolean>();
    for (const check of checks) await look(db, check, suspects);
    found = await takeWrong(db, wrong);
    // A record put aside leaves others without what they refer to.
  } while (found && wrong.arePutAside);
}

/** Several checks may have the same suspicion, which is asked for once. */
async function look(db: Database, { find, suspect }: StagedCheck, suspects: Map<string, boolean>): Promise<void> {
  if (suspect !== undefined && !suspects.has(suspect)) suspects.set(suspect, (await db.rows(suspect)).length > 0);
  if (suspect === undefined || suspects.get(suspect)) await db.rows(`insert into wrong (line, problem) ${find}`);
}

interface WrongRow extends WrongLine {
  readonly record: StagedRecord | null;
}

/** Takes wrong lines out of the staging table; tells whether there were any. */
async function takeWrong(db: Database, wrong: WrongLines): Promise<boolean> {
  for (let taken = 0; !wrong.areEnough;) {
    const rows = await db.rows<WrongRow>(TAKE_SOME);
    for (const { line, problem, record } of rows) {
      await wrong.add({ line, problem }, record === null ? "" : archiveLine(record));
    }
    if (rows.length === 0) return taken > 0;
    taken += rows.length;
  }
  return true;
}

const TAKE_SOME = `
  with batch as (
    select line, string_agg(distinct problem, '; ' order by problem) as problem
    from wrong
    group by line
    order by line
    limit 100
  ),
  told as (delete from wrong using batch where wrong.line = batch.line),
  gone as (delete from staged using batch where staged.line = batch.line returning staged.line, staged.record)
  select batch.line, batch.problem, gone.record
  from batch
  left join gone using (line)
  order by batch.line`;
