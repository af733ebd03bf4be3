import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg, { type Pool, type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { GraphQLError } from "graphql";
import { unavailable } from "./faults.js";

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
  /timeout exceeded when trying to connect|Connection terminated|not queryable|closed the connection|Query read timeout/;

/** PostgreSQL is there, and has more to do than it can: nothing is lost. */
const IS_BUSY = /timeout exceeded when trying to connect|statement timeout/;

function isOutOfReach(error: unknown): error is Error {
  // Not `instanceof`: errors of sockets come from Node's own realm, which need not be ours.
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return OUT_OF_REACH.test(String(code)) || NO_CONNECTION.test(String(message));
}

/** Who is told when PostgreSQL gets out of reach, and when it is back; each time once. */
export interface Watcher {
  readonly onLost: (reason: string) => void;
  readonly onBack: () => void;
}

/** The archive's PostgreSQL as features see it: plain rows by named prepared statements, nothing of the ORM. */
export class Database {
  private isLost = false;

  constructor(
    private readonly source: Pool | PoolClient,
    private readonly watcher?: Watcher,
  ) {}

  /** Runs one statement; values are always parameters. Throws SERVICE_UNAVAILABLE while PostgreSQL is out of reach. */
  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const name = nameOf(text);
      const result = await this.source.query<Row>({ ...(name && { name }), text, values: [...values] });
      if (this.isLost) this.back();
      return result.rows;
    } catch (error) {
      throw isOutOfReach(error) ? this.lost(error) : error;
    }
  }

  private lost(error: Error): GraphQLError {
    if (!this.isLost && !IS_BUSY.test(error.message)) {
      this.isLost = true;
      this.watcher?.onLost(error.message);
    }
    return unavailable(error);
  }

  private back(): void {
    this.isLost = false;
    this.watcher?.onBack();
  }

  /** Runs a `copy … from stdin` with rows in PostgreSQL's text format as they come; within a transaction only. */
  async copy(text: string, rows: AsyncIterable<string>): Promise<void> {
    if (this.source instanceof pg.Pool) throw new Error("rows are copied within a transaction");
    await pipeline(Readable.from(rows), this.source.query(copyFrom(text)));
  }
}
