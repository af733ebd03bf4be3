import { randomUUID } from "node:crypto";
import { afterAll } from "@jest/globals";
import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { archiveLines } from "../../src/interchange/archive-lines.js";
import type { Moving } from "../../src/interchange/choose-moving.js";
import { exportRecords } from "../../src/interchange/export-records.js";
import { importArchive } from "../../src/interchange/import-archive.js";
import { type WrongLine, WrongLines, WrongLinesError } from "../../src/interchange/wrong-lines.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";

/** A database of a test's own. */
export interface TestArchive {
  readonly pool: Pool;
  readonly url: string;
}

/** Makes archives for the tests of a file, and removes them after the last. */
export function useArchives(): (content: "empty" | "seeded") => Promise<TestArchive> {
  const made: { name: string; dataSource: DataSource }[] = [];
  afterAll(async () => {
    for (const { name, dataSource } of made) {
      await dataSource.destroy();
      await dropDatabase(name);
    }
  });
  return async (content) => {
    const name = `khabar_${randomUUID().replaceAll("-", "")}`;
    await createDatabase(name, templateName(content));
    const dataSource = await makeDataSource(databaseUrl(name)).initialize();
    made.push({ name, dataSource });
    return { pool: poolOf(dataSource), url: databaseUrl(name) };
  };
}

/** What an import came to. */
export interface Imported {
  readonly moving: readonly Moving[];
  readonly wrong: readonly WrongLine[];
  readonly aside: string;
}

/** Imports records, or lines as they are, as one file; refused ones are told of and not thrown. */
export async function importInto(
  { pool }: TestArchive,
  records: readonly (object | string)[],
  { skipBad = false } = {},
): Promise<Imported> {
  const text = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n");
  let aside = "";
  const wrong = new WrongLines(skipBad ? async (line) => void (aside += line) : null);
  try {
    const moving = await importArchive(pool, "archive.ndjson", archiveLines(chunksOf(text)), wrong);
    return { moving, wrong: wrong.told, aside };
  } catch (error) {
    if (!(error instanceof WrongLinesError)) throw error;
    return { moving: [], wrong: error.lines, aside };
  }
}

async function* chunksOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  // Odd pieces, so that lines and letters are cut anywhere.
  for (let start = 0; start < bytes.length; start += 997) yield bytes.subarray(start, start + 997);
}

/** The lines of an export. */
export async function exportOf(
  { pool }: TestArchive,
  { scope = "all", since = null }: { scope?: "all" | "public"; since?: Date | null } = {},
): Promise<string[]> {
  const lines: string[] = [];
  await exportRecords(
    pool,
    { scope, since },
    { begin: () => undefined, take: async (some) => void lines.push(...some) },
  );
  return lines.map((line) => line.trimEnd());
}

/** The records of an export, by key. */
export async function recordsOf(
  archive: TestArchive,
  options: { scope?: "all" | "public"; since?: Date | null } = {},
): Promise<Map<string, Record<string, unknown>>> {
  const lines = await exportOf(archive, options);
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return new Map(records.map((record) => [String(record["key"]), record]));
}

/** How many rows each table has, and the highest id it ever gave. */
export async function rowsOf({ pool }: TestArchive): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string; has_id: boolean }>(`
    select c.relname as name, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') as has_id
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`);
  const found: Record<string, string> = {};
  for (const { name, has_id } of tables) {
    const { rows } = await pool.query<{ state: string }>(
      `select count(*) || ' rows' || ${has_id ? "', up to ' || coalesce(max(id), 0)" : "''"} as state from ${name}`,
    );
    found[name] = rows[0]?.state ?? "";
  }
  return found;
}
