import type { ApolloServerOptions } from "@apollo/server";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext } from "../kernel/context.js";
import { withDefaults } from "./with-defaults.js";

/** To compile an operation takes as long as to run it some ten times: it must be asked often to be worth it. */
const OFTEN = 30;

/** Each compiled operation fills about a quarter of a megabyte. */
const MOST_COMPILED = 60;

/** What an operation is asked with. */
interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** How often an operation was asked, and as what it runs once that is often. */
interface Operation {
  asked: number;
  compiled: CompiledQuery | null;
}

/** Runs operations: as code made for them if they are asked often, else step by step, with the same answer. */
export class CompiledOperations {
  private readonly operations = new WeakMap<DocumentNode, Map<string, Operation>>();
  private readonly compiled: Operation[] = [];

  constructor(private readonly schema: GraphQLSchema) {}

  /** The answer to one request. */
  run(asked: Asked): ExecutionResult | Promise<ExecutionResult> {
    const compiled = this.compiledFor(asked);
    // What is wrong with variables is said in the same words whether or not the operation is compiled.
    const definitions = getOperationAST(asked.document, asked.operationName)?.variableDefinitions ?? [];
    if (!compiled || !this.takes(definitions, asked)) return this.interpreted(asked);
    const answer = compiled.query({}, asked.context, withDefaults(this.schema, definitions, asked.variables));
    return answer instanceof Promise ? answer.then(withErrors) : withErrors(answer);
  }

  private interpreted({
    document,
    operationName,
    variables,
    context,
  }: Asked): ExecutionResult | Promise<ExecutionResult> {
    return execute({
      schema: this.schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operationName !== undefined && { operationName }),
    });
  }

  private takes(definitions: readonly VariableDefinitionNode[], { variables }: Asked): boolean {
    return "coerced" in getVariableValues(this.schema, definitions, variables);
  }

  private compiledFor({ document, operationName = "" }: Asked): CompiledQuery | null {
    const operation = this.operation(document, operationName);
    operation.asked++;
    if (operation.asked === OFTEN) this.compile(document, operationName, operation);
    return operation.compiled;
  }

  private operation(document: DocumentNode, name: string): Operation {
    const named = this.operations.get(document) ?? new Map<string, Operation>();
    this.operations.set(document, named);
    const operation = named.get(name) ?? { asked: 0, compiled: null };
    named.set(name, operation);
    return operation;
  }

  private compile(document: DocumentNode, name: string, operation: Operation): void {
    const compiled = compileQuery(this.schema, document, name, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return;
    operation.compiled = compiled;
    this.compiled.push(operation);
    const oldest = this.compiled.length > MOST_COMPILED ? this.compiled.shift() : undefined;
    if (oldest) Object.assign(oldest, { asked: 0, compiled: null } satisfies Operation);
  }
}

/** The compiler has an error of its own, which is not printed as one of GraphQL. */
function withErrors(answer: ExecutionResult): ExecutionResult {
  return answer.errors ? { ...answer, errors: answer.errors.map(asGraphqlError) } : answer;
}

function asGraphqlError({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError });
  return Object.defineProperty(error, "locations", { value: locations, enumerable: true });
}

/** The way by which Apollo hands operations to somebody else to run. */
export function compilingGateway(schema: GraphQLSchema): NonNullable<ApolloServerOptions<RequestContext>["gateway"]> {
  const operations = new CompiledOperations(schema);
  return {
    onSchemaLoadOrUpdate(listen) {
      listen({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, request, context }) =>
          operations.run({
            document,
            operationName: request.operationName,
            variables: request.variables ?? {},
            // Apollo's type for gateways leaves open what a context is; it is the one that makeApollo's caller gave.
            context: context as RequestContext,
          }),
      }),
    stop: () => Promise.resolve(),
  };
}
