import type { Pool } from "pg";
import { Database } from "../kernel/database.js";
import { Gatherings } from "../kernel/gathering.js";
import { Reach, type Watcher } from "../kernel/reach.js";
import { Statements } from "../kernel/statements.js";
import { SideLine } from "./side-line.js";

/** A pool of connections as requests are answered from it. */
export interface ServedPool {
  /** The database for one request. */
  readonly forRequest: () => Database;
  /** Whether PostgreSQL answers, whatever requests do with the pool. */
  readonly answers: () => Promise<boolean>;
  /** Ends what is beside the pool. */
  readonly close: () => Promise<void>;
}

/** How often it is looked for statements that wait long, and how long that is, in milliseconds. */
const LOOK = 250;
const LONG = 500;

/** Lets requests share a pool, each with statements that end with it; no request waits long for a PostgreSQL that is silent. */
export function servePool(pool: Pool, watcher?: Watcher): ServedPool {
  const line = new SideLine(pool);
  const reach = new Reach(watcher);
  const statements = new Statements(pool, (processId) => line.breakOff(processId));
  const gatherings = new Gatherings(() => new Database(statements.forRequest(), reach));
  const watch = watchFor(statements, line);
  return {
    forRequest: () => new Database(statements.forRequest(), reach, gatherings),
    answers: async () => (await line.ask()) === "answers",
    close: () => {
      clearInterval(watch);
      return line.close();
    },
  };
}

/** Asks beside the pool why a statement waits long. Is it PostgreSQL itself that says nothing, waiting is in vain. */
function watchFor(statements: Statements, line: SideLine): NodeJS.Timeout {
  let isAsking = false;
  const look = async () => {
    if (isAsking || (!statements.isSilent() && statements.longestWait() < LONG)) return;
    isAsking = true;
    const reply = await line.ask();
    isAsking = false;
    if (reply !== "is silent") statements.speak();
    else if (!statements.isSilent()) statements.fallSilent();
  };
  return setInterval(() => void look(), LOOK).unref();
}
