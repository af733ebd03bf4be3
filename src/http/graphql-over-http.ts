import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { RequestContext } from "../kernel/context.js";
import { readBody, RequestRefusal } from "./request-body.js";
import { refuse } from "./refuse.js";

/** Answers one GraphQL request over HTTP: POST with JSON, or GET for queries. */
export async function answerGraphql(
  apollo: ApolloServer<RequestContext>,
  context: RequestContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "POST") {
    response.setHeader("allow", "GET, POST, OPTIONS");
    return refuse(response, 405, "BAD_REQUEST", "GraphQL is asked by GET or POST.");
  }
  let body: unknown;
  try {
    body = await readBody(request);
  } catch (error) {
    if (error instanceof RequestRefusal) return refuse(response, error.status, "BAD_REQUEST", error.message);
    return void response.destroy(); // The client went away while it was sending.
  }
  await answer(apollo, context, request, body, response);
}

async function answer(
  apollo: ApolloServer<RequestContext>,
  context: RequestContext,
  request: IncomingMessage,
  body: unknown,
  response: ServerResponse,
): Promise<void> {
  const { search } = new URL(request.url ?? "/", "http://localhost");
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "GET", headers: headersOf(request), search, body },
    context: () => Promise.resolve(context),
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === "complete") return void response.end(result.body.string);
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}
