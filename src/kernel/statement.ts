import type { PoolClient, QueryConfig, QueryResult } from "pg";

/** Where statements get a connection: the pool, or the one connection of a transaction. */
export interface Connections {
  connect(
    take: (fault: Error | undefined, client: PoolClient | undefined, release: (fault?: Error) => void) => void,
  ): void;
}

/** Asks PostgreSQL to break off what it does for the connection of this process number; never rejects. */
export type BreakOff = (processId: number) => Promise<void>;

/** After how many milliseconds a statement that still runs is broken off once more. */
const ONCE_MORE = 50;

/** The statement was broken off, and its connection is as good as before: PostgreSQL's query_canceled. */
const BROKEN_OFF = "57014";

// A lost connection also rejects the statement that waits for it; unheard, the event would end the process.
const ignore = () => undefined;

/** A statement that somebody waits for: first for a connection, then for its answer. */
export class Statement {
  /** When it was asked, by `performance.now()`. */
  readonly since = performance.now();
  /** What becomes of it: its rows or a fault. */
  readonly result: Promise<QueryResult>;
  private readonly resolve!: (result: QueryResult) => void;
  private readonly reject!: (fault: Error) => void;
  private client: PoolClient | null = null;
  private brokenOff: Promise<void> | null = null;
  private isGivenUp = false;

  constructor(private readonly query: QueryConfig) {
    this.result = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }

  /** Sends it over a connection, as soon as there is one. */
  start(connections: Connections): void {
    connections.connect((fault, client, release) => {
      if (!client) this.reject(fault ?? new Error("Connection terminated"));
      else if (this.isGivenUp) release();
      else this.send(client, release);
    });
  }

  /** Whoever waits for it is given a fault at once; what comes of it is dropped. */
  giveUp(fault: Error): void {
    this.isGivenUp = true;
    this.reject(fault);
  }

  /** Has PostgreSQL break it off; again and again, since one that is not yet begun there is not hit. */
  letGo(breakOff: BreakOff): void {
    // The driver's type does not tell of it: https://node-postgres.com/apis/client
    const { processID } = (this.client ?? {}) as { readonly processID?: number };
    if (processID === undefined) return;
    this.brokenOff = breakOff(processID).then(() => void setTimeout(() => this.letGo(breakOff), ONCE_MORE).unref());
  }

  private send(client: PoolClient, release: (fault?: Error) => void): void {
    this.client = client.on("error", ignore);
    client.query(this.query, (fault: Error | null, result: QueryResult) => {
      this.client = null;
      const free = () => {
        client.off("error", ignore);
        release(fault && "code" in fault && fault.code === BROKEN_OFF ? undefined : (fault ?? undefined));
      };
      // Broken off a moment too late, the next statement of this connection would be hit.
      if (this.brokenOff) void this.brokenOff.then(free);
      else free();
      if (fault) this.reject(fault);
      else this.resolve(result);
    });
  }
}
