#!/usr/bin/env node
import "reflect-metadata";
import { Command } from "commander";
import { ConfigError } from "./config.js";
import { EmbeddedPostgresError } from "./database/embedded/embedded-postgres-error.js";
import { DatabaseRefusal } from "./database/wait-for-database.js";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

const program = new Command("khabar").description(
  "News with all it mentions, over GraphQL. Settings: docs/operations.md",
);

program
  .command("serve")
  .description("serve the archive over HTTP until Ctrl-C or SIGTERM")
  .option("--seed", "load the seed archive first if the database is empty", false)
  .action(async (options: { seed: boolean }) => (await import("./cli/serve.js")).serve(options, stop.signal));

program
  .command("migrate")
  .description("bring the database up to date")
  .action(async () => (await import("./cli/migrate.js")).migrateCommand(stop.signal));

program
  .command("seed")
  .description("load the seed archive if the database is empty")
  .action(async () => (await import("./cli/seed.js")).seedCommand(stop.signal));

program
  .command("schema")
  .description("write schema.graphql from the code (development)")
  .action(async () => (await import("./emit-schema.js")).emitSchema());

try {
  await program.parseAsync();
} catch (error) {
  const isExpected = [ConfigError, DatabaseRefusal, EmbeddedPostgresError].some((kind) => error instanceof kind);
  if (!stop.signal.aborted) process.exitCode = 1;
  if (isExpected && error instanceof Error) process.stderr.write(`khabar: ${error.message}\n`);
  if (!isExpected && !stop.signal.aborted)
    process.stderr.write(`khabar: ${String(error instanceof Error ? error.stack : error)}\n`);
}
process.exit();
