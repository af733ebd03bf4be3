import { GraphQLError } from "graphql";

/** A client's mistake in one argument, named by its path: `first`, `filter.sectionIds.2`. */
export function badInput(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`"${argument}" ${problem}`, { extensions: { code: "BAD_USER_INPUT", argument } });
}

/** After how many seconds a client that was answered with HTTP 503 may well try again. */
export const RETRY_AFTER = "2";

/** The database cannot answer now; the client may try again. Answered with HTTP 503. */
export function unavailable(cause: unknown): GraphQLError {
  return new GraphQLError("The archive cannot be reached at the moment. Please try again shortly.", {
    extensions: {
      code: "SERVICE_UNAVAILABLE",
      http: { status: 503, headers: new Map([["retry-after", RETRY_AFTER]]) },
    },
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
  });
}

/** The token is unknown, expired, withdrawn or forged; which of these, is not said. Answered with HTTP 401. */
export function badToken(): GraphQLError {
  return new GraphQLError("The token is not valid.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}
