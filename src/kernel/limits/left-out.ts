import { type DirectiveNode, GraphQLBoolean, type SelectionNode, valueFromAST } from "graphql";
import type { Variables } from "./list-length.js";

/** Whether `@skip` or `@include` takes a selection out of this request. */
export function isLeftOut({ directives }: SelectionNode, variables: Variables): boolean {
  if (!directives || directives.length === 0) return false; // As good as always, and every field of every request is asked.
  return directives.some(
    (directive) =>
      (directive.name.value === "skip" && condition(directive, variables) === true) ||
      (directive.name.value === "include" && condition(directive, variables) === false),
  );
}

function condition(directive: DirectiveNode, variables: Variables): unknown {
  const [argument] = directive.arguments ?? [];
  return valueFromAST(argument?.value, GraphQLBoolean, variables);
}
