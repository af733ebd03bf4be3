import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../kernel/context.js";
import { statusOf } from "./answer-status.js";
import { takesAnswers } from "./content-coding.js";
import { inTime } from "./in-time.js";
import { readBody, RequestRefusal } from "./request-body.js";
import { refuse } from "./refuse.js";
import { isAcceptable } from "./media-types.js";
import { sendAnswer } from "./send-answer.js";

/** A GraphQL request that came over HTTP, and what it is answered from. */
export interface GraphqlRequest {
  readonly apollo: ApolloServer<RequestContext>;
  /** Whom it speaks for, and what may be read for it. */
  readonly contextFor: () => Promise<RequestContext>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** How many milliseconds there are to read it and to answer it. */
  readonly deadline: number;
}

/** Answers one GraphQL request over HTTP: POST with JSON, or GET for queries. */
export async function answerGraphql(asked: GraphqlRequest): Promise<void> {
  const { request, response } = asked;
  const since = performance.now();
  if (request.method !== "GET" && request.method !== "POST") {
    response.setHeader("allow", "GET, POST, OPTIONS");
    return refuse(response, 405, "BAD_REQUEST", "GraphQL is asked by GET or POST.");
  }
  if (!takesAnswers(request.headers["accept-encoding"])) {
    return refuse(response, 406, "BAD_REQUEST", "Answers are sent as br, gzip or identity.");
  }
  if (!isAcceptable(request.headers.accept)) {
    return refuse(response, 406, "BAD_REQUEST", "Answers are application/graphql-response+json or application/json.");
  }
  let body: unknown;
  try {
    body = await readBody(request);
  } catch (error) {
    if (error instanceof RequestRefusal) return refuse(response, error.status, "BAD_REQUEST", error.message);
    return void response.destroy(); // The client went away while it was sending.
  }
  const timeLeft = asked.deadline - (performance.now() - since);
  const work = new Work(asked, body);
  const result = await inTime(work.result, response, timeLeft, (fault) => work.end(fault));
  if (result === "nobody waits") return;
  if (result === "too late") return refuse(response, 503, "SERVICE_UNAVAILABLE", "The request took too long.");
  if (result instanceof GraphQLError) return turnAway(response, result);
  await sendAnswer({ ...result, status: statusOf(result, request) }, request, response);
}

/** What is done for a request; told to end, nothing of it goes on. */
class Work {
  readonly result: Promise<HTTPGraphQLResponse | GraphQLError>;
  private context: RequestContext | null = null;
  private fault: GraphQLError | null = null;

  constructor(
    private readonly asked: GraphqlRequest,
    private readonly body: unknown,
  ) {
    this.result = this.run();
  }

  end(fault: GraphQLError): void {
    this.fault = fault;
    this.context?.db.end(fault);
  }

  private async run(): Promise<HTTPGraphQLResponse | GraphQLError> {
    try {
      this.context = await this.asked.contextFor();
    } catch (error) {
      if (error instanceof GraphQLError) return error;
      throw error;
    }
    if (this.fault) return this.fault;
    return execute(this.asked, this.context, this.body);
  }
}

/** A request whose sender is not known, or cannot be looked up now. */
function turnAway(response: ServerResponse, { message, extensions }: GraphQLError): void {
  const { status = 500 } = (extensions["http"] ?? {}) as { readonly status?: number };
  if (status === 401) response.setHeader("www-authenticate", 'Bearer error="invalid_token"');
  refuse(response, status, String(extensions["code"]), message);
}

function execute(
  { apollo, request }: GraphqlRequest,
  context: RequestContext,
  body: unknown,
): Promise<HTTPGraphQLResponse> {
  const { search } = new URL(request.url ?? "/", "http://localhost");
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "GET", headers: headersOf(request), search, body },
    context: () => Promise.resolve(context),
  });
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}
