import type { Database } from "../kernel/database.js";
import type { RecordType } from "./records.js";
import { RECORD_TYPES } from "./record-homes.js";
import { NamedKeys } from "./named-keys.js";
import { COPY_STAGED, stagedRow, type StagedLine } from "./staged-row.js";

/**
 * Where an import waits until all of it is known to be right. Temporary tables need no log and no names that another import
 * could take, and are gone with the connection whatever happens. A connection keeps them for its next import, so that
 * statements prepared over them stay prepared. Records are read many times and kept for minutes: packing them does not pay.
 */
const TABLES = {
  staged: `line integer not null, type text not null, key text not null, slug text, above text, record jsonb,
    derived jsonb, keys jsonb`,
  named: "line integer not null, type text not null, path text not null, key text not null",
  moving: "line integer not null, type text not null, key text not null, id bigint not null, stored jsonb, slug text",
  wrong: "line integer not null, problem text not null",
};

/** Makes the tables of an import, empty, and lets its statements take the memory they need; in a transaction. */
export async function openStaging(db: Database): Promise<void> {
  await db.rows("set local work_mem = '64MB'");
  await db.rows("set local maintenance_work_mem = '128MB'");
  await db.rows("set local jit = off");
  const [there] = await db.rows<{ isOpen: boolean }>(`select to_regclass('pg_temp.staged') is not null as "isOpen"`);
  for (const [table, columns] of Object.entries(TABLES)) {
    // Emptied row by row: that costs less than new files, save after a large import, and then the process ends.
    await db.rows(there?.isOpen ? `delete from ${table}` : `create temp table ${table} (${columns})`);
  }
  if (!there?.isOpen) await db.rows("alter table staged alter record set storage external");
}

/** Takes the tables of an import away, for a connection that has no next one: nothing of the records is kept a second time. */
export async function closeStaging(db: Database): Promise<void> {
  await db.rows(`drop table ${Object.keys(TABLES).join(", ")}`);
}

/** With fewer rows, PostgreSQL finds its way without having looked at a table. */
export const WORTH_ANALYSING = 1_000;

/** Copies lines into the staging table as they come; answers the types that are there, in the order of an archive. */
export async function stage(db: Database, records: AsyncIterable<StagedLine>): Promise<RecordType[]> {
  await db.copy(COPY_STAGED, rowsOf(records));
  // Once the rows are there: sorted at once, an index costs less than kept row by row.
  await db.rows("create index if not exists staged_by_key on staged (type, key)");
  const found = await db.rows<{ type: string; lines: number }>(
    "select type, count(*)::integer as lines from staged group by type",
  );
  const total = found.reduce((sum, { lines }) => sum + lines, 0);
  await analyse(db, "staged", total);
  await db.rows(NAMED);
  await analyse(db, "named", total);
  return RECORD_TYPES.filter((type) => found.some((row) => row.type === type));
}

const NAMED = `
  insert into named (line, type, path, key)
  select s.line, s.type, at.key, named
  from staged s
  cross join lateral jsonb_each(s.keys) at
  cross join lateral jsonb_array_elements_text(at.value) named
  where s.keys is not null`;

/** Lets PostgreSQL look at a staging table that has become large. */
export async function analyse(db: Database, table: keyof typeof TABLES, rows: number): Promise<void> {
  if (rows >= WORTH_ANALYSING) await db.rows(`analyze ${table}`);
}

const CHUNK = 64 * 1024;

async function* rowsOf(lines: AsyncIterable<StagedLine>): AsyncGenerator<string> {
  const named = new NamedKeys();
  let chunk = "";
  for await (const line of lines) {
    chunk += stagedRow(line, named);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
