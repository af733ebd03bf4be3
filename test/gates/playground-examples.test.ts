import { describe, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { makeSchema } from "../../src/schema.js";
import { filesBelow } from "./source-files.js";

describe.each(["src/playground/examples", "test/operations"])("the requests in %s", (folder) => {
  test.each(filesBelow(folder, ".graphql"))("$path asks only what the schema offers", async ({ text }) => {
    const problems = validate(await makeSchema(), parse(text));

    expect(problems.map(({ message }) => message)).toEqual([]);
  });
});
