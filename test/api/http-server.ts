import type { Pool } from "pg";
import { pino } from "pino";
import { makeContext } from "../../src/kernel/context.js";
import { Database } from "../../src/kernel/database.js";
import { acceptedLocales } from "../../src/kernel/locale.js";
import { makeApollo } from "../../src/http/make-apollo.js";
import { makeSchema, NODE_KINDS } from "../../src/schema.js";
import { KhabarServer } from "../../src/http/server.js";
import { makeApi, type Api } from "../support/api.js";

/** One more server on a test's database, with its log at hand. */
export interface LoggingServer {
  readonly origin: string;
  readonly api: Api;
  /** The lines of its log so far. */
  readonly log: readonly string[];
  /** Gives it its database. */
  serveFrom(pool: Pool): void;
  stop(): Promise<void>;
}

interface Options {
  readonly introspection?: boolean;
  readonly corsOrigins?: readonly string[];
}

/** Starts a server that has no database yet. */
export async function startServer({ introspection = true, corsOrigins = [] }: Options = {}): Promise<LoggingServer> {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const apollo = await makeApollo(await makeSchema(), introspection, log);
  const server = new KhabarServer({ apollo, playground: null, corsOrigins, log });
  const { origin } = await server.listen(0, "127.0.0.1");
  return {
    origin,
    api: makeApi(origin),
    log: lines,
    serveFrom(pool) {
      const db = new Database(pool);
      const site = { publicUrl: origin, defaultLocale: "ar", nodeKinds: NODE_KINDS };
      server.serveFrom({ db, contextFor: (header) => makeContext(db, site, acceptedLocales(header)) });
    },
    stop: () => server.stop(),
  };
}
