import {
  type ArgumentNode,
  type GraphQLError,
  Kind,
  type ObjectFieldNode,
  parse,
  type Source,
  type ValueNode,
  visit,
} from "graphql";

/** What a request gives as arguments: each by the place where it stands, and by the variable that carries it. */
interface Arguments {
  readonly byStart: Map<number, string>;
  readonly byVariable: Map<string, string>;
}

// graphql-js names a variable, the place in it, and an argument that is missing, only in its messages.
const IN_VARIABLE = /^Variable "\$(\w+)"(?:.* at "\1((?:\.\w+|\[\d+\])+)";)?/s;
const MISSING = /argument "(\w+)" of /i;

/** Which argument a mistake is in, as a path such as `filter.languages.1`; `null` where it is in none. */
export function argumentPath({ message, nodes }: GraphQLError): string | null {
  const place = nodes?.[0]?.loc;
  if (!place) return null;
  const { byStart, byVariable } = argumentsIn(place.source);
  const [, variable, inside = ""] = IN_VARIABLE.exec(message) ?? [];
  if (variable === undefined) return byStart.get(place.start) ?? MISSING.exec(message)?.[1] ?? null;
  const path = byVariable.get(variable);
  return path === undefined ? null : path + inside.replaceAll(/\[(\d+)\]/g, ".$1");
}

// One request can hold a hundred mistakes; it is read once for all of them.
const known = new WeakMap<Source, Arguments>();

function argumentsIn(source: Source): Arguments {
  const found = known.get(source) ?? readArguments(source);
  known.set(source, found);
  return found;
}

function readArguments(source: Source): Arguments {
  const found: Arguments = { byStart: new Map(), byVariable: new Map() };
  visit(parse(source), { Argument: (node) => note(found, node, node.name.value) });
  return found;
}

function note(found: Arguments, node: ArgumentNode | ObjectFieldNode | ValueNode, path: string): void {
  if (node.loc) found.byStart.set(node.loc.start, path);
  if (node.kind === Kind.VARIABLE && !found.byVariable.has(node.name.value))
    found.byVariable.set(node.name.value, path);
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) note(found, node.value, path);
  if (node.kind === Kind.OBJECT) for (const field of node.fields) note(found, field, `${path}.${field.name.value}`);
  if (node.kind === Kind.LIST) for (const [index, item] of node.values.entries()) note(found, item, `${path}.${index}`);
}
