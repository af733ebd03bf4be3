import { BlockList } from "node:net";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Logger, pino } from "pino";
import { OidcIssuer } from "../account/oidc-issuer.js";
import { type Config, ConfigError } from "../config.js";
import { seedIfEmpty } from "../interchange/seed.js";
import { type ServedPool, servePool } from "../database/serve-pool.js";
import type { Site } from "../kernel/context.js";
import { LIMITS } from "../kernel/limits/limits.js";
import { makeApollo } from "../http/make-apollo.js";
import { readProxies } from "../http/network-of.js";
import { makePlayground } from "../playground/playground.js";
import { makeSchema, NODE_KINDS } from "../schema.js";
import { type Archive, KhabarServer, type Listening } from "../http/server.js";
import { type OpenArchive, openArchive } from "./open-archive.js";
import { hasLocalEditor, localTokenFile, makeLocalToken, readLocalToken } from "./local-editor.js";
import { contextFor } from "./request-context.js";
import { type Publisher, startPublisher } from "./publisher.js";
import { say } from "./say.js";
import { welcome } from "./welcome.js";

// The same place from src and from dist/src.
const PLAYGROUND_PAGE = join(import.meta.dirname, "../../playground");

/**
 * After a collection the heap may grow by so much, in percent, before it is collected again. Left alone it grows fourfold:
 * what a server keeps is little, and what it throws away need not wait that long.
 */
const HEAP_GROWTH = 120;

/** Where PostgreSQL's errors quote rows: what somebody wrote, or who they are, has no business in a log. */
const ROWS_IN_FAULTS = ["err.detail", "err.where", "err.*.detail", "err.*.where"];

/** Serves the archive until the signal; loads the seed first where asked and nothing is there yet. */
export async function serve(config: Config, options: { readonly seed: boolean }, signal: AbortSignal): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const log = pino({ level: config.logLevel, redact: { paths: ROWS_IN_FAULTS, remove: true } }, pino.destination(2));
  const server = await makeServer(config, log);
  const listening = await listen(server, config);
  let archive: OpenArchive | null = null;
  let served: ServedPool | null = null;
  let publisher: Publisher | null = null;
  try {
    archive = await openArchive(config, say, signal, statementTimeout(config));
    signal.throwIfAborted();
    if (options.seed && (await seedIfEmpty(archive.pool))) say("the seed archive has been loaded");
    signal.throwIfAborted();
    served = servePool(archive.pool, {
      onLost: (reason) => say(`the database is out of reach: ${reason}`),
      onBack: () => say("the database is back"),
    });
    const site = siteOf(config, listening);
    const newToken = hasLocalEditor(config) ? await makeLocalToken(archive.pool, localTokenFile(config)) : null;
    server.serveFrom(archiveOf(served, site, config));
    publisher = startPublisher(served.forRequest, site, log);
    process.stdout.write(welcome(config, listening, newToken));
    await untilAborted(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await publisher?.stop();
    await server.stop();
    await served?.close();
    await archive?.close();
  }
}

async function makeServer(config: Config, log: Logger): Promise<KhabarServer> {
  const apollo = await makeApollo(
    await makeSchema(),
    config.introspection,
    log,
    config.queryCostLimit ?? LIMITS.cost.most,
  );
  const playground = config.playground ? makePlayground(PLAYGROUND_PAGE) : null;
  const { corsOrigins, requestDeadline, trustedProxies } = config;
  const proxies = readProxies(trustedProxies) ?? new BlockList();
  return new KhabarServer({ apollo, playground, corsOrigins, log, deadline: requestDeadline, proxies });
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

function siteOf({ publicUrl, defaultLocale, commenting }: Config, { port }: Listening): Site {
  return { publicUrl: publicUrl ?? `http://localhost:${port}`, defaultLocale, commenting, nodeKinds: NODE_KINDS };
}

function archiveOf({ forRequest, answers }: ServedPool, site: Site, config: Config): Archive {
  const issuer = issuerOf(config);
  const archive: Archive = { answers, contextFor: (sender) => contextFor(forRequest(), site, sender, issuer) };
  if (!config.playground || !hasLocalEditor(config)) return archive;
  return { ...archive, localToken: () => readLocalToken(forRequest(), localTokenFile(config)) };
}

function issuerOf({ oidc }: Config): OidcIssuer | null {
  if (oidc === null) return null;
  return new OidcIssuer(oidc, {
    onLost: (reason) => say(`the issuer ${oidc.issuer} is out of reach: ${reason}`),
    onBack: () => say(`the issuer ${oidc.issuer} is back`),
  });
}

/** A statement ends before its request, so that the request can still be answered. In milliseconds. */
function statementTimeout({ requestDeadline }: Config): number {
  return Math.round((requestDeadline * 5) / 6);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
