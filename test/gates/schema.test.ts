import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { printedSchema } from "../../src/emit-schema.js";
import { makeSchema } from "../../src/schema.js";

describe("the public API", () => {
  test("is what schema.graphql says; `npm run schema` writes it anew", async () => {
    const printed = printedSchema(await makeSchema());

    expect(readFileSync("schema.graphql", "utf8")).toBe(printed);
  });

  test("describes every type and every field", async () => {
    const schema = await makeSchema();

    expect(undescribed(schema)).toEqual([]);
  });
});

/** Types and fields that tell nobody what they are: `Article`, `Article.headline`. */
function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isOurs);
  return [...types.filter(({ description }) => !description).map(({ name }) => name), ...types.flatMap(silentFields)];
}

function isOurs(type: GraphQLNamedType): boolean {
  return !type.name.startsWith("__") && !["Query", "Mutation"].includes(type.name) && !isSpecifiedScalarType(type);
}

function silentFields(type: GraphQLNamedType): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ description }) => !description)
    .map(({ name }) => `${type.name}.${name}`);
}
