import type { Database } from "../kernel/database.js";
import type { RecordType } from "./records.js";
import { type RecordName } from "./read-record.js";
import { RECORD_TYPES } from "./record-homes.js";
import { derivedFrom, type StagedRecord } from "./staged-record.js";

/** One line on its way into the database: a record, or only the name of one that was wrong. */
export type StagedLine = { readonly line: number } & ({ readonly record: StagedRecord } | RecordName);

/**
 * Where an import waits until all of it is known to be right. Temporary tables need no log and no names that another import
 * could take, and are gone with the connection whatever happens. A connection keeps them for its next import, so that
 * statements prepared over them stay prepared. Records are read many times and kept for minutes: packing them does not pay.
 */
const TABLES = {
  staged: "line integer not null, type text not null, key text not null, record jsonb, derived jsonb",
  moving: "line integer not null, type text not null, key text not null, id bigint not null, stored jsonb, slug text",
  wrong: "line integer not null, problem text not null",
};

/** Makes the tables of an import, empty, and lets its statements take the memory they need; in a transaction. */
export async function openStaging(db: Database): Promise<void> {
  await db.rows("set local work_mem = '64MB'");
  const [there] = await db.rows<{ isOpen: boolean }>(`select to_regclass('pg_temp.staged') is not null as "isOpen"`);
  for (const [table, columns] of Object.entries(TABLES)) {
    // Emptied row by row: that costs less than new files, save after a large import, and then the process ends.
    await db.rows(there?.isOpen ? `delete from ${table}` : `create temp table ${table} (${columns})`);
  }
  if (!there?.isOpen) await db.rows("alter table staged alter record set storage external");
}

/** With fewer rows, PostgreSQL finds its way without having looked at a table. */
export const WORTH_ANALYSING = 1_000;

/** Copies lines into the staging table as they come; answers the types that are there, in the order of an archive. */
export async function stage(db: Database, lines: AsyncIterable<StagedLine>): Promise<RecordType[]> {
  await db.copy("copy staged (line, type, key, record, derived) from stdin", rowsOf(lines));
  // Once the rows are there: sorted at once, an index costs less than kept row by row.
  await db.rows("create index if not exists staged_by_key on staged (type, key)");
  await db.rows("create index if not exists moving_by_key on moving (type, key)");
  const found = await db.rows<{ type: string; lines: number }>(
    "select type, count(*)::integer as lines from staged group by type",
  );
  await analyse(
    db,
    "staged",
    found.reduce((sum, { lines: count }) => sum + count, 0),
  );
  return RECORD_TYPES.filter((type) => found.some((row) => row.type === type));
}

/** Lets PostgreSQL look at a staging table that has become large. */
export async function analyse(db: Database, table: "staged" | "moving", rows: number): Promise<void> {
  if (rows >= WORTH_ANALYSING) await db.rows(`analyze ${table}`);
}

const CHUNK = 64 * 1024;

async function* rowsOf(lines: AsyncIterable<StagedLine>): AsyncGenerator<string> {
  let chunk = "";
  for await (const line of lines) {
    chunk += rowOf(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function rowOf(line: StagedLine): string {
  const { type, key } = "record" in line ? line.record : line;
  const values = "record" in line ? [line.record, derivedFrom(line.record)].map((value) => JSON.stringify(value)) : [];
  return `${[String(line.line), type, key, values[0] ?? null, values[1] ?? null].map(copied).join("\t")}\n`;
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value in COPY's text format. */
function copied(value: string | null): string {
  return value === null ? "\\N" : value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
