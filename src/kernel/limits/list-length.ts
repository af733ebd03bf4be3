import { type FieldNode, type GraphQLField, getNullableType, isListType, valueFromAST } from "graphql";
import { DEFAULT_LIMIT, GREATEST_LIMIT } from "../page.js";

/** A field of the schema, whatever resolves it. */
export type SchemaField = GraphQLField<unknown, unknown>;

/** The variables of a request, checked and with their defaults. */
export type Variables = Record<string, unknown>;

/** How many items a field may bring; `page` is what the connection around it was asked for. */
export function listLength(field: SchemaField, node: FieldNode, page: number, variables: Variables): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const { listLength: stated = GREATEST_LIMIT } = field.extensions;
  if (stated === "page") return page;
  if (typeof stated === "number") return stated;
  return sizeIn(argumentValue(field, node, stated.argument, variables)) ?? GREATEST_LIMIT;
}

/** The page a connection is asked for: `first` or `last`, else what it is when neither is given. */
export function pageSize(field: SchemaField, node: FieldNode, variables: Variables): number {
  const asked = ["last", "first"].map((name) => sizeIn(argumentValue(field, node, name, variables)));
  return asked.find((size) => size !== null) ?? DEFAULT_LIMIT;
}

/** A size beyond what is allowed is refused by the field itself, which brings nothing then. */
function sizeIn(value: unknown): number | null {
  const size = Array.isArray(value) ? value.length : value;
  return typeof size === "number" ? Math.min(Math.max(size, 0), GREATEST_LIMIT) : null;
}

function argumentValue(field: SchemaField, node: FieldNode, name: string, variables: Variables): unknown {
  const argument = field.args.find((known) => known.name === name);
  if (!argument) return undefined;
  const given = node.arguments?.find((known) => known.name.value === name);
  const value = given && valueFromAST(given.value, argument.type, variables);
  return value === undefined ? argument.defaultValue : value;
}
