import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { argumentPath } from "./argument-path.js";

/** Codes that tell a client what it did wrong, or when to come back. All else is our fault and is masked. */
const CLIENT_CODES = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "SERVICE_UNAVAILABLE",
  "TOO_COMPLEX",
  "UNAUTHENTICATED",
]);

const INPUT_CODES = new Set(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]);

// Apollo takes suggestions out of what it validates, but not out of what graphql-js says of variables.
const SUGGESTION = / Did you mean .+\?$/s;

/** Apollo would tell the public how its server is set up. */
const NO_INTROSPECTION = /^GraphQL introspection is not allowed.*$/s;

/**
 * What clients see of an error: code, message and the argument at fault, never SQL, paths or a stack, and no names of the
 * schema unless it `suggests` them.
 */
export function makeErrorMask(log: Logger, suggests: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted, error);
    if (code === null) return masked(formatted, error, log);
    const { argument, ...known } = formatted.extensions ?? {};
    const { stacktrace: _, ...extensions } = known;
    const path = argument ?? (INPUT_CODES.has(code) && error instanceof GraphQLError ? argumentPath(error) : null);
    const message = messageOf(formatted, code);
    return {
      ...formatted,
      message: suggests ? message : discreet(message),
      extensions: { ...extensions, code, ...(path === null ? {} : { argument: path }) },
    };
  };
}

function discreet(message: string): string {
  return message.replace(SUGGESTION, "").replace(NO_INTROSPECTION, "Introspection is off on this site.");
}

function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string | null {
  const code = exceedsLimit(error) ? "TOO_COMPLEX" : extensions?.["code"];
  if (typeof code === "string" && CLIENT_CODES.has(code)) return code;
  if (!(error instanceof GraphQLError)) return null;
  // graphql-js checks a value put together from variables only when it runs, and then gives no code.
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError && cause.message.startsWith('Argument "')) return "BAD_USER_INPUT";
  // Nor do it and Apollo where they refuse the request as a whole, such as an operation that the schema does not have.
  return error.path === undefined && error.originalError === undefined ? "BAD_REQUEST" : null;
}

/** Apollo gives one code to all that goes wrong while it parses, and one to all while it validates. */
function exceedsLimit(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  return cause instanceof GraphQLError && cause.extensions["code"] === "TOO_COMPLEX";
}

function messageOf({ message }: GraphQLFormattedError, code: string): string {
  // Whatever else the parser says is that its stack was at its end.
  const isTooDeep = code === "GRAPHQL_PARSE_FAILED" && !message.startsWith("Syntax Error");
  return isTooDeep ? "The request is nested too deeply." : message;
}

function masked(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const reference = randomUUID();
  log.error({ reference, err: unwrapResolverError(error), path: formatted.path }, "a request failed");
  return {
    ...formatted,
    message: `Something went wrong on our side. If it persists, report reference ${reference}.`,
    extensions: { code: "INTERNAL_SERVER_ERROR", reference },
  };
}
