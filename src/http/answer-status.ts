import type { IncomingMessage } from "node:http";
import type { HTTPGraphQLResponse } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

/** What is wrong with these is wrong with the document or its variables, and not with the request that carries them. */
const OF_THE_DOCUMENT = new Set([
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * The HTTP status of an answer. A client that names `application/json` could not tell a 400 of ours from one of a proxy, and
 * gets 200 with errors where the document is at fault: https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function statusOf({ status = 200, headers, body }: HTTPGraphQLResponse, request: IncomingMessage): number {
  if (status !== 400 || body.kind !== "complete") return status;
  const isPlain = headers.get("content-type")?.startsWith("application/json") ?? false;
  if (!isPlain || !/application\/json/i.test(request.headers.accept ?? "")) return status;
  const { errors = [] } = JSON.parse(body.string) as { errors?: GraphQLFormattedError[] };
  return errors.every(({ extensions }) => OF_THE_DOCUMENT.has(String(extensions?.["code"]))) ? 200 : status;
}
