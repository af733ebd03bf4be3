import "reflect-metadata";
import { join } from "node:path";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../src/database/migrate.js";
import { seedIfEmpty } from "../../src/interchange/seed.js";
import { createDatabase, databaseUrl, templateName } from "../support/databases.js";
import { makeFolder, removeFolder } from "../support/running-khabar.js";
import { keep } from "./kept.js";

// What a crash would lose here, the next run makes anew.
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** One real PostgreSQL for all test files, with two databases they clone: one migrated, one seeded as well. */
export default async function globalSetup(): Promise<void> {
  process.env["KHABAR_TEST_RUN"] = String(process.pid);
  process.env["KHABAR_TEST_SERVER"] = process.env["TEST_DATABASE_URL"] ?? (await startServer());
  await createDatabase(templateName("empty"), null);
  await migrate(databaseUrl(templateName("empty")));
  await createDatabase(templateName("seeded"), templateName("empty"));
  await seed(databaseUrl(templateName("seeded")));
  process.env["KHABAR_TEST_FURNISHED"] = await furnish();
}

async function seed(url: string): Promise<void> {
  const dataSource = await makeDataSource(url).initialize();
  await seedIfEmpty(poolOf(dataSource));
  await dataSource.destroy();
}

async function startServer(): Promise<string> {
  const folder = await makeFolder();
  const server = await startEmbeddedPostgres({ folder, settings: CARELESS, log: () => undefined });
  keep({ server, folder });
  return server.url;
}

/** A folder of data that processes of Khabar are given copies of, which takes less time than to make one. */
async function furnish(): Promise<string> {
  const folder = await makeFolder();
  keep({ furnished: folder });
  const server = await startEmbeddedPostgres({ folder, settings: { fsync: "off" }, log: () => undefined });
  await migrate(server.url);
  await seed(server.url);
  await server.stop();
  // Where it listened is its own affair.
  await removeFolder(join(folder, "postgres/socket"));
  return folder;
}
