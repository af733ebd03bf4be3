import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ArchiveError } from "../interchange/archive-error.js";
import { archiveText } from "../interchange/generate/archive-text.js";
import { type ArchiveOrder, generateArchive } from "../interchange/generate/generate-archive.js";
import { seedTopics } from "../interchange/generate/topics.js";
import { reason } from "./archive-files.js";

/** Writes an imaginary archive to a file, or to standard output where it says `-`. */
export async function generateCommand(
  { out, ...order }: ArchiveOrder & { readonly out: string },
  signal: AbortSignal,
): Promise<void> {
  const text = archiveText(generateArchive(order, await seedTopics()));
  try {
    if (out === "-") await pipeline(text, process.stdout, { signal, end: false }).catch(refuseUnlessClosed);
    if (out !== "-") await pipeline(text, createWriteStream(out), { signal });
  } catch (error) {
    throw signal.aborted ? error : new ArchiveError(reason(out, error), { cause: error });
  } finally {
    if (signal.aborted) process.exitCode = 130;
  }
}

/** `khabar generate | head` reads what it wants and closes the pipe. */
function refuseUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
