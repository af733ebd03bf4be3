/** What is wrong with one line of an archive. */
export interface WrongLine {
  readonly line: number;
  readonly problem: string;
}

/** How many wrong lines are told of. */
export const MOST_WRONG_LINES = 100;

/** An archive that was refused as it is; nothing was written. */
export class WrongLinesError extends Error {
  constructor(
    /** The first of them, in the order of the archive. */
    readonly lines: readonly WrongLine[],
    /** Whether there may be more. */
    readonly isCutShort: boolean,
  ) {
    super(lines.map(({ line, problem }) => `line ${line}: ${problem}`).join("\n"));
  }
}

/** The wrong lines of one import, and what becomes of them: all are refused together, or each is put aside. */
export class WrongLines {
  private readonly first: WrongLine[] = [];
  private count = 0;

  /** `putAside` takes each wrong line as text; where it is null, one wrong line refuses the archive. */
  constructor(private readonly putAside: ((text: string) => Promise<void>) | null) {}

  get arePutAside(): boolean {
    return this.putAside !== null;
  }

  /** How many there are. */
  get size(): number {
    return this.count;
  }

  /** The first of them, in the order in which they were found. */
  get told(): readonly WrongLine[] {
    return this.first;
  }

  /** Whether to go on looking is pointless. */
  get areEnough(): boolean {
    return !this.arePutAside && this.count >= MOST_WRONG_LINES;
  }

  /** Takes note of a wrong line. */
  async add(wrong: WrongLine, text: string): Promise<void> {
    this.count++;
    if (this.first.length < MOST_WRONG_LINES) this.first.push(wrong);
    await this.putAside?.(text);
  }

  /** Throws where lines are wrong and not put aside. */
  refuse(): void {
    if (this.arePutAside || this.count === 0) return;
    const lines = this.first.toSorted((one, other) => one.line - other.line);
    throw new WrongLinesError(lines, this.count >= MOST_WRONG_LINES);
  }
}
