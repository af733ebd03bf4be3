import type { Database } from "../kernel/database.js";
import { layBare } from "./bare-tables.js";
import { checkStaged } from "./check-staged.js";
import { chooseMoving, type Moving } from "./choose-moving.js";
import { KEEP_ANEW } from "./keep-anew.js";
import type { RecordType } from "./records.js";
import type { StagedLine } from "./staged-row.js";
import { openStaging, stage } from "./staging.js";
import { joinTranslations, leaveDiscarded, nameOriginals } from "./translations.js";
import { analyseKeys, analyseWritten, writeRecords } from "./write-records.js";
import type { WrongLines } from "./wrong-lines.js";

/** What an import does at the moment, for whoever waits. */
export type ImportStep = "checking" | RecordType | "indexing";

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
  await leaveDiscarded(db, types);
  await checkStaged(db, types, wrong);
  wrong.refuse();
  await nameOriginals(db, types);
  const moving = (await chooseMoving(db, types)).filter(({ added, changed }) => added + changed > 0);
  await write(db, moving, begin);
  signal?.throwIfAborted();
  return moving;
}

/** With fewer records, taking indexes off and putting them back costs more than it saves. */
const WORTH_LAYING_BARE = 20_000;

async function write(db: Database, moving: readonly Moving[], begin: (step: ImportStep) => void): Promise<void> {
  const records = moving.reduce((sum, { added, changed }) => sum + added + changed, 0);
  const taken = records < WORTH_LAYING_BARE ? null : await layBare(db);
  for (const some of moving) {
    begin(some.type);
    await writeRecords(db, some);
    await analyseKeys(db, some);
  }
  await joinTranslations(db, moving);
  if (taken) {
    begin("indexing");
    await run(db, [...KEEP_ANEW, ...taken.indexes, ...taken.triggers]);
  }
  await analyseWritten(db, moving);
  if (taken) await run(db, taken.foreignKeys);
}

async function run(db: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.rows(statement);
}
