import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What the project of docs/clients.md has installed. */
const PACKAGES = [
  "@apollo/client",
  "@graphql-codegen/client-preset",
  "@graphql-codegen/core",
  "@graphql-typed-document-node/core",
  "@urql/core",
  "graphql",
  "relay-compiler",
  "relay-runtime",
];

const COMPILER_OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  target: "es2023",
  lib: ["es2023", "dom"],
  types: [],
  module: "commonjs",
  moduleResolution: "bundler",
  rootDir: "src",
  outDir: "out",
};

/** The project whose files docs/clients.md shows, each in a fence that names it. */
export class Workspace {
  /** Makes the project in an empty folder. */
  constructor(private readonly folder: string) {
    for (const [path, text] of shownFiles()) this.write(path, text);
    this.write("package.json", '{ "private": true }');
    this.write("tsconfig.json", JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["src"] }));
    cpSync("schema.graphql", join(folder, "schema.graphql"));
    for (const name of PACKAGES) this.install(name);
  }

  /** Writes one more file of it. */
  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs a program with node; rejects with what it said where it fails. */
  private run(script: string): Promise<void> {
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [script], { cwd: this.folder }, (error, stdout, stderr) => {
        if (error) reject(new Error(`${script} failed:\n${stdout}${stderr}`));
        else resolve();
      });
    });
  }

  /** Runs the generators, then the compiler. */
  async build(): Promise<void> {
    await Promise.all([this.run("node_modules/relay-compiler/cli.js"), this.run("codegen.mjs")]);
    for (const [path, text] of shownFiles()) this.write(path, withArtifacts(text));
    await this.run(join(process.cwd(), "node_modules/typescript/bin/tsc"));
  }

  /** A compiled module of it. */
  // The page says what its modules hold, and the compiler has seen it.
  // oxlint-disable-next-line typescript/no-explicit-any
  load(name: string): any {
    return createRequire(import.meta.url)(join(this.folder, "out", `${name}.js`));
  }

  private install(name: string): void {
    const link = join(this.folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules", name), link);
  }
}

/** The fenced blocks of the page that name a file, by that name. */
function shownFiles(): [string, string][] {
  const fences = readFileSync("docs/clients.md", "utf8").matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, path = "", text = ""]) => [path, text]);
}

/** Puts what relay-compiler made in the place of each tag, as Relay's plugin for Babel does. */
function withArtifacts(text: string): string {
  const imports: string[] = [];
  const plain = text.replaceAll(/graphql`\s*(?:query|fragment) (\w+)[^`]*`/g, (_, name: string) => {
    imports.push(`import ${name}_artifact from "./__generated__/${name}.graphql";\n`);
    return `${name}_artifact`;
  });
  return imports.join("") + plain;
}
