import { writeFileSync } from "node:fs";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, lexicographicSortSchema } from "graphql";
import { makeSchema } from "./schema.js";

/** The public API as text, directives included, in an order that does not depend on imports. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
}

/** Writes `schema.graphql` at the top of the project. */
export async function emitSchema(): Promise<void> {
  writeFileSync("schema.graphql", printedSchema(await makeSchema()));
}
