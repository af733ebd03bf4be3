import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { MIGRATIONS } from "../../src/database/migrations/index.js";
import { KeepLists1763990000000 } from "../../src/database/migrations/1763990000000-keep-lists.js";
import { makeBuild, mentionOf } from "../support/build.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "../support/databases.js";
import { keptValues, plainValues } from "./kept-values.js";

describe("an archive that was filled before its lists were kept", () => {
  const name = `khabar_${randomUUID().replaceAll("-", "")}`;
  const undone = MIGRATIONS.slice(MIGRATIONS.indexOf(KeepLists1763990000000));
  let database: DataSource;

  beforeAll(async () => {
    await createDatabase(name, templateName("empty"));
    database = await makeDataSource(databaseUrl(name)).initialize();
  });

  afterAll(async () => {
    await database.destroy();
    await dropDatabase(name);
  });

  test("is caught up with by the migration, and loses nothing when that is taken back", async () => {
    const build = makeBuild(poolOf(database));
    const [person, place, event] = [await build.person(), await build.place(), await build.event()];
    const parent = await build.section();
    const section = await build.section({ parent: parent.key });
    const broader = await build.topic();
    const topic = await build.topic({ broader: broader.key });
    const mentions = [mentionOf(person), mentionOf(event), mentionOf(place, { status: "SUGGESTED" })];
    const filed = { section: section.key, topics: [topic.key], mentions };
    const old = await build.article({ ...filed, publishedAt: "2025-01-01T00:00:00Z" });
    await build.article({ ...filed, publishedAt: "2025-01-02T00:00:00Z" });
    await build.article({ ...filed, publishedAt: "2025-01-03T00:00:00Z", status: "UNPUBLISHED" });
    await build.comment({ article: old.key });
    await build.comment({ article: old.key, status: "PENDING" });
    // Only the newest schema can be filled; that lists were not kept yet is made so afterwards.
    for (const _ of undone) await database.undoLastMigration();

    await database.runMigrations();

    const kept = await keptValues(poolOf(database));
    expect(kept).toEqual(await plainValues(poolOf(database)));
    expect(kept).toMatchObject({
      comments: [{ count: 1 }, { count: 0 }, { count: 0 }],
      entities: [
        { count: 2, last: new Date("2025-01-02T00:00:00Z") },
        { count: 0, last: null },
      ],
      events: [{ count: 2 }],
    });
    expect([kept["sections"]?.length, kept["topics"]?.length]).toEqual([4, 4]);

    for (const _ of undone) await database.undoLastMigration();

    const left = await poolOf(database).query("select count(*)::int as articles from article");
    expect(left.rows).toEqual([{ articles: 3 }]);
  });
});
