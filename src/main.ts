#!/usr/bin/env node
import "reflect-metadata";
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { CommandError } from "./cli/command-error.js";
import type { TokenOptions } from "./cli/token.js";
import { wholeNumber } from "./cli/whole-number.js";
import { ConfigError, readConfig } from "./config.js";
import { EmbeddedPostgresError } from "./database/embedded/embedded-postgres-error.js";
import { DatabaseRefusal } from "./database/wait-for-database.js";
import { ArchiveError } from "./interchange/archive-error.js";
import type { ArchiveOrder } from "./interchange/generate/generate-archive.js";

/** The number of this release. */
function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version: number } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return number;
}

const stop = new AbortController();

/** The longest an end may take, in milliseconds, when a request or a folder holds it up. */
const GRACE = 20_000;

// A terminal and npm both send Ctrl-C on: what comes again is no second wish.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) return;
    stop.abort();
    setTimeout(() => process.exit(), GRACE).unref();
  });
}

const program = new Command("khabar")
  .description("News with all it mentions, over GraphQL. Settings: docs/operations.md")
  .version(version());

program
  .command("serve")
  .description("serve the archive over HTTP until Ctrl-C or SIGTERM")
  .option("--seed", "load the seed archive first if the database is empty", false)
  .action(async (options: { seed: boolean }) => {
    const config = readConfig(); // What makes no sense is told before all else is loaded.
    await (await import("./cli/serve.js")).serve(config, options, stop.signal);
  });

program
  .command("migrate")
  .description("bring the database up to date")
  .action(async () => (await import("./cli/migrate.js")).migrateCommand(stop.signal));

program
  .command("seed")
  .description("load the seed archive if the database is empty")
  .action(async () => (await import("./cli/seed.js")).seedCommand(stop.signal));

program
  .command("import")
  .description("take an archive in, all of it or nothing; the same twice changes nothing (docs/import.md)")
  .argument("<file>", "an archive as NDJSON, or - for standard input")
  .option("--skip-bad <file>", "put wrong lines aside into a new file and take the others in")
  .action(async (file: string, options: { skipBad?: string }) =>
    (await import("./cli/import.js")).importCommand(file, options, stop.signal),
  );

program
  .command("export")
  .description("write the archive as NDJSON, one record a line (docs/archive-format.md)")
  .option("--since <time>", "of articles and comments only those changed since then: 2026-11-23T08:00:00Z")
  .option("--public", "only listed articles and what they show", false)
  .option("--out <file>", "where to write, or - for standard output", "-")
  .action(async (options: { since?: string; public: boolean; out: string }) =>
    (await import("./cli/export.js")).exportCommand(options, stop.signal),
  );

program
  .command("generate")
  .description("write an archive of imaginary news as NDJSON, the same for the same numbers")
  .requiredOption("--articles <count>", "how many articles", wholeNumber)
  .requiredOption("--seed <number>", "which of all imaginary archives", wholeNumber)
  .option("--comments <average>", "how many comments an article, on average", wholeNumber, 14)
  .option("--out <file>", "where to write, or - for standard output", "-")
  .action(async (options: ArchiveOrder & { out: string }) =>
    (await import("./cli/generate.js")).generateCommand(options, stop.signal),
  );

const token = program.command("token").description("API tokens, by which programs and people sign in");

token
  .command("create")
  .description("make a token and print it, this once, to standard output")
  .requiredOption("--name <name>", 'what it is for: "Amal\'s laptop"')
  .requiredOption("--role <role>", "the most it may do: READER, MODERATOR, EDITOR or ADMIN")
  .option("--expires <time>", "when it ends: 12h, 30d or 8w from now, or 2027-01-31 (default: never)")
  .option("--account <key>", "the account it speaks for (default: a new one of that name)")
  .action(async (options: TokenOptions) => (await import("./cli/token.js")).createTokenCommand(options, stop.signal));

token
  .command("list")
  .description("print all tokens: whose they are, until when, and when they were last used")
  .action(async () => (await import("./cli/token.js")).listTokensCommand(stop.signal));

token
  .command("revoke")
  .description("take a token back; whoever sends it from now on is turned away")
  .argument("<id>", "its number in the list")
  .action(async (id: string) => (await import("./cli/token.js")).revokeTokenCommand(id, stop.signal));

program
  .command("schema")
  .description("write schema.graphql from the code (development)")
  .action(async () => (await import("./emit-schema.js")).emitSchema());

try {
  await program.parseAsync();
} catch (error) {
  const isExpected = [ArchiveError, CommandError, ConfigError, DatabaseRefusal, EmbeddedPostgresError].some(
    (kind) => error instanceof kind,
  );
  if (!stop.signal.aborted) process.exitCode = 1;
  if (isExpected && error instanceof Error) process.stderr.write(`khabar: ${error.message}\n`);
  if (!isExpected && !stop.signal.aborted)
    process.stderr.write(`khabar: ${String(error instanceof Error ? error.stack : error)}\n`);
}
process.exit();
