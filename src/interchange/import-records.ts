import type { Database } from "../kernel/database.js";
import { checkStaged } from "./check-staged.js";
import { chooseMoving, type Moving } from "./choose-moving.js";
import type { RecordType } from "./records.js";
import { openStaging, stage, type StagedLine } from "./staging.js";
import { joinTranslations, nameOriginals } from "./translations.js";
import { analyseWritten, writeRecords } from "./write-records.js";
import type { WrongLines } from "./wrong-lines.js";

/** What an import does at the moment, for whoever waits. */
export type ImportStep = "checking" | RecordType;

/** How an import is watched and stopped. */
export interface ImportWatch {
  readonly onStep?: (step: ImportStep) => void;
  readonly signal?: AbortSignal;
}

/** Takes checked records into the archive, all or none; run it within a transaction. Answers what was written. */
export async function importRecords(
  db: Database,
  lines: AsyncIterable<StagedLine>,
  wrong: WrongLines,
  { onStep, signal }: ImportWatch = {},
): Promise<Moving[]> {
  const begin = (step: ImportStep) => {
    signal?.throwIfAborted();
    onStep?.(step);
  };
  await openStaging(db);
  const types = await stage(db, lines);
  begin("checking");
  await checkStaged(db, types, wrong);
  wrong.refuse();
  await nameOriginals(db, types);
  const moving = (await chooseMoving(db, types)).filter(({ added, changed }) => added + changed > 0);
  for (const some of moving) {
    begin(some.type);
    await writeRecords(db, some);
  }
  await joinTranslations(db, moving);
  await analyseWritten(db, moving);
  signal?.throwIfAborted();
  return moving;
}
