import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import { ArchiveError } from "../interchange/archive-error.js";

/** An archive to be read. */
export interface ArchiveSource {
  /** How it is called in messages. */
  readonly name: string;
  /** Its bytes as they come. */
  chunks(): AsyncIterable<Buffer>;
  /** How much of it has been read, from 0 to 1; `null` where nobody knows its size. */
  share(): number | null;
}

const CHUNK = 256 * 1024;

/** The file of this path, or standard input for `-`, read until the signal; throws ArchiveError where it cannot be read. */
export async function openSource(path: string, signal: AbortSignal): Promise<ArchiveSource> {
  if (path === "-") return { name: "stdin", chunks: () => addAbortSignal(signal, process.stdin), share: () => null };
  const size = await sizeOf(path);
  let read = 0;
  return {
    name: path,
    async *chunks() {
      const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK, signal });
      for await (const chunk of stream) {
        read += chunk.length;
        yield chunk;
      }
    },
    share: () => (size === 0 ? null : Math.min(1, read / size)),
  };
}

async function sizeOf(path: string): Promise<number> {
  // Opened, since a file that is there may still not be ours to read.
  const file = await open(path).catch((error: unknown) => {
    throw new ArchiveError(reason(path, error), { cause: error });
  });
  const found = await file.stat();
  await file.close();
  if (found.isDirectory()) throw new ArchiveError(`${path} ${REASONS["EISDIR"]}`);
  return found.size;
}

/** Where lines are put aside. */
export interface AsideFile {
  write(text: string): Promise<void>;
  /** Ends the file; it stays where something is in it and the others were imported. */
  close(isWanted: boolean): Promise<void>;
}

/** A new file for lines that are put aside; throws ArchiveError where there is one already. */
export async function openAside(path: string): Promise<AsideFile> {
  const file = await open(path, "wx").catch((error: unknown) => {
    throw new ArchiveError(reason(path, error), { cause: error });
  });
  let isEmpty = true;
  return {
    async write(text) {
      isEmpty = false;
      await file.appendFile(text);
    },
    async close(isWanted) {
      await file.close();
      if (isEmpty || !isWanted) await rm(path);
    },
  };
}

/** What stands between us and a file, in one line. */
export function reason(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return `${path} ${REASONS[code] ?? `cannot be opened (${code || String(error)})`}`;
}

const REASONS: Record<string, string> = {
  ENOENT: "is not there",
  EACCES: "may not be opened by this user",
  EEXIST: "is there already",
  EISDIR: "is a folder",
  ENOTDIR: "leads through something that is no folder",
  EPIPE: "was closed before all was written",
  ENOSPC: "has no room left",
};
