import "reflect-metadata";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../src/database/migrate.js";
import { seedIfEmpty } from "../../src/interchange/seed.js";
import { createDatabase, databaseUrl, templateName } from "../support/databases.js";
import { makeFolder } from "../support/running-khabar.js";
import { keepServer } from "./server.js";

// What a crash would lose here, the next run makes anew.
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** One real PostgreSQL for all test files, with two databases they clone: one migrated, one seeded as well. */
export default async function globalSetup(): Promise<void> {
  process.env["KHABAR_TEST_RUN"] = String(process.pid);
  process.env["KHABAR_TEST_SERVER"] = process.env["TEST_DATABASE_URL"] ?? (await startServer());
  await createDatabase(templateName("empty"), null);
  await migrate(databaseUrl(templateName("empty")));
  await createDatabase(templateName("seeded"), templateName("empty"));
  const seeded = await makeDataSource(databaseUrl(templateName("seeded"))).initialize();
  await seedIfEmpty(poolOf(seeded));
  await seeded.destroy();
}

async function startServer(): Promise<string> {
  const folder = await makeFolder();
  const server = await startEmbeddedPostgres({ folder, settings: CARELESS, log: () => undefined });
  keepServer(server, folder);
  return server.url;
}
