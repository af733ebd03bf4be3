import { describe, expect, test } from "@jest/globals";
import { buildSchema, execute, GraphQLError, type GraphQLFormattedError, parse } from "graphql";
import { pino } from "pino";
import { badInput, unavailable } from "../../src/kernel/faults.js";
import { makeErrorMask } from "../../src/http/mask-errors.js";

const SCHEMA = buildSchema("type Query { thing: Int must: Int! any: Any } interface Any { id: ID }");

/** What a client sees where resolving `thing` throws, and what stands in the log. */
function seen(thrown: unknown, suggests = true): { answer: GraphQLFormattedError; log: string } {
  const rootValue = {
    thing: () => {
      throw thrown;
    },
  };
  return seenOf("{ thing }", rootValue, suggests);
}

function seenOf(text: string, rootValue: object, suggests = true): { answer: GraphQLFormattedError; log: string } {
  const lines: string[] = [];
  const mask = makeErrorMask(pino({ level: "info" }, { write: (line: string) => void lines.push(line) }), suggests);
  const result = execute({ schema: SCHEMA, document: parse(text), rootValue });
  if (result instanceof Promise || !result.errors?.[0]) throw new Error("it was to fail at once");
  const [error] = result.errors;
  return { answer: mask(error.toJSON(), error), log: lines.join("") };
}

describe("a fault", () => {
  test("shows the client a reference and nothing else, and all of it stands in the log", () => {
    const fault = new Error('relation "secret_table" does not exist at /srv/khabar/dist/database.js');

    const { answer, log } = seen(fault);

    const reference = String(answer.extensions?.["reference"]);
    expect(reference).toMatch(/^[\da-f-]{36}$/);
    expect(answer).toEqual({
      message: `Something went wrong on our side. If it persists, report reference ${reference}.`,
      locations: [{ line: 1, column: 3 }],
      path: ["thing"],
      extensions: { code: "INTERNAL_SERVER_ERROR", reference },
    });
    expect(log).toContain(reference);
    expect(log).toContain("secret_table");
  });

  test.each([
    ["text that was thrown", "secret"],
    ["nothing at all", undefined],
    ["a code we do not promise", new GraphQLError("secret", { extensions: { code: "SECRET", secret: 1 } })],
    ["a GraphQL error without a code", new GraphQLError("secret")],
  ])("is masked, whatever it is: %s", (_, thrown) => {
    const { answer } = seen(thrown);

    expect(answer.extensions?.["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  test.each([
    ["no value where one must be", "{ must }", {}],
    ["a value of no type of the schema", "{ any { id } }", { any: { id: 1 } }],
  ])("of a resolver is ours: %s", (_, text, rootValue) => {
    expect(seenOf(text, rootValue).answer.extensions?.["code"]).toBe("INTERNAL_SERVER_ERROR");
  });
});

describe("a client's mistake", () => {
  test("keeps its code, its words and its argument, and is not logged", () => {
    const { answer, log } = seen(badInput("filter.languages", "may hold at most 100 values."));

    expect(answer.message).toBe('"filter.languages" may hold at most 100 values.');
    expect(answer.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "filter.languages" });
    expect(log).toBe("");
  });

  test("never carries a stack", () => {
    const { answer } = seen(
      new GraphQLError("no", { extensions: { code: "BAD_USER_INPUT", stacktrace: ["at /srv"] } }),
    );

    expect(answer.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  test("in the operation itself is told as one", () => {
    const { answer } = seenOf("mutation { anything }", {});

    expect(answer.extensions).toEqual({ code: "BAD_REQUEST" });
  });

  test("suggests names of the schema only where that is switched on", () => {
    const mistake = badInput("filter", 'has no field "langs". Did you mean "languages" or "like?"?');

    expect(seen(mistake, true).answer.message).toContain("Did you mean");
    expect(seen(mistake, false).answer.message).toBe('"filter" has no field "langs".');
  });
});

test("a database out of reach is told with its code, and its own words are not", () => {
  const { answer } = seen(unavailable(new Error("connect ECONNREFUSED 10.0.0.7:5432")));

  expect(answer.extensions?.["code"]).toBe("SERVICE_UNAVAILABLE");
  expect(JSON.stringify(answer)).not.toContain("10.0.0.7");
});
