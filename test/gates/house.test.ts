import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { nameBreaches, notesToSelf, silentExports } from "./house-rules.js";
import { type LockFile, type Manifest, missingPlatforms, undeclared, unpinned, unused } from "./package-rules.js";
import { filesBelow, serverSource, type SourceFile } from "./source-files.js";

const sources = [...filesBelow("src", ".ts"), ...filesBelow("src", ".tsx")];
// Rules name in words and examples what they forbid.
const tests = filesBelow("test", ".ts").filter(({ path }) => !path.startsWith("test/gates/"));
const namedByTools = ["src/database/migrations/", "src/playground/page/vite.config.ts"];
// A package manifest is what its schema says, which npm has checked.
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

describe("the house", () => {
  test("calls files after what they hold", () => {
    const ours = [...sources, ...tests].filter(({ path }) => !namedByTools.some((name) => path.startsWith(name)));

    expect(ours.flatMap(nameBreaches)).toEqual([]);
  });

  test("says a sentence about everything it exports", () => {
    expect([...sources, ...tests].flatMap(silentExports)).toEqual([]);
  });

  test("leaves no notes to itself in the code", () => {
    expect([...sources, ...tests].flatMap(notesToSelf)).toEqual([]);
  });

  test.each([
    ["src/kernel/date-utils.ts", "says nothing about what it holds"],
    ["src/kernel/helpers.ts", "says nothing about what it holds"],
    ["src/kernel/PageInfo.ts", "names are kebab-case, with one of the roles of docs/architecture.md or none"],
    [
      "src/article/article.repository.ts",
      "names are kebab-case, with one of the roles of docs/architecture.md or none",
    ],
  ])("would not let %s in", (path, reason) => {
    expect(nameBreaches({ path, text: "" })).toEqual([`${path}: ${reason}`]);
  });

  test("would not let an export in silence, nor a note to self", () => {
    const text = [
      "/** Why. */",
      "export const told = 1;",
      "export const silent = 1;",
      "",
      '@ObjectType({ description: "For the schema." })',
      "export class Shown {}",
      "",
      "export class Hidden {} // TODO",
      "",
      "export enum Direction {}",
      'registerEnumType(Direction, { name: "Direction", description: "Which way." });',
    ].join("\n");

    expect(silentExports(file(text))).toEqual([
      "src/kernel/x.ts: silent has no sentence above it",
      "src/kernel/x.ts: Hidden has no sentence above it",
    ]);
    expect(notesToSelf(file(text))).toEqual(["src/kernel/x.ts: a TODO is a note on the issue"]);
  });
});

describe("the packages", () => {
  const runTime = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const development = Object.keys(manifest.devDependencies);
  // schema.graphql is written by developers alone.
  const server = serverSource().filter(({ path }) => path !== "src/emit-schema.ts");

  test("are pinned to one version", () => {
    expect(unpinned(manifest)).toEqual([]);
  });

  test("of the server are all needed, and all there without those for development", () => {
    expect(unused(Object.keys(manifest.dependencies), server)).toEqual([]);
    expect(undeclared(runTime, server)).toEqual([]);
  });

  test("for development are all used", () => {
    const scripts = file(Object.values(manifest.scripts).join("\n"));
    const users = [...sources, ...tests, ...filesBelow("tools", ".js"), scripts];
    const named = development.filter((name) => !name.startsWith("@types/"));

    // The linter calls its type checker itself.
    expect(unused(named, users)).toEqual(["oxlint-tsgolint"]);
  });

  test("bring types only of packages that are there", () => {
    const typed = development.filter((name) => name.startsWith("@types/")).map((name) => name.slice("@types/".length));

    expect(typed.filter((name) => ![...runTime, ...development, "node"].includes(name))).toEqual([]);
  });

  test("are locked for every platform, whichever the lock was made on", () => {
    expect(missingPlatforms(JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile)).toEqual([]);
  });

  test("are locked by what they contain, not by where they were fetched", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": "https?:/);
  });

  test("would not stay when nobody imports them, nor come in unnamed or unpinned", () => {
    const text = 'import { a } from "used/deep";\nimport "@scope/used";\nimport b from "used-not";';

    expect(unused(["used", "@scope/used", "not", "us"], [file(text)])).toEqual(["not", "us"]);
    expect(undeclared(["used", "@scope/used"], [file(text)])).toEqual(["src/kernel/x.ts imports used-not"]);
    expect(unpinned({ dependencies: { a: "^1.0.0", b: "1.0.0-rc.4" }, devDependencies: {}, scripts: {} })).toEqual([
      "a@^1.0.0",
    ]);
  });
});

function file(text: string): SourceFile {
  return { path: "src/kernel/x.ts", text };
}
