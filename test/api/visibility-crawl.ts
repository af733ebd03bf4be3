import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { globalId } from "../../src/kernel/global-id.js";
import { makeSchema, NODE_KINDS } from "../../src/schema.js";
import { type Api, codes } from "../support/api.js";
import { ask } from "../support/ask.js";

type Field = GraphQLField<unknown, unknown>;

/** Rows are numbered from 1, which a stranger finds out soon; far more than a test builds. */
const HIGHEST_ID = 60;
const IDS_AT_ONCE = 10;

/** All that a stranger can read who tries every id and follows every field of what is found, as one text. */
export async function crawl(api: Api): Promise<string> {
  const schema = await makeSchema();
  const answers: unknown[] = [];
  for (const field of fieldsOf(schema.getQueryType())) answers.push(await askRoot(api, selectionOf(field)));
  for (const { type } of NODE_KINDS) {
    const ids = await found(api, type);
    for (const field of fieldsOf(schema.getType(type))) {
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selectionOf(field)} } } }`;
      for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
        answers.push(await ask(api, query, { ids: ids.slice(at, at + IDS_AT_ONCE) }));
      }
    }
  }
  return JSON.stringify(answers);
}

/** `article` wants to be told which, and the audit log who asks. */
async function askRoot(api: Api, selection: string): Promise<unknown> {
  const { data, errors } = await api.run(`{ ${selection} }`);
  if (codes(errors).some((code) => !["BAD_USER_INPUT", "UNAUTHENTICATED"].includes(code)))
    throw new Error(`not answered: ${selection}`);
  return data;
}

async function found(api: Api, type: string): Promise<string[]> {
  const ids = Array.from({ length: HIGHEST_ID }, (_, index) => globalId(type, String(index + 1)));
  const { nodes } = await ask(api, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  return nodes.flatMap((node: { id: string } | null) => node?.id ?? []);
}

/** Fields that can be asked for without more ado. */
function fieldsOf(type: GraphQLNamedType | null | undefined): Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  // What the newsroom alone may ask for fails as a whole, and has a test of its own.
  return fields.filter(({ extensions, type: answer }) => extensions.leastRole === undefined || !isNonNullType(answer));
}

/** A field with all plain values of what it leads to, and of what that points to; no list within a list. */
function selectionOf(field: Field, isWithin = false): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  const isPage = type.name.endsWith("Connection");
  if (isWithin && (isPage || isListType(isNonNullType(field.type) ? field.type.ofType : field.type))) return "";
  if (isPage) {
    const items = fieldsOf(type).find(({ name }) => name === "nodes");
    return items ? `${field.name} { totalCount ${selectionOf(items)} }` : "";
  }
  const inner = fieldsOf(type).map((next) =>
    isWithin && !isLeafType(getNamedType(next.type)) ? "" : selectionOf(next, true),
  );
  return `${field.name} { __typename ${inner.join(" ")} }`;
}
