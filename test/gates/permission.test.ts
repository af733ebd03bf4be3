import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { Role } from "../../src/kernel/role.js";
import { makeSchema } from "../../src/schema.js";

/** What nobody need be signed in for: readers write comments under a name alone. */
const GUESTS_MAY = ["addComment", "editComment", "deleteComment"];

type AnyField = GraphQLField<unknown, unknown>;

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await makeSchema();
});

describe("every mutation", () => {
  test("states who may", () => {
    expect(breachesOf(schema.getMutationType())).toEqual([]);
  });

  test("turns guests away before it looks at anything, unless guests may", async () => {
    const mutations = fieldsOf(schema.getMutationType()).filter(({ extensions }) => extensions.leastRole !== "GUEST");

    const answers = await Promise.all(mutations.map((field) => askedByGuest(field)));

    expect(mutations.length).toBeGreaterThan(15);
    expect(answers).toEqual(mutations.map(({ name }) => [name, "UNAUTHENTICATED"]));
  });
});

test("no mutation that says nothing, says it only in the schema, or lets guests in unnamed, would get in", () => {
  const printed = buildSchema(`
    directive @auth(requires: String) on FIELD_DEFINITION
    type Query { ok: Int }
    type Mutation {
      good: Int @auth(requires: "EDITOR")
      silent: Int
      printed: Int @auth(requires: "EDITOR")
      held: Int
      lower: Int @auth(requires: "READER")
      addComment: Int
      open: Int
      promised: Int @auth(requires: "READER")
    }`);
  const stated = {
    good: Role.EDITOR,
    held: Role.ADMIN,
    lower: Role.EDITOR,
    addComment: "GUEST",
    open: "GUEST",
  } as const;
  const fields = printed.getMutationType()?.getFields() ?? {};
  for (const [name, leastRole] of [...Object.entries(stated), ["promised", "GUEST"] as const]) {
    Object.assign(fields[name] ?? {}, { extensions: { leastRole } });
  }

  expect(breachesOf(printed.getMutationType())).toEqual([
    "silent states nobody, and prints nobody",
    "printed states nobody, and prints EDITOR",
    "held states ADMIN, and prints nobody",
    "lower states EDITOR, and prints READER",
    "open lets guests in, and is not named here",
    "promised states GUEST, and prints READER",
  ]);
});

function fieldsOf(type: GraphQLObjectType | null | undefined): AnyField[] {
  return Object.values(type?.getFields() ?? {});
}

/** Mutations whose statement and printed directive are not the same, or not there, or let guests in without need. */
function breachesOf(type: GraphQLObjectType | null | undefined): string[] {
  return fieldsOf(type).flatMap((field) => {
    const stated: string = field.extensions.leastRole ?? "nobody";
    const printed = printedRole(field) ?? "nobody";
    if (stated === "nobody" || printed !== (stated === "GUEST" ? "nobody" : stated))
      return [`${field.name} states ${stated}, and prints ${printed}`];
    const isUnnamed = stated === "GUEST" && !GUESTS_MAY.includes(field.name);
    return isUnnamed ? [`${field.name} lets guests in, and is not named here`] : [];
  });
}

function printedRole({ astNode }: AnyField): string | undefined {
  const value = astNode?.directives?.find(({ name }) => name.value === "auth")?.arguments?.[0]?.value;
  return value && "value" in value ? String(value.value) : undefined;
}

/** The name of a mutation and the code by which it refuses somebody who is not signed in and gives it nothing. */
async function askedByGuest(field: AnyField): Promise<[name: string, code: unknown]> {
  const guest = { viewer: null };
  const info = { returnType: field.type, parentType: schema.getMutationType(), schema };
  try {
    // It is refused before it could miss anything else of a request.
    await field.resolve?.(undefined, {}, guest, info as unknown as GraphQLResolveInfo);
    return [field.name, "let in"];
  } catch (error) {
    return [field.name, error instanceof GraphQLError ? error.extensions["code"] : error];
  }
}
