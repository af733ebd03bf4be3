import type { Pool } from "pg";
import type { Database } from "../kernel/database.js";
import { inTransaction } from "../kernel/transaction.js";
import { exportLine } from "./export-line.js";
import { kept } from "./kept-rows.js";
import { RECORD_HOMES, RECORD_TYPES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import type { StagedRecord } from "./staged-record.js";
import { type Scope, storedRecords } from "./stored-records.js";
import { SHOWN, SHOWN_TABLE } from "./shown-records.js";

/** Which part of the archive is exported. */
export interface ExportOptions {
  readonly scope: Scope;
  /** Only articles and comments changed since then; other records are all there. */
  readonly since: Date | null;
}

/** Whoever takes an export, and is told beforehand how many records there are. */
export interface ExportReceiver {
  begin(records: number): void;
  take(lines: readonly string[]): Promise<void>;
}

/** Hands over the archive as it was at one moment: by type, and within a type in the order in which it was written. */
export async function exportRecords(pool: Pool, options: ExportOptions, receiver: ExportReceiver): Promise<void> {
  await inTransaction(pool, async (db) => {
    await db.rows("set transaction isolation level repeatable read");
    if (options.scope === "public") for (const statement of [SHOWN_TABLE, ...SHOWN]) await db.rows(statement);
    receiver.begin(await countRecords(db, options));
    for (const type of RECORD_TYPES) await handOver(db, type, options, receiver);
  });
}

async function countRecords(db: Database, options: ExportOptions): Promise<number> {
  const counts = RECORD_TYPES.map(
    (type) => `(select count(*) from ${RECORD_HOMES[type].table} own where ${chosen(type, options)})`,
  );
  const [row] = await db.rows<{ records: string }>(`select ${counts.join(" + ")} as records`);
  return Number(row?.records);
}

const AT_ONCE = 500;

async function handOver(db: Database, type: RecordType, options: ExportOptions, receiver: ExportReceiver) {
  const records = `${storedRecords(type, options.scope)} where ${chosen(type, options)} order by own.id`;
  await db.rows(`declare ${type}_records no scroll cursor for ${records}`);
  for (;;) {
    const rows = await db.rows<StagedRecord & { id: string }>(`fetch ${AT_ONCE} from ${type}_records`);
    if (rows.length === 0) break;
    await receiver.take(rows.map(exportLine));
  }
  await db.rows(`close ${type}_records`);
}

const CHANGED_AT: { readonly [Type in RecordType]?: string } = {
  article: "own.updated_at",
  comment: "coalesce(own.edited_at, own.created_at)",
};

/** The condition on `own` that chooses the rows of a type. */
function chosen(type: RecordType, { scope, since }: ExportOptions): string {
  const changedAt = CHANGED_AT[type];
  const conditions = [
    kept(type, "own"),
    ...(since !== null && changedAt ? [`${changedAt} >= '${since.toISOString()}'`] : []),
    ...(scope === "public" ? [`own.id in (select id from shown where type = '${type}')`] : []),
  ];
  return conditions.join(" and ");
}
