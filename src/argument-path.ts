import { type ASTNode, type GraphQLError, Kind, parse, visit } from "graphql";

/** Which argument a mistake is in, as a path such as `filter.languages`; `null` where it is in none. */
export function argumentPath(error: GraphQLError): string | null {
  return variableIn(error.message) ?? literalAt(error);
}

/** graphql-js names a variable, and the place in it, only in the message. */
function variableIn(message: string): string | null {
  const [, variable, place] = /^Variable "\$(\w+)"(?:.*? at "([^"]+)")?/.exec(message) ?? [];
  return place ?? variable ?? null;
}

function literalAt(error: GraphQLError): string | null {
  const place = error.nodes?.[0]?.loc;
  if (!place) return null;
  let found: string | null = null;
  visit(parse(place.source), {
    enter(node, _key, _parent, _path, ancestors) {
      if (node.loc?.start !== place.start || node.loc.end !== place.end || found !== null) return;
      const names = [...ancestors.filter(isNode), node].map(argumentName).filter((name) => name !== null);
      found = names.join(".") || null;
    },
  });
  return found;
}

function isNode(ancestor: ASTNode | readonly ASTNode[]): ancestor is ASTNode {
  return "kind" in ancestor;
}

function argumentName(node: ASTNode): string | null {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : null;
}
