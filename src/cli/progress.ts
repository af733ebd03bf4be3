/** Where progress is shown: a terminal draws a bar, anything else gets a line now and then. */
export type ProgressOutput = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

const BAR_WIDTH = 24;
const REDRAWN_MS = 100;
const TOLD_MS = 5_000;

/** Tells the person who waits how far a long piece of work has come, how quick it is and how long it still takes. */
export class Progress {
  private readonly start = Date.now();
  private last = this.start;

  constructor(
    /** What is counted: `records`. */
    private readonly unit: string,
    private readonly output: ProgressOutput = process.stderr,
  ) {}

  /** So many are done; `share` of all, from 0 to 1, where it is known. */
  report(done: number, share: number | null): void {
    const now = Date.now();
    if (now - this.last < (this.output.isTTY ? REDRAWN_MS : TOLD_MS)) return;
    this.last = now;
    this.show(this.sentence(done, share, (now - this.start) / 1_000));
  }

  /** What comes next, which cannot be counted. */
  step(text: string): void {
    this.show(text);
  }

  /** Takes the bar away and answers what was done in which time. */
  end(done: number): string {
    if (this.output.isTTY) this.output.write("\r\u001B[K");
    const seconds = (Date.now() - this.start) / 1_000;
    return `${count(done)} ${this.unit} in ${seconds.toFixed(1)} s (${count(done / Math.max(seconds, 0.001))}/s)`;
  }

  private show(text: string): void {
    this.output.write(this.output.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
  }

  private sentence(done: number, share: number | null, seconds: number): string {
    const sofar = `${count(done)} ${this.unit}, ${count(done / seconds)}/s`;
    if (share === null || share === 0) return sofar;
    const percent = `${String(Math.floor(share * 100)).padStart(3)}%`;
    const bar = this.output.isTTY ? `${barOf(share)} ` : "";
    return `${bar}${percent}  ${sofar}, ${clock((seconds * (1 - share)) / share)} left`;
  }
}

function barOf(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
