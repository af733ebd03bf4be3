import { setTimeout as pause } from "node:timers/promises";

/** One request and what came of it. */
export interface Shot {
  /** When it was sent, and when it was answered, in milliseconds on one clock. */
  readonly sent: number;
  readonly answered: number;
  /** The status, `Retry-After` and body as one text; or why there was no answer. */
  readonly outcome: string;
}

/** A few clients that keep asking, each one request after the other. */
export interface Load {
  /** Once one of them was answered. */
  readonly begun: Promise<void>;
  /** Asks no more, and answers all that was asked. */
  stop(): Promise<Shot[]>;
}

const CLIENTS = 16;
const LONGEST = 20_000;

// It is outages that are tried here, not how much a machine can do.
const PAUSE = 20;

/** Lets clients ask a query of a server, again and again, until they are stopped. */
export function startLoad(origin: string, query: string): Load {
  const shots: Shot[] = [];
  const over = new AbortController();
  const client = async () => {
    while (!over.signal.aborted) {
      shots.push(await shoot(origin, query));
      await pause(PAUSE);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  const begin = async () => {
    while (shots.length === 0) await pause(PAUSE);
  };
  return {
    begun: begin(),
    async stop() {
      over.abort();
      await clients;
      return shots;
    },
  };
}

async function shoot(origin: string, query: string): Promise<Shot> {
  const sent = performance.now();
  const outcome = await ask(origin, query).catch((error: Error) => `${error.name}: ${error.message}`);
  return { sent, answered: performance.now(), outcome };
}

async function ask(origin: string, query: string): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(LONGEST),
  });
  const { data, errors } = (await response.json()) as { data?: object | null; errors?: { extensions: object }[] };
  const body = data ? JSON.stringify(data) : JSON.stringify(errors?.map(({ extensions }) => extensions));
  return `${response.status} ${response.headers.get("retry-after") ?? ""} ${body}`;
}
