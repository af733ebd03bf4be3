import { randomUUID } from "node:crypto";
import { BlockList } from "node:net";
import { afterAll, beforeAll } from "@jest/globals";
import type { Pool } from "pg";
import { pino } from "pino";
import type { OidcIssuer } from "../../src/account/oidc-issuer.js";
import { makeDataSource, poolOf } from "../../src/database/data-source.js";
import { servePool } from "../../src/database/serve-pool.js";
import { contextFor } from "../../src/cli/request-context.js";
import type { Role } from "../../src/kernel/role.js";
import { readProxies } from "../../src/http/network-of.js";
import { type Commenting, USUAL_COMMENTING } from "../../src/kernel/context.js";
import { makeApollo } from "../../src/http/make-apollo.js";
import { makeSchema, NODE_KINDS } from "../../src/schema.js";
import { KhabarServer } from "../../src/http/server.js";
import { makeApi, type Api } from "./api.js";
import { makeBuild, type Build } from "./build.js";
import { signIn, type SignedIn } from "./sign-in.js";
import { createDatabase, databaseUrl, dropDatabase, templateName } from "./databases.js";

/** A Khabar of the test file's own: a real server on a real database that nobody else uses. */
export interface Khabar {
  readonly origin: string;
  readonly api: Api;
  readonly build: Build;
  readonly pool: Pool;
  /** Somebody new with this role. */
  readonly signIn: (role: `${Role}`) => Promise<SignedIn>;
}

/** What the site calls itself in tests, wherever it listens. */
export const PUBLIC_URL = "https://khabar.example";

interface Options {
  /** What is in its archive before the first test. */
  readonly archive: "empty" | "seeded";
  readonly introspection?: boolean;
  readonly corsOrigins?: readonly string[];
  /** Whose accounts are known; asked at each request, so that each test may begin with one of its own. */
  readonly issuer?: () => OidcIssuer;
  /** What readers may do, where it is not as usual. */
  readonly commenting?: Partial<Commenting>;
  /** Whose `X-Forwarded-For` is believed: a test that sends one speaks for whatever network it likes. */
  readonly trustedProxies?: readonly string[];
}

/** Test files that are loaded together share what is the same for all. */
const schema = makeSchema();

/** Starts a Khabar before the first test of a file and stops it after the last. Its parts are there once a test runs. */
export function useKhabar({
  archive,
  introspection = true,
  corsOrigins = [],
  issuer,
  commenting = {},
  trustedProxies = ["127.0.0.1"],
}: Options): Khabar {
  const khabar = {} as { -readonly [part in keyof Khabar]: Khabar[part] }; // Filled by beforeAll.
  const name = `khabar_${randomUUID().replaceAll("-", "")}`;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    await createDatabase(name, templateName(archive));
    const dataSource = await makeDataSource(databaseUrl(name), { size: 4, statementTimeout: 10_000 }).initialize();
    const log = pino({ level: "silent" });
    const apollo = await makeApollo(await schema, introspection, log);
    const proxies = readProxies(trustedProxies) ?? new BlockList();
    const server = new KhabarServer({ apollo, playground: null, corsOrigins, log, proxies });
    khabar.pool = poolOf(dataSource);
    ({ origin: khabar.origin } = await server.listen(0, "127.0.0.1"));
    khabar.api = makeApi(khabar.origin);
    khabar.build = makeBuild(khabar.pool);
    khabar.signIn = (role) => signIn(khabar, role);
    const { forRequest, answers, close } = servePool(khabar.pool);
    const site = {
      publicUrl: PUBLIC_URL,
      defaultLocale: "ar",
      nodeKinds: NODE_KINDS,
      commenting: { ...USUAL_COMMENTING, ...commenting },
    };
    server.serveFrom({ answers, contextFor: (sender) => contextFor(forRequest(), site, sender, issuer?.() ?? null) });
    stop = async () => {
      await server.stop();
      await close();
      await dataSource.destroy();
    };
  });

  afterAll(async () => {
    await stop();
    await dropDatabase(name);
  });

  return khabar;
}
