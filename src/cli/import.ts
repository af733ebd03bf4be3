import { readConfig } from "../config.js";
import { ArchiveError } from "../interchange/archive-error.js";
import { type ArchiveLine, archiveLines } from "../interchange/archive-lines.js";
import type { Moving } from "../interchange/choose-moving.js";
import { importArchive } from "../interchange/import-archive.js";
import type { ImportStep } from "../interchange/import-records.js";
import { type WrongLine, WrongLines, WrongLinesError } from "../interchange/wrong-lines.js";
import { type ArchiveSource, openAside, openSource } from "./archive-files.js";
import { openArchive, UNLIMITED } from "./open-archive.js";
import { Progress } from "./progress.js";
import { say, sayAside } from "./say.js";

/** The code by which shells know that somebody pressed Ctrl-C. */
const INTERRUPTED = 130;

/** Where wrong lines go: a file, or nowhere, so that one of them refuses the archive. */
export interface ImportOptions {
  readonly skipBad?: string;
}

/** Takes an archive from a file or, as `-`, from standard input into the database. */
export async function importCommand(file: string, options: ImportOptions, signal: AbortSignal): Promise<void> {
  const source = await openSource(file, signal);
  const aside = options.skipBad === undefined ? null : await openAside(options.skipBad);
  let isImported = false;
  try {
    await importFrom(source, new WrongLines(aside && ((text) => aside.write(text))), signal);
    isImported = true;
  } finally {
    await aside?.close(isImported);
    // Whoever interrupts an import must not be told that it succeeded.
    if (signal.aborted && !isImported) process.exitCode = INTERRUPTED;
  }
}

async function importFrom(source: ArchiveSource, wrong: WrongLines, signal: AbortSignal): Promise<void> {
  const archive = await openArchive(readConfig(), sayAside, signal, UNLIMITED);
  const progress = new Progress("records");
  const count = { records: 0 };
  try {
    const lines = watched(source, count, progress);
    const watch = { signal, onStep: (step: ImportStep) => progress.step(sentenceOf(step)) };
    const moving = await importArchive(archive.pool, source.name, lines, wrong, watch);
    const done = progress.end(count.records);
    tellWrong(source, wrong.told);
    say(summary(done, moving, wrong.size));
  } catch (error) {
    if (!(error instanceof WrongLinesError)) throw error;
    progress.end(count.records);
    tellWrong(source, error.lines);
    throw new ArchiveError(refusal(error), { cause: error });
  } finally {
    await archive.close();
  }
}

async function* watched(
  source: ArchiveSource,
  count: { records: number },
  progress: Progress,
): AsyncGenerator<ArchiveLine> {
  for await (const line of archiveLines(source.chunks())) {
    count.records++;
    progress.report(count.records, source.share());
    yield line;
  }
}

function sentenceOf(step: ImportStep): string {
  return step === "checking" ? "checking keys and references" : `writing: ${step}`;
}

function tellWrong({ name }: ArchiveSource, lines: readonly WrongLine[]): void {
  for (const { line, problem } of lines) sayAside(`${name}:${line}: ${problem}`);
}

function refusal({ lines, isCutShort }: WrongLinesError): string {
  const count =
    lines.length === 1 ? "1 line is wrong" : `${lines.length} lines${isCutShort ? " and maybe more" : ""} are wrong`;
  return `${count}: nothing was imported`;
}

function summary(done: string, moving: readonly Moving[], putAside: number): string {
  const added = moving.reduce((sum, some) => sum + some.added, 0);
  const changed = moving.reduce((sum, some) => sum + some.changed, 0);
  return `${done}: ${added} new, ${changed} changed, ${putAside} put aside`;
}
