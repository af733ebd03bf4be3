import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { globalId } from "../../src/kernel/global-id.js";

/** One place of the schema where a client may put a value. */
export interface Place {
  /** For people: `Article.comments(orderBy.field)`. */
  readonly name: string;
  /** As errors are to name it: `filter.languages.0`. */
  readonly argument: string;
  /** The name of the scalar or enum that stands there. */
  readonly type: string;
  readonly isRequired: boolean;
  /** The list it is an item of, as errors are to name it. */
  readonly list: string | null;
  /** A well-formed value of its type, as JSON. */
  readonly example: string;
  /** The types of the nodes it is tried on, whose ids are `$ids`; none at the root. */
  readonly under: readonly string[];
  /** A request that takes the whole argument as `$value`, and the same request without the field. */
  readonly query: string;
  readonly queryWithout: string;
  /** The whole argument as JSON, with these items in this place; where it is no list, there is one. */
  readonly valueWith: (...items: readonly string[]) => string;
}

type Owner = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** Every place of the schema that is read from; what an interface declares is tried once, for all its types. */
export function placesOf(schema: GraphQLSchema): Place[] {
  const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const ways = waysIn(schema);
  return owners
    .filter(({ name }) => !name.startsWith("__") && name !== "Mutation")
    .flatMap((owner) => ownFields(owner).map((field) => ({ owner, field })))
    .flatMap(({ owner, field }) => field.args.flatMap((argument) => placesIn(ways, owner, field, argument)));
}

function ownFields(owner: Owner): Field[] {
  const declared = new Set(owner.getInterfaces().flatMap((type) => Object.keys(type.getFields())));
  return Object.values(owner.getFields()).filter(({ name }) => !declared.has(name));
}

function placesIn(ways: Map<GraphQLNamedType, Way>, owner: Owner, field: Field, argument: GraphQLArgument): Place[] {
  const selection = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  const others = field.args.filter((other) => other !== argument);
  const asked = `${field.name}${givenTo(others, [`${argument.name}: $value`])} ${selection}`;
  const way = ways.get(owner);
  if (!way) throw new Error(`there is no way to ${owner.name}`);
  const { under, request } = way;
  return leavesOf(argument.type, argument.name, (...items) => items[0] ?? "null", null).map((leaf) => ({
    ...leaf,
    under,
    name: `${owner.name}.${field.name}(${leaf.argument})`,
    query: request(`$value: ${String(argument.type)}`, asked),
    queryWithout: request("", "__typename"),
  }));
}

type Leaf = Omit<Place, "name" | "under" | "query" | "queryWithout">;

function leavesOf(type: GraphQLInputType, argument: string, valueWith: Leaf["valueWith"], list: string | null): Leaf[] {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    return leavesOf(plain.ofType, `${argument}.0`, (...items) => valueWith(`[${items.join()}]`), argument);
  }
  if (!isInputObjectType(plain)) {
    const example = exampleOf(plain, '"');
    return [{ argument, type: String(plain), isRequired: isNonNullType(type), list, example, valueWith }];
  }
  const fields = Object.values(plain.getFields());
  return fields.flatMap((field) => {
    const others = fields.filter((other) => other !== field && isRequiredInputField(other));
    const given = others.map((other) => `"${other.name}":${exampleOf(other.type, '"')}`);
    const around: Leaf["valueWith"] = (...items) =>
      valueWith(`{${[...given, `"${field.name}":${items[0] ?? "null"}`].join()}}`);
    return leavesOf(field.type, `${argument}.${field.name}`, around, list);
  });
}

const EXAMPLES: Readonly<Record<string, string>> = {
  Boolean: "true",
  Date: '"2024-09-03"',
  DateTime: '"2024-09-03T09:30:00Z"',
  Float: "0.5",
  ID: `"${globalId("Article", "1")}"`,
  Int: "1",
  Locale: '"ar"',
  String: '"a"',
  URL: '"https://khabar.example/articles/a"',
};

/** A value that is well-formed; the quotes of an enum's are those of JSON. */
function exampleOf(type: GraphQLInputType, quote = ""): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return `${quote}${named.getValues()[0]?.name ?? ""}${quote}`;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    return `{${fields.map((field) => `${quote}${field.name}${quote}:${exampleOf(field.type, quote)}`).join()}}`;
  }
  const example = EXAMPLES[named.name];
  if (example === undefined) throw new Error(`give an example of ${named.name}`);
  return example;
}

/** How a request gets to the fields of a type. */
interface Way {
  readonly under: readonly string[];
  readonly request: (variable: string, selection: string) => string;
}

/** Ways to every type: from the root, from a node, and on from there over fields, the shortest first. */
function waysIn(schema: GraphQLSchema): Map<GraphQLNamedType, Way> {
  const query = schema.getQueryType() as GraphQLObjectType; // Every schema has one.
  const ways = new Map<GraphQLNamedType, Way>([[query, atRoot()]]);
  const node = schema.getType("Node") as GraphQLInterfaceType; // This schema has it.
  const { interfaces, objects } = schema.getImplementations(node);
  for (const type of [...interfaces, ...objects]) ways.set(type, fromNode(schema, type));
  // What is added on the way is walked, too.
  for (const [type, way] of ways) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (isObjectType(next) && !ways.has(next)) ways.set(next, onwards(way, field));
    }
  }
  return ways;
}

function atRoot(): Way {
  return { under: [], request: (variable, selection) => `query ${variable && `(${variable})`} { ${selection} }` };
}

function fromNode(schema: GraphQLSchema, type: Owner): Way {
  return {
    under: isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name],
    request: (variable, selection) =>
      `query ($ids: [ID!]! ${variable}) { under: nodes(ids: $ids) { ... on ${type.name} { ${selection} } } }`,
  };
}

function onwards({ under, request }: Way, { name, args }: Field): Way {
  return { under, request: (variable, selection) => request(variable, `${name}${givenTo(args)} { ${selection} }`) };
}

/** What a field must be given, with what else it is given. */
function givenTo(args: readonly GraphQLArgument[], more: readonly string[] = []): string {
  const given = [...more, ...args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${exampleOf(type)}`)];
  return given.length === 0 ? "" : `(${given.join(", ")})`;
}
