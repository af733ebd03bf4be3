import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { makeDataSource } from "../../src/database/data-source.js";
import { MIGRATIONS } from "../../src/database/migrations/index.js";
import { createDatabase, databaseUrl, dropDatabase } from "../support/databases.js";
import { filesBelow } from "./source-files.js";

describe("the migrations", () => {
  const databaseName = `khabar_${randomUUID().replaceAll("-", "")}`;
  let database: DataSource;

  beforeAll(async () => {
    await createDatabase(databaseName, null);
    database = await makeDataSource(databaseUrl(databaseName)).initialize();
  });

  afterAll(async () => {
    await database.destroy();
    await dropDatabase(databaseName);
  });

  test("go up, down to nothing, and up again", async () => {
    await database.runMigrations();
    const built = await everythingIn(database);

    for (const _ of MIGRATIONS) await database.undoLastMigration();
    const left = await everythingIn(database);
    await database.runMigrations();

    expect(left).toEqual(["S migrations_id_seq", "r migrations"]);
    expect(await everythingIn(database)).toEqual(built);
  });

  test("build just what the models describe; `npm run migration` writes what is missing", async () => {
    await database.runMigrations();

    const { upQueries } = await database.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test("make the indexes that models name but cannot describe", async () => {
    await database.runMigrations();
    const named = database.entityMetadatas.flatMap(({ indices }) => indices).filter(({ synchronize }) => !synchronize);

    const there = await database.query<{ name: string }[]>("select indexname as name from pg_indexes");

    const names = new Set(there.map(({ name }) => name));
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  test("bear the time they were written in file and class, and run in that order", () => {
    const files = filesBelow("src/database/migrations", ".ts").filter(({ path }) => !path.endsWith("/index.ts"));

    const written = files.map(({ path }) => classNameFor(path));

    expect(files.map(({ text }) => [...text.matchAll(/^export /gm)].length)).toEqual(files.map(() => 1));
    expect(MIGRATIONS.map((migration) => migration.name)).toEqual(written);
  });
});

/** `CreateArchive1763900000000` for `1763900000000-create-archive.ts`. */
function classNameFor(path: string): string {
  const [, time = "", words = ""] = /(\d{13})-([a-z0-9-]+)\.ts$/.exec(path) ?? [];
  return words.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) + time;
}

/** Tables, indexes, sequences, types and functions of a database, TypeORM's own table among them. */
async function everythingIn(database: DataSource): Promise<string[]> {
  const rows = await database.query<{ thing: string }[]>(`
    select c.relkind::text || ' ' || c.relname as thing
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind <> 'i'
    union all
    select 'index ' || pg_get_indexdef(i.indexrelid)
    from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    where c.relname <> 'migrations'
    union all
    select 'type ' || t.typname
    from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r')
    union all
    select 'function ' || p.proname
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace`);
  return rows.map(({ thing }) => thing).toSorted();
}
