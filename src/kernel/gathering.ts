/** Answers at once what several requests ask at the same moment, in the order of what is asked. */
export type SharedBatch<Db, Ask, Answer, Options = void> = (
  db: Db,
  asks: readonly Ask[],
  options: Options,
) => Promise<Answer[]>;

/** Somebody who asks, until a moment after which they wait for nothing any longer. */
export interface Asker {
  /** Does something as soon as they wait no longer; returns how to have it forgotten. */
  whenOver(act: (fault: Error) => void): () => void;
}

/** A database as it is asked for several requests: when nobody waits any longer, what runs on it is broken off. */
interface Shared {
  end(fault: Error): void;
}

/**
 * How many statements of a kind are on their way at once. What is asked meanwhile goes together in the next one: with more of
 * them fewer would find company, and it is company that saves time.
 */
const AT_ONCE = 1;

/** How many are asked for in one statement. */
const MOST = 32;

/** So many gatherings of a kind are kept, though nobody asks there. */
const MOST_KEPT = 1_000;

/** What requests ask of one archive, kept together by what answers it and its options. See docs/decisions/0017. */
export class Gatherings<Db extends Shared> {
  private readonly known = new Map<unknown, Map<string, Idle>>();

  /** `database` gives each statement a database of its own, so that it ends with those who wait for it. */
  constructor(private readonly database: () => Db) {}

  /** Where what `batch` answers with these options is gathered. Options are compared by their JSON. */
  for<Ask, Answer, Options>(
    batch: SharedBatch<Db, Ask, Answer, Options>,
    options: Options,
  ): Gathering<Db, Ask, Answer, Options> {
    const variants = this.known.get(batch) ?? new Map<string, Idle>();
    this.known.set(batch, variants);
    const name = JSON.stringify(options) ?? "";
    // The map holds, under each batch function, only gatherings made for it on the next lines.
    const known = variants.get(name) as Gathering<Db, Ask, Answer, Options> | undefined;
    if (!known && variants.size >= MOST_KEPT) forgetIdle(variants);
    const gathering = known ?? new Gathering(this.database, batch, options);
    variants.set(name, gathering);
    return gathering;
  }
}

/** What may be forgotten while nobody asks there. */
interface Idle {
  readonly isIdle: boolean;
}

function forgetIdle(variants: Map<string, Idle>): void {
  for (const [name, { isIdle }] of variants) if (isIdle) variants.delete(name);
}

/** What is asked at the same moment of one batch function, by whichever requests. */
export class Gathering<Db extends Shared, Ask, Answer, Options> {
  private readonly waiting = new Set<Asked<Ask, Answer>>();
  private onTheWay = 0;

  constructor(
    private readonly database: () => Db,
    private readonly batch: SharedBatch<Db, Ask, Answer, Options>,
    private readonly options: Options,
  ) {}

  /** Nobody asks, and nobody waits for an answer. */
  get isIdle(): boolean {
    return this.onTheWay === 0 && this.waiting.size === 0;
  }

  /** Asks: at once, or together with all others who wait for the statement that is on its way. */
  ask(asker: Asker, ask: Ask): Promise<Answer> {
    const asked = new Asked<Ask, Answer>(ask);
    this.waiting.add(asked);
    const forget = asker.whenOver((fault) => {
      this.waiting.delete(asked);
      asked.leave(fault);
    });
    void this.send();
    return asked.answer.finally(forget);
  }

  private async send(): Promise<void> {
    if (this.onTheWay === AT_ONCE || this.waiting.size === 0) return;
    const together = [...this.waiting].slice(0, MOST);
    for (const asked of together) this.waiting.delete(asked);
    this.onTheWay += 1;
    await this.answer(together);
    this.onTheWay -= 1;
    void this.send();
  }

  /** Answers each; one at a time where PostgreSQL refuses them together, since only one may be to blame. */
  private async answer(together: readonly Asked<Ask, Answer>[]): Promise<void> {
    const db = this.database();
    const breakOff = (fault: Error) => {
      if (together.every(({ isLeft }) => isLeft)) db.end(fault);
    };
    for (const asked of together) asked.whenLeft = breakOff;
    try {
      const asks = together.map(({ ask }) => ask);
      const answers = await this.batch(db, asks, this.options);
      for (const [index, asked] of together.entries()) asked.resolve(answers[index] as Answer); // One for each.
    } catch (fault) {
      const again = together.length > 1 && isRefusal(fault) ? together.filter(({ isLeft }) => !isLeft) : [];
      await Promise.all(again.map((asked) => this.answer([asked])));
      // Those who have been answered meanwhile do not hear of it.
      for (const asked of together) asked.reject(fault);
    }
  }
}

/** What one request asks. */
class Asked<Ask, Answer> {
  readonly answer: Promise<Answer>;
  readonly resolve!: (answer: Answer) => void;
  readonly reject!: (fault: unknown) => void;
  /** Nobody waits for the answer. */
  isLeft = false;
  whenLeft: (fault: Error) => void = () => undefined;

  constructor(readonly ask: Ask) {
    this.answer = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }

  leave(fault: Error): void {
    this.isLeft = true;
    this.reject(fault);
    this.whenLeft(fault);
  }
}

/** PostgreSQL has undone the statement and says why: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isRefusal(fault: unknown): boolean {
  const { code } = (fault ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
}
