import { join } from "node:path";
import { pino } from "pino";
import { type Config, ConfigError, readConfig } from "../config.js";
import { seedIfEmpty } from "../interchange/seed.js";
import { makeContext, type Site } from "../kernel/context.js";
import { Database } from "../kernel/database.js";
import { acceptedLocales } from "../kernel/locale.js";
import { LIMITS } from "../kernel/limits/limits.js";
import { makeApollo } from "../http/make-apollo.js";
import { makePlayground } from "../playground/playground.js";
import { makeSchema, NODE_KINDS } from "../schema.js";
import { type Archive, KhabarServer, type Listening } from "../http/server.js";
import { type OpenArchive, openArchive } from "./open-archive.js";
import { say } from "./say.js";
import { welcome } from "./welcome.js";

// The same place from src and from dist/src.
const PLAYGROUND_PAGE = join(import.meta.dirname, "../../playground");

/** Serves the archive until the signal; loads the seed first where asked and nothing is there yet. */
export async function serve(options: { readonly seed: boolean }, signal: AbortSignal): Promise<void> {
  const config = readConfig();
  const server = await makeServer(config);
  const listening = await listen(server, config);
  let archive: OpenArchive | null = null;
  try {
    archive = await openArchive(config, say, signal);
    signal.throwIfAborted();
    if (options.seed && (await seedIfEmpty(archive.pool))) say("the seed archive has been loaded");
    signal.throwIfAborted();
    server.serveFrom(archiveOf(archive, siteOf(config, listening)));
    process.stdout.write(welcome(config, listening));
    await untilAborted(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await server.stop();
    await archive?.close();
  }
}

async function makeServer(config: Config): Promise<KhabarServer> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const apollo = await makeApollo(
    await makeSchema(),
    config.introspection,
    log,
    config.queryCostLimit ?? LIMITS.cost.most,
  );
  const playground = config.playground ? makePlayground(PLAYGROUND_PAGE) : null;
  return new KhabarServer({ apollo, playground, corsOrigins: config.corsOrigins, log });
}

async function listen(server: KhabarServer, { port, host }: Config): Promise<Listening> {
  try {
    return await server.listen(port, host);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE") throw new ConfigError(`PORT: ${port} is already in use`);
    if (code === "EACCES") throw new ConfigError(`PORT: this user may not listen on ${port}`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
      throw new ConfigError(`HOST: ${host} is no address of this machine`);
    }
    throw error;
  }
}

function siteOf({ publicUrl, defaultLocale }: Config, { port }: Listening): Site {
  return { publicUrl: publicUrl ?? `http://localhost:${port}`, defaultLocale, nodeKinds: NODE_KINDS };
}

function archiveOf({ pool }: OpenArchive, site: Site): Archive {
  const db = new Database(pool, {
    onLost: (reason) => say(`the database is out of reach: ${reason}`),
    onBack: () => say("the database is back"),
  });
  return { db, contextFor: (acceptLanguage) => makeContext(db, site, acceptedLocales(acceptLanguage)) };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
