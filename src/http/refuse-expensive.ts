import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextValidationDidStart,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
  GraphQLRequestListenerParsingDidEnd,
} from "@apollo/server";
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, type ValidationRule } from "graphql";
import type { RequestContext } from "../kernel/context.js";
import { answerCost } from "../kernel/limits/answer-cost.js";
import { documentExcess } from "../kernel/limits/document-excess.js";
import { requestCost } from "../kernel/limits/request-cost.js";
import { tooComplex } from "../kernel/limits/too-complex.js";

/** A client that sends this header is told in `extensions.cost` what its request cost. */
export const COST_HEADER = "khabar-cost";

/** Refuses what is too large before it is validated, and what costs more than this before it runs. */
export function refuseExpensive(costLimit: number): ApolloServerPlugin<RequestContext> {
  return { requestDidStart: () => Promise.resolve(new CostWatch(costLimit)) };
}

// The rules of graphql-js take longer the larger a document is. So that they need not see one that is refused, they are
// given an empty one in its place, for which the rule below says why.
const refusals = new WeakMap<DocumentNode, GraphQLError>();

/** The rule by which a document that is too large fails validation. */
export const documentIsNotTooLarge: ValidationRule = (context) => {
  const refusal = refusals.get(context.getDocument());
  if (refusal) context.reportError(refusal);
  return {};
};

class CostWatch implements GraphQLRequestListener<RequestContext> {
  private requested: number | null = null;

  constructor(private readonly limit: number) {}

  parsingDidStart(): Promise<GraphQLRequestListenerParsingDidEnd> {
    return Promise.resolve((error) => Promise.resolve(nameTokenLimit(error)));
  }

  validationDidStart(request: GraphQLRequestContextValidationDidStart<RequestContext>): Promise<void> {
    const refusal = documentExcess(request.document);
    if (refusal) {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
      refusals.set(document, refusal);
      Object.assign(request, { document });
    }
    return Promise.resolve();
  }

  async didResolveOperation(request: GraphQLRequestContextDidResolveOperation<RequestContext>): Promise<void> {
    // Apollo's type says there is one, but a name may be asked for that no operation has.
    const operation: OperationDefinitionNode | undefined = request.operation;
    if (!operation) return;
    const { schema, document } = request;
    this.requested = requestCost(schema, document, operation, request.request.variables ?? {});
    if (this.requested !== null && this.requested > this.limit) throw tooComplex("cost", this.requested, this.limit);
  }

  willSendResponse({ request, response }: GraphQLRequestContextWillSendResponse<RequestContext>): Promise<void> {
    if (this.requested !== null && response.body.kind === "single" && request.http?.headers.has(COST_HEADER)) {
      const { singleResult } = response.body;
      const cost = { requested: this.requested, actual: answerCost(singleResult.data), limit: this.limit };
      singleResult.extensions = { ...singleResult.extensions, cost };
    }
    return Promise.resolve();
  }
}

/** The parser stops at too many tokens by itself, in words of its own. */
function nameTokenLimit(error: Error | undefined): void {
  if (!(error instanceof GraphQLError) || !/more tha[nt] \d+ tokens/.test(error.message)) return;
  const { message, extensions } = tooComplex("tokens");
  Object.assign(error, { message });
  Object.assign(error.extensions, extensions);
}
