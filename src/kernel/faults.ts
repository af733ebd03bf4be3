import { GraphQLError } from "graphql";

/** A client's mistake in one argument, named by its path: `first`, `filter.sectionIds.2`. */
export function badInput(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`"${argument}" ${problem}`, { extensions: { code: "BAD_USER_INPUT", argument } });
}

/** After how many seconds a client that was answered with HTTP 503 may well try again. */
export const RETRY_AFTER = "2";

/** The database cannot answer now; the client may try again. Answered with HTTP 503. */
export function unavailable(cause: unknown): GraphQLError {
  return tryAgain("The archive cannot be reached at the moment. Please try again shortly.", cause);
}

/** Who somebody is cannot be found out now; the client may try again. Answered with HTTP 503. */
export function signInUnavailable(cause: unknown): GraphQLError {
  return tryAgain("Your sign-in cannot be checked at the moment. Please try again shortly.", cause);
}

function tryAgain(message: string, cause: unknown): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: "SERVICE_UNAVAILABLE",
      http: { status: 503, headers: new Map([["retry-after", RETRY_AFTER]]) },
    },
    originalError: asError(cause),
  });
}

/** The token is unknown, expired, withdrawn or forged; which of these, only the log is told. Answered with HTTP 401. */
export function badToken(cause?: unknown): GraphQLError {
  return new GraphQLError("The token is not valid.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
    originalError: cause === undefined ? null : asError(cause),
  });
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
