import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { RequestContext } from "../kernel/context.js";

/**
 * Tells whoever does something too often to wait, also in the words of HTTP, so that proxies and clients that know nothing of
 * GraphQL do so: 429 with `Retry-After`, where nothing of the request was done.
 */
export const slowDown: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () => Promise.resolve({ willSendResponse: sayHowLong }),
};

function sayHowLong({
  contextValue: { waits },
  response: { body, http },
}: GraphQLRequestContextWillSendResponse<RequestContext>): Promise<void> {
  if (waits.length > 0 && body.kind === "single" && waits.length === actsIn(body.singleResult.data)) {
    http.status = 429;
    http.headers.set("retry-after", String(Math.max(...waits)));
  }
  return Promise.resolve();
}

/** What else stands beside payloads is the name of a type. */
function actsIn(data: Readonly<Record<string, unknown>> | null | undefined): number {
  return Object.values(data ?? {}).filter((payload) => typeof payload === "object").length;
}
