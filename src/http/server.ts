import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, BlockList } from "node:net";
import type { ApolloServer } from "@apollo/server";
import cors from "cors";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../kernel/context.js";
import { RETRY_AFTER } from "../kernel/faults.js";
import { answerGraphql } from "./graphql-over-http.js";
import type { PlaygroundHandler } from "../playground/playground.js";
import { isLocalVisitor, LOCAL_TOKEN } from "./local-visitor.js";
import { networkOf } from "./network-of.js";
import { refuse } from "./refuse.js";

/** What a server is made of. */
export interface ServerParts {
  readonly apollo: ApolloServer<RequestContext>;
  readonly playground: PlaygroundHandler | null;
  readonly corsOrigins: readonly string[];
  readonly log: Logger;
  /** How long a request may take from its first byte to its answer, in milliseconds; twelve seconds unless given. */
  readonly deadline?: number;
  /** Whose `X-Forwarded-For` is believed; nobody's unless given. */
  readonly proxies?: BlockList;
}

/** What is known of a sender before anything is looked up. */
export interface SentBy {
  readonly headers: IncomingHttpHeaders;
  /** The address of their network. */
  readonly network: string;
}

/** Where answers come from, once it is there. */
export interface Archive {
  /** Whether the database answers; known within seconds. */
  readonly answers: () => Promise<boolean>;
  /** A context for one request; rejects with UNAUTHENTICATED where its `Authorization` is no good. */
  readonly contextFor: (sender: SentBy) => Promise<RequestContext>;
  /** A token for whoever sits at this machine, if there is one. */
  readonly localToken?: () => Promise<string | null>;
}

/** Where a server listens: `http://127.0.0.1:4000`. */
export interface Listening {
  readonly origin: string;
  readonly port: number;
}

const DEADLINE = 12_000;

const NO_PROXIES = new BlockList();

/** How long requests in flight may take once the server is asked to end, in milliseconds. */
const LAST_ANSWERS = 12_000;

/** Khabar over HTTP: /graphql, /playground, /healthz and /readyz. It listens before its database is there. */
export class KhabarServer {
  private readonly http: Server;
  private readonly deadline: number;
  private readonly allowOrigins: ReturnType<typeof cors>;
  private archive: Archive | null = null;
  private address = "";
  private isStopping = false;

  constructor(private readonly parts: ServerParts) {
    this.deadline = parts.deadline ?? DEADLINE;
    this.http = createServer(optionsOf(this.deadline), (request, response) => void this.answer(request, response));
    // Who neither sends nor takes anything for so long is gone, or means no good.
    this.http.setTimeout(this.deadline * 2);
    this.allowOrigins = cors({ origin: [...parts.corsOrigins], methods: ["GET", "POST"], maxAge: 86_400 });
  }

  /** Starts to listen and answers where. Rejects where the port is taken. */
  listen(port: number, host: string): Promise<Listening> {
    return new Promise((resolve, reject) => {
      this.http.once("error", reject);
      this.http.listen(port, host, () => {
        this.http.off("error", reject);
        const { address, family, port: chosen } = this.http.address() as AddressInfo; // It listens on TCP only.
        this.address = address;
        resolve({ port: chosen, origin: `http://${family === "IPv6" ? `[${address}]` : address}:${chosen}` });
      });
    });
  }

  /** From now on GraphQL is answered from this archive. */
  serveFrom(archive: Archive): void {
    this.archive = archive;
  }

  /** No longer ready; answers what is in flight, then closes. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const closed = new Promise<void>((resolve) => this.http.close(() => resolve()));
    this.http.closeIdleConnections();
    // Connections whose last answer is given would stay open for as long as their clients like.
    const idle = setInterval(() => this.http.closeIdleConnections(), 50);
    const deadline = setTimeout(() => this.http.closeAllConnections(), LAST_ANSWERS);
    await closed;
    clearInterval(idle);
    clearTimeout(deadline);
    await this.parts.apollo.stop();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A keep-alive connection would hold up the end of the process for as long as its client likes.
    if (this.isStopping) response.setHeader("connection", "close");
    try {
      await this.route(request, response);
    } catch (error) {
      this.parts.log.error({ err: error }, "a request failed outside GraphQL");
      refuse(response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong on our side.");
    }
  }

  private route(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const path = (request.url ?? "/").split("?", 1)[0];
    if (path === "/graphql") return this.graphql(request, response);
    if (path === "/healthz") return sendJson(response, 200, { status: "well" });
    if (path === "/readyz") return this.readiness(response);
    if (path === LOCAL_TOKEN) return this.localToken(request, response);
    if (this.parts.playground?.(request, response)) return;
    if (path === "/" && this.parts.playground) return void response.writeHead(302, { location: "/playground" }).end();
    refuseUnknown(response);
  }

  private graphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { archive } = this;
    return new Promise((resolve, reject) => {
      this.allowOrigins(request, response, (error?: unknown) => {
        if (error !== undefined) return reject(asError(error));
        if (!archive) return resolve(refuse(response, 503, "SERVICE_UNAVAILABLE", "The archive is not ready yet."));
        const { apollo } = this.parts;
        const contextFor = () => this.senderOf(request, archive);
        answerGraphql({ apollo, contextFor, request, response, deadline: this.deadline }).then(resolve, reject);
      });
    });
  }

  /** Whoever set up how people sign in needs to know why somebody could not; nobody else is told. */
  private async senderOf(request: IncomingMessage, archive: Archive): Promise<RequestContext> {
    try {
      return await archive.contextFor({
        headers: request.headers,
        network: networkOf(request, this.parts.proxies ?? NO_PROXIES),
      });
    } catch (error) {
      if (error instanceof GraphQLError)
        this.parts.log.debug({ reason: error.originalError?.message }, "nobody signed in");
      throw error;
    }
  }

  private async localToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // One that cannot be checked is not handed out either.
    const token = isLocalVisitor(request, this.address) && (await this.archive?.localToken?.().catch(() => null));
    if (!token) return refuseUnknown(response);
    response.setHeader("cache-control", "no-store");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    response.setHeader("x-content-type-options", "nosniff");
    sendJson(response, 200, { token });
  }

  private async readiness(response: ServerResponse): Promise<void> {
    if (this.isStopping) return sendJson(response, 503, { status: "stopping" });
    if (!this.archive) return sendJson(response, 503, { status: "waiting for the database" });
    const answers = await this.archive.answers();
    sendJson(response, answers ? 200 : 503, { status: answers ? "ready" : "the database does not answer" });
  }
}

function optionsOf(deadline: number): ServerOptions {
  return {
    // Whoever sends a request byte by byte has no longer for it than whoever waits for an answer.
    headersTimeout: deadline,
    requestTimeout: deadline,
    connectionsCheckingInterval: Math.min(deadline, 1_000),
    // Else the first of two `Authorization` headers would count, and a proxy might have looked at the other.
    joinDuplicateHeaders: true,
  };
}

function refuseUnknown(response: ServerResponse): void {
  refuse(response, 404, "NOT_FOUND", "There is nothing here. GraphQL is at /graphql.");
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (status === 503) response.setHeader("retry-after", RETRY_AFTER);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
