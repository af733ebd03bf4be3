import type { Pool } from "pg";
import { pino } from "pino";
import { servePool } from "../../src/database/serve-pool.js";
import { contextFor } from "../../src/cli/request-context.js";
import { makeApollo } from "../../src/http/make-apollo.js";
import { USUAL_COMMENTING } from "../../src/kernel/context.js";
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
  /** How long a request may take, in milliseconds. */
  readonly deadline?: number;
}

/** Starts a server that has no database yet. */
export async function startServer(options: Options = {}): Promise<LoggingServer> {
  const { introspection = true, corsOrigins = [], deadline } = options;
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const apollo = await makeApollo(await makeSchema(), introspection, log);
  const server = new KhabarServer({ apollo, playground: null, corsOrigins, log, ...(deadline && { deadline }) });
  const { origin } = await server.listen(0, "127.0.0.1");
  const opened: (() => Promise<void>)[] = [() => server.stop()];
  return {
    origin,
    api: makeApi(origin),
    log: lines,
    serveFrom(pool) {
      const { forRequest, answers, close } = servePool(pool);
      opened.push(close);
      const site = { publicUrl: origin, defaultLocale: "ar", nodeKinds: NODE_KINDS, commenting: USUAL_COMMENTING };
      server.serveFrom({ answers, contextFor: (sender) => contextFor(forRequest(), site, sender) });
    },
    async stop() {
      for (const close of opened.splice(0)) await close();
    },
  };
}
