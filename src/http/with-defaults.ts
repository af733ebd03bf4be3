import {
  astFromValue,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
  type VariableDefinitionNode,
} from "graphql";

type Values = Readonly<Record<string, unknown>>;

/** Valid variables with the defaults of the input fields that a client left out, which code made for an operation does not know. */
export function withDefaults(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Values,
): Values {
  const filled = definitions.map(({ variable: { name }, type }) => {
    const given = variables[name.value];
    const declared = typeFromAST(schema, type);
    return given === undefined || !isInputType(declared) ? [] : [[name.value, filledIn(declared, given)] as const];
  });
  return { ...variables, ...Object.fromEntries(filled.flat()) };
}

function filledIn(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return filledIn(type.ofType, value);
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => filledIn(type.ofType, item)) : filledIn(type.ofType, value);
  }
  if (!isInputObjectType(type)) return value;
  const given: Values = { ...value };
  const fields = Object.values(type.getFields()).map((field) => [field.name, fieldValue(field, given)] as const);
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined));
}

function fieldValue({ name, type, defaultValue }: GraphQLInputField, given: Values): unknown {
  if (given[name] !== undefined) return filledIn(type, given[name]);
  const node = astFromValue(defaultValue, type);
  return node ? valueFromASTUntyped(node) : undefined;
}
