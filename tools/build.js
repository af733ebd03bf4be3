import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gatherTests } from "./gather-tests.js";

const ROOT = join(import.meta.dirname, "..");

/**
 * What is built from what. A part is stale when a source or a tool's version changed since it was built; `emptied`
 * is removed first, so that nothing compiled from a deleted file is left to run.
 */
const PARTS = {
  server: {
    sources: ["src", "ormconfig.ts", "tsconfig.json", "tsconfig.build.json"],
    emptied: ["dist/src", "dist/ormconfig.js"],
    command: ["typescript/bin/tsc", "-p", "tsconfig.build.json"],
  },
  tests: {
    sources: ["src", "test", "ormconfig.ts", "tsconfig.json"],
    emptied: ["dist/src", "dist/test", "dist/ormconfig.js"],
    command: ["typescript/bin/tsc", "-p", "."],
  },
  page: {
    sources: ["src/playground"],
    emptied: ["dist/playground"],
    command: ["vite/bin/vite.js", "build", "--config", "src/playground/page/vite.config.ts"],
  },
};

/** Builds parts that are stale; all of them with `force`. Ends the process with the code of a build that fails. */
export function build(names, { force = false } = {}) {
  for (const name of names) buildPart(name, PARTS[name], force);
}

function buildPart(name, { sources, emptied, command }, force) {
  const stamp = join(ROOT, `dist/.built-${name}`);
  const state = stateOf(sources);
  const isThere = emptied.every((path) => existsSync(join(ROOT, path)));
  if (!force && isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  const [script, ...args] = command;
  const tool = join(ROOT, "node_modules", script);
  if (!existsSync(tool)) return withoutTools(stamp);
  process.stdout.write(`building the ${name}\n`);
  for (const folder of emptied) rmSync(join(ROOT, folder), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [tool, ...args], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** Where development packages were taken away, what was built before is what there is. */
function withoutTools(stamp) {
  if (existsSync(stamp)) return;
  process.stderr.write("khabar: nothing is built, and the packages that build are not installed: run npm ci\n");
  process.exit(1);
}

function stateOf(sources) {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", ...sources.flatMap(filesBelow)]) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path))
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)));
}

if (import.meta.filename === process.argv[1]) {
  const tests = process.argv.includes("--tests");
  build(tests ? ["tests"] : ["server", "page"], { force: !tests });
  if (tests) gatherTests();
}
