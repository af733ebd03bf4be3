import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { publishDueArticles } from "../desk/article/publish-due-articles.js";
import type { Site } from "../kernel/context.js";
import type { Database, Id } from "../kernel/database.js";

/** How long it is between two looks at what is due, in milliseconds. */
const LOOK = 1_000;

/** Lets scheduled articles out as long as a process serves; what came due while none was there goes out first. */
export interface Publisher {
  readonly stop: () => Promise<void>;
}

/** Begins to look for articles that are due, at once and then every second. */
export function startPublisher(database: () => Database, site: Site, log: Logger): Publisher {
  const end = new AbortController();
  const told = new Set<Id>();
  const look = async () => {
    const { failed } = await publishDueArticles(database(), site, end.signal);
    for (const { id, reason } of failed.filter((one) => !told.has(one.id))) {
      told.add(id);
      log.error({ err: reason, article: id }, "a scheduled article could not be published");
    }
  };
  const run = publishUntil(end.signal, look, log);
  return {
    stop: () => {
      end.abort();
      return run;
    },
  };
}

async function publishUntil(signal: AbortSignal, look: () => Promise<void>, log: Logger): Promise<void> {
  while (!signal.aborted) {
    // That the database is out of reach others say; what is due then goes out when it is back.
    await look().catch((error: unknown) => log.debug({ err: error }, "due articles could not be looked for"));
    await pause(LOOK, undefined, { signal }).catch(() => undefined);
  }
}
