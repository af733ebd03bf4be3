import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { GraphQLError } from "graphql";
import pg, { type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { unavailable } from "./faults.js";
import type { Gatherings, SharedBatch } from "./gathering.js";
import { Reach } from "./reach.js";
import { type OneConnection, RequestStatements } from "./statements.js";

/** An internal key: a PostgreSQL bigint, kept as text since JavaScript numbers lose digits. */
export type Id = string;

/**
 * How many statements a connection keeps prepared. The house has a few hundred texts; filters of strangers can be put
 * together in more ways than PostgreSQL has memory for.
 */
const MOST_PREPARED = 1_000;

const names = new Map<string, string>();

/** Statements are prepared once a connection under a name made from their text, so equal text is planned once. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_PREPARED) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return name;
}

// Connection lost, refused or exhausted, server starting or stopping: https://www.postgresql.org/docs/current/errcodes-appendix.html
const OUT_OF_REACH = /^(08|57P|53|57014)|^(ECONN|ENOENT|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|ETIMEDOUT)/;
const NO_CONNECTION =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|closed the connection|Query read timeout|does not answer/;

/** PostgreSQL is there, and has more to do than it can: nothing is lost. */
const IS_BUSY = /timeout exceeded when trying to connect|canceling statement/;

function isOutOfReach(error: unknown): error is Error {
  // Not `instanceof`: errors of sockets come from Node's own realm, which need not be ours.
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return OUT_OF_REACH.test(String(code)) || NO_CONNECTION.test(String(message));
}

/** The archive's PostgreSQL as features see it: plain rows by named prepared statements, nothing of the ORM. */
export class Database {
  constructor(
    private readonly source: RequestStatements | OneConnection | PoolClient,
    private readonly reach = new Reach(),
    private readonly gatherings: Gatherings<Database> | null = null,
  ) {}

  /** Runs one statement; values are always parameters. Throws SERVICE_UNAVAILABLE while PostgreSQL is out of reach. */
  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const name = nameOf(text);
      const query = { ...(name && { name }), text, values: [...values] };
      // The overloads of the driver are more than the compiler can call through a union.
      const result = await (this.source as RequestStatements).query<Row>(query);
      this.reach.found();
      return result.rows;
    } catch (error) {
      throw isOutOfReach(error) ? this.lost(error) : error;
    }
  }

  private lost(error: Error): GraphQLError {
    if (!IS_BUSY.test(error.message)) this.reach.lost(error.message);
    return unavailable(error);
  }

  /**
   * Asks together with all other requests that ask the same sort of thing at this moment. Within a transaction, and where there
   * are no other requests, it is asked alone.
   */
  async together<Ask, Answer, Options = void>(
    batch: SharedBatch<Database, Ask, Answer, Options>,
    ask: Ask,
    ...given: Options extends void ? [] : [Options]
  ): Promise<Answer> {
    const options = given[0] as Options; // The signature asks for options exactly where the batch takes them.
    if (this.source instanceof RequestStatements && this.gatherings)
      return this.gatherings.for(batch, options).ask(this.source, ask);
    const [answer] = await batch(this, [ask], options);
    return answer as Answer; // One for each that is asked.
  }

  /** Runs an act in one transaction, all of it or nothing; within a transaction it is part of that. */
  async transaction<Result>(act: (db: Database) => Promise<Result>): Promise<Result> {
    const { source } = this;
    if (!(source instanceof RequestStatements)) return act(this);
    try {
      return await source.transaction((statements) => act(new Database(statements, this.reach)));
    } catch (error) {
      throw isOutOfReach(error) ? this.lost(error) : error;
    }
  }

  /** The request that asks is over: what runs for it is broken off, and what it still asks is given this fault. */
  end(fault: Error): void {
    if (this.source instanceof RequestStatements) this.source.end(fault);
  }

  /** Runs a `copy … from stdin` with rows in PostgreSQL's text format as they come; within a transaction only. */
  async copy(text: string, rows: AsyncIterable<string>): Promise<void> {
    if (!(this.source instanceof pg.Client)) throw new Error("rows are copied within a transaction");
    await pipeline(Readable.from(rows), this.source.query(copyFrom(text)));
  }
}
