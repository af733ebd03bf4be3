import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isIntrospectionType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from "graphql";
import { PER_MINUTE } from "../../src/conversation/conversation-limits.js";
import { LIMITS } from "../../src/kernel/limits/limits.js";
import { makeSchema } from "../../src/schema.js";

const DOCUMENT = readFileSync("docs/limits.md", "utf8");

describe("what a request costs", () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await makeSchema();
  });

  test("is stated by every list of objects, with @ListSize", () => {
    const silent = fieldsOf(schema).filter(({ field }) => isListOfObjects(field) && !field.extensions.listLength);

    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test("depends on arguments that exist", () => {
    const lost = fieldsOf(schema).filter(({ field: { args, extensions } }) => {
      const length = extensions.listLength;
      return typeof length === "object" && !args.some(({ name }) => name === length.argument);
    });

    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test("is known of every connection, since each takes `first` and `last`", () => {
    const unbounded = fieldsOf(schema).filter(
      ({ field }) =>
        getNamedType(field.type).name.endsWith("Connection") &&
        !["first", "last"].every((name) => field.args.some((argument) => argument.name === name)),
    );

    expect(unbounded.map(({ name }) => name)).toEqual([]);
  });

  test("stands in docs/limits.md for every list and field that states it", () => {
    const lists = fieldsOf(schema).flatMap(({ name, field: { extensions } }) => {
      const length = extensions.listLength ?? "page";
      const errorsAreOne = name.replace(/^\w+Payload\.errors$/, "errors");
      return length === "page"
        ? []
        : [[errorsAreOne, typeof length === "number" ? `${length}` : `\`${length.argument}\``]];
    });
    const weights = fieldsOf(schema).flatMap(({ name, field: { extensions } }) =>
      extensions.weight === undefined ? [] : [[name.replace(/^\w+Connection\./, ""), `${extensions.weight}`]],
    );

    expect(rowsBelow("| list")).toEqual(eachOnce(lists));
    expect(rowsBelow("| field")).toEqual(eachOnce(weights));
  });
});

test("docs/limits.md prints every limit, and docs/operations.md the default of the one that can be set", () => {
  const limits = Object.entries(LIMITS).map(([name, { most, of }]) => [name, `${most}`, of]);

  expect(rowsBelow("| limit")).toEqual(limits);
  const settings = readFileSync("docs/operations.md", "utf8");
  expect(/`QUERY_COST_LIMIT`.*\| `(\d+)`/.exec(settings)?.[1]).toBe(`${LIMITS.cost.most}`);
});

test("docs/limits.md tells how often readers may act", () => {
  const limits = Object.entries(PER_MINUTE).map(([act, { account, network, article }]) => [
    ...[act, `${account}`, `${network}`, `${article}`],
  ]);

  expect(rowsBelow("| act")).toEqual(limits);
});

/** The rows of the table that begins so, without what only marks names. */
function rowsBelow(head: string): string[][] {
  const [, table = ""] = DOCUMENT.split(`\n${head} `);
  const [body = ""] = table.split("\n\n");
  return body
    .split("\n")
    .slice(2)
    .map((row) => row.split("|").slice(1, -1))
    .map(([name = "", ...rest]) => [name.trim().replaceAll("`", ""), ...rest.map((cell) => cell.trim())]);
}

/** Rows in order, one for each name. */
function eachOnce(rows: readonly string[][]): string[][] {
  return [...new Map(rows.toSorted().map((row) => [row[0], row])).values()];
}

interface NamedField {
  /** `Article.people`; a field of an interface under the interface alone. */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function fieldsOf(schema: GraphQLSchema): NamedField[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => {
      const inherited = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())));
      return Object.values(type.getFields())
        .filter(({ name }) => !inherited.has(name))
        .map((field) => ({ name: `${type.name}.${field.name}`, field }));
    });
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}
