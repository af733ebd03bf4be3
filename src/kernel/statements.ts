import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from "pg";
import { allOrNothing } from "./all-or-nothing.js";
import type { Asker } from "./gathering.js";
import { type BreakOff, type Connections, Statement } from "./statement.js";

/** The statements of all requests on one pool. None outlives its request, nor the moment PostgreSQL falls silent. */
export class Statements {
  private readonly awaited = new Map<Statement, RequestStatements>();
  private silence: Error | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly breakOff: BreakOff,
  ) {}

  /** The statements of one more request. */
  forRequest(): RequestStatements {
    return new RequestStatements(this);
  }

  /** For how many milliseconds the oldest statement has been waited for. */
  longestWait(): number {
    const [oldest] = this.awaited.keys();
    return oldest ? performance.now() - oldest.since : 0;
  }

  isSilent(): boolean {
    return this.silence !== null;
  }

  /** PostgreSQL is there and says nothing: whoever waits is told so at once, and whoever asks from now on. */
  fallSilent(): void {
    this.silence = new Error("PostgreSQL does not answer");
    for (const statement of this.awaited.keys()) statement.giveUp(this.silence);
  }

  /** PostgreSQL can be asked again. */
  speak(): void {
    this.silence = null;
  }

  /** A connection of one's own. */
  connect(): Promise<PoolClient> {
    return this.silence ? Promise.reject(this.silence) : this.pool.connect();
  }

  /** Runs a statement of a request; rejects early when the request is over. */
  async run(
    request: RequestStatements,
    query: QueryConfig,
    connections: Connections = this.pool,
  ): Promise<QueryResult> {
    if (this.silence) throw this.silence;
    const statement = new Statement(query);
    this.awaited.set(statement, request);
    try {
      statement.start(connections);
      return await statement.result;
    } finally {
      this.awaited.delete(statement);
    }
  }

  /** Nothing of this request is waited for any longer, and its connections are free as soon as PostgreSQL lets go. */
  end(request: RequestStatements, fault: Error): void {
    for (const [statement, owner] of this.awaited) {
      if (owner !== request) continue;
      statement.giveUp(fault);
      statement.letGo(this.breakOff);
    }
  }
}

/** What one request asks of PostgreSQL; once it is over, nothing more. */
export class RequestStatements implements Asker {
  private over: Error | null = null;
  private readonly whenIsOver = new Set<(fault: Error) => void>();

  constructor(private readonly statements: Statements) {}

  /** Runs a statement, on a connection of the pool unless another is given. */
  query<Row extends QueryResultRow>(query: QueryConfig, connections?: Connections): Promise<QueryResult<Row>> {
    return this.over ? Promise.reject(this.over) : this.statements.run(this, query, connections);
  }

  /** Runs an act on one connection: all of it is kept, or nothing. */
  async transaction<Result>(act: (statements: OneConnection) => Promise<Result>): Promise<Result> {
    if (this.over) throw this.over;
    const client = await this.statements.connect();
    return allOrNothing(client, () => act(new OneConnection(this, client)));
  }

  /** The request is over: what runs for it is broken off, and whatever still asks is given this fault. */
  end(fault: Error): void {
    if (this.over) return;
    this.over = fault;
    this.statements.end(this, fault);
    for (const act of this.whenIsOver) act(fault);
  }

  /** Does something as soon as the request is over; returns how to have it forgotten. */
  whenOver(act: (fault: Error) => void): () => void {
    if (this.over) act(this.over);
    else this.whenIsOver.add(act);
    return () => void this.whenIsOver.delete(act);
  }
}

/** What one request asks of PostgreSQL within a transaction. */
export class OneConnection {
  private readonly connections: Connections;
  private latest: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly request: RequestStatements,
    client: PoolClient,
  ) {
    this.connections = { connect: (take) => take(undefined, client, () => undefined) };
  }

  /** Runs a statement once those before it are done; after a fault none, since the transaction is lost. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const result = this.latest.then(() => this.request.query<Row>(query, this.connections));
    this.latest = result;
    return result;
  }
}
