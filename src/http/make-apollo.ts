import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../kernel/context.js";
import { LIMITS } from "../kernel/limits/limits.js";
import { compilingGateway } from "./compiled-operations.js";
import { keptDocuments, keptQueries } from "./kept-documents.js";
import { makeErrorMask } from "./mask-errors.js";
import { documentIsNotTooLarge, refuseExpensive } from "./refuse-expensive.js";
import { slowDown } from "./slow-down.js";

/** Apollo without what a news API does not need: cache hints wrap every resolver, and the landing page is not ours. */
export async function makeApollo(
  schema: GraphQLSchema,
  introspection: boolean,
  log: Logger,
  costLimit: number = LIMITS.cost.most,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: compilingGateway(schema),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: makeErrorMask(log, introspection),
    logger: log,
    parseOptions: { maxTokens: LIMITS.tokens.most },
    persistedQueries: { cache: keptQueries() },
    documentStore: keptDocuments(),
    validationRules: [documentIsNotTooLarge],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      refuseExpensive(costLimit),
      slowDown,
    ],
  });
  await apollo.start();
  return apollo;
}
