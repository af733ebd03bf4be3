import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
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
  readonly context: RequestContext;
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
  const result = await inTime(execute(asked, body), response, timeLeft, (fault) => asked.context.db.end(fault));
  if (result === "nobody waits") return;
  if (result === "too late") return refuse(response, 503, "SERVICE_UNAVAILABLE", "The request took too long.");
  await sendAnswer({ ...result, status: statusOf(result, request) }, request, response);
}

function execute({ apollo, context, request }: GraphqlRequest, body: unknown): Promise<HTTPGraphQLResponse> {
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
