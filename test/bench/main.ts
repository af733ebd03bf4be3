import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { sayAside } from "../../src/cli/say.js";
import { BenchError } from "./bench-error.js";
import { machine } from "./machine.js";
import { type BenchOptions, readOptions } from "./options.js";
import { runComments } from "./comments/run-comments.js";
import { runEdits } from "./edits/run-edits.js";
import { runContest } from "./run-contest.js";
import { runGrowth } from "./run-growth.js";
import { openPostgres } from "./servers/bench-postgres.js";
import { prepareArchive } from "./servers/prepared-archive.js";

/** Larger archives are made without comments, which would be most of their rows. */
const MOST_WITH_COMMENTS = 100_000;
const COMMENTS = 14;

/** The code by which shells know that somebody pressed Ctrl-C. */
const INTERRUPTED = 130;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());

try {
  await bench(readOptions(process.argv));
} catch (error) {
  process.exitCode = stop.signal.aborted ? INTERRUPTED : 1;
  if (!stop.signal.aborted) tell(error);
}

function tell(error: unknown): void {
  sayAside(
    `bench: ${error instanceof BenchError ? error.message : String(error instanceof Error ? error.stack : error)}`,
  );
}

async function bench(options: BenchOptions): Promise<void> {
  const report = await run(options);
  const { json } = options;
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...machine(), ...report }, null, 2)}\n`);
}

async function run(options: BenchOptions): Promise<object> {
  const { databaseUrl, flat, articles, edits, comments } = options;
  const runWrites = comments ? runComments : runEdits;
  const measure = edits || comments ? runWrites : runContest;
  if (databaseUrl !== undefined) return measure(databaseUrl, options, stop.signal);
  const postgres = await openPostgres();
  process.env["KHABAR_TEST_SERVER"] = postgres.url;
  try {
    if (!flat) return await measure(await archiveOf(options, articles, commentsFor(articles)), options, stop.signal);
    const [small, large] = [await archiveOf(options, flat[0], 0), await archiveOf(options, flat[1], 0)];
    return await runGrowth([small, large], flat, options, stop.signal);
  } finally {
    await postgres.stop();
  }
}

async function archiveOf({ seed, fresh }: BenchOptions, articles: number, comments: number): Promise<string> {
  const url = await prepareArchive({ articles, seed, comments }, fresh);
  stop.signal.throwIfAborted();
  return url;
}

function commentsFor(articles: number): number {
  return articles > MOST_WITH_COMMENTS ? 0 : COMMENTS;
}
