import { isUtf8 } from "node:buffer";

/** One line of an archive as it was found; `null` for one that is no text of ours. */
export interface ArchiveLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

/** No article comes near; a file without line ends is refused before it fills the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;
const LINE_FEED = 10;

/** The lines of a file as it is read, without blank ones; each has at most 16 MiB and is UTF-8. */
export async function* archiveLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ArchiveLine> {
  const line = new LineInProgress();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end));
      yield* line.end();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  yield* line.end();
}

class LineInProgress {
  private number = 0;
  private length = 0;
  private parts: Buffer[] = [];

  add(part: Buffer): void {
    this.length += part.length;
    if (this.length > LONGEST_LINE) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** The line, unless it is blank. */
  *end(): Generator<ArchiveLine> {
    const text = this.text();
    this.number++;
    this.length = 0;
    this.parts = [];
    if (text === null || text.trim() !== "") yield { number: this.number, text };
  }

  private text(): string | null {
    if (this.length > LONGEST_LINE) return null;
    const [first, ...others] = this.parts;
    const bytes = first && others.length === 0 ? first : Buffer.concat(this.parts);
    return isUtf8(bytes) ? bytes.toString() : null;
  }
}
