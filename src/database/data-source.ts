import pg, { type Pool } from "pg";
import { DataSource } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import { MIGRATIONS } from "./migrations/index.js";
import { MODELS } from "./models.js";
import { ReadableNames } from "./naming.js";

/** How a process uses its connections. */
export interface PoolSettings {
  readonly size: number;
  /** The longest a statement may run, in milliseconds; 0 for no limit. */
  readonly statementTimeout: number;
}

/** How long a request waits for a connection, in milliseconds. */
const CONNECTION_TIMEOUT = 5_000;

/** How many connections stay open when nobody needs them. */
const KEPT = 2;

/** For work at the command line, which takes as long as it takes. */
const UNHURRIED: PoolSettings = { size: 2, statementTimeout: 0 };

/** The archive's database for TypeORM: models, migrations and the pool beneath. */
export function makeDataSource(url: string, { size, statementTimeout } = UNHURRIED): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities: MODELS,
    migrations: MIGRATIONS,
    migrationsTransactionMode: "each",
    namingStrategy: new ReadableNames(),
    installExtensions: false,
    applicationName: "khabar",
    extra: {
      // Planning a statement anew for its values, or compiling it, costs more than running it.
      options: "-c plan_cache_mode=force_generic_plan -c jit=off",
      statement_timeout: statementTimeout,
      // A server that hangs keeps no promise of its own: the client stops waiting a little later.
      ...(statementTimeout > 0 ? { query_timeout: statementTimeout + 2_000 } : {}),
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      // Should others take all that PostgreSQL has, a process that was idle still has some.
      min: Math.min(size, KEPT),
      max: size,
      // Whoever forgets a connection without a word is found out.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      types: { getTypeParser },
    },
  });
}

const CALENDAR_DAY: number = pg.types.builtins.DATE;

/** pg would read a calendar day as midnight of the machine's zone; a day has neither time nor zone. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) =>
  oid === CALENDAR_DAY ? String : (pg.types.getTypeParser as (oid: number, format: unknown) => never)(oid, format);

/** The pool that TypeORM holds; named prepared statements go through it, which `DataSource.query` cannot do. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool;
}
