import { open, rename, rm } from "node:fs/promises";
import { readConfig } from "../config.js";
import { ArchiveError } from "../interchange/archive-error.js";
import { type ExportOptions, exportRecords } from "../interchange/export-records.js";
import { instant } from "../interchange/record-values.js";
import { reason } from "./archive-files.js";
import { openArchive, UNLIMITED } from "./open-archive.js";
import { Progress } from "./progress.js";
import { sayAside } from "./say.js";

/** What is exported, and where to. */
export interface ExportCommandOptions {
  readonly since?: string;
  readonly public: boolean;
  readonly out: string;
}

/** Writes the archive into a file or, as `-`, to standard output. */
export async function exportCommand(given: ExportCommandOptions, signal: AbortSignal): Promise<void> {
  const options: ExportOptions = { scope: given.public ? "public" : "all", since: timeOf(given.since) };
  try {
    if (given.out === "-") return await exportToOutput(options, signal);
    await exportToFile(given.out, options, signal);
  } finally {
    if (signal.aborted) process.exitCode = 130;
  }
}

type Write = (text: string) => Promise<unknown>;

/** Under another name until all of it is there: half an archive looks like a whole one. */
async function exportToFile(path: string, options: ExportOptions, signal: AbortSignal): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, "w").catch((error: unknown) => {
    throw new ArchiveError(reason(path, error), { cause: error });
  });
  try {
    await exportTo((text) => file.appendFile(text), options, signal);
    await file.sync();
    await rename(part, path);
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
}

async function exportTo(write: Write, options: ExportOptions, signal: AbortSignal): Promise<void> {
  const archive = await openArchive(readConfig(), sayAside, signal, UNLIMITED);
  const progress = new Progress("records");
  const count = { done: 0, all: 0 };
  try {
    await exportRecords(archive.pool, options, {
      begin: (records) => (count.all = records),
      take: async (lines) => {
        signal.throwIfAborted();
        await write(lines.join(""));
        count.done += lines.length;
        progress.report(count.done, count.done / count.all);
      },
    });
    sayAside(progress.end(count.done));
  } finally {
    await archive.close();
  }
}

async function exportToOutput(options: ExportOptions, signal: AbortSignal): Promise<void> {
  // Each write tells of it; unheard, it would end the process.
  process.stdout.on("error", () => undefined);
  await exportTo(writeOut, options, signal);
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(new ArchiveError(reason("standard output", error), { cause: error }));
      else resolve();
    });
  });
}

function timeOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const { data } = instant.safeParse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (data === undefined)
    throw new ArchiveError(`--since: "${text}" is no time such as 2026-11-23 or 2026-11-23T08:00:00Z`);
  return new Date(data);
}
