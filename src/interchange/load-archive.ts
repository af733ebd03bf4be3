import type { Database } from "../kernel/database.js";
import { importRecords } from "./import-records.js";
import { readRecord } from "./read-record.js";
import type { StagedLine } from "./staged-row.js";
import { WrongLines } from "./wrong-lines.js";

/** Takes records into the archive, in whatever order; refuses all where one is wrong. Run it within a transaction. */
export async function loadArchive(db: Database, records: Iterable<unknown>): Promise<void> {
  const wrong = new WrongLines(null);
  await importRecords(db, stagedLines(records, wrong), wrong);
}

async function* stagedLines(records: Iterable<unknown>, wrong: WrongLines): AsyncGenerator<StagedLine> {
  let line = 0;
  for (const value of records) {
    line++;
    const reading = readRecord(value);
    if ("record" in reading) yield { line, ...reading };
    else await wrong.add({ line, problem: reading.problem }, "");
  }
}
