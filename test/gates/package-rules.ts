import type { SourceFile } from "./source-files.js";

/** What package.json says of packages. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** Packages whose version is a range: the same commit would not always install the same code. */
export function unpinned({ dependencies, devDependencies, optionalDependencies }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);
}

/** What the lock file says of installed packages. */
export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** Packages for other platforms that the lock file leaves out: `npm ci` would refuse it. */
export function missingPlatforms({ packages }: LockFile): string[] {
  const locked = Object.keys(packages);
  const named = Object.entries(packages).flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  return named.filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)));
}

/** Packages that files import without their being among these; `node:` and the project's own files are no packages. */
export function undeclared(names: readonly string[], files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from |import |import\()"(?!node:|\.)((?:@[\w-]+\/)?[\w.-]+)/g)]
      .filter(([, name = ""]) => !names.includes(name))
      .map(([, name]) => `${path} imports ${name}`),
  );
}

/** Packages that none of these files imports, nor names as a command. */
export function unused(names: readonly string[], files: readonly SourceFile[]): string[] {
  const text = files.map((file) => file.text).join("\n");
  return names.filter((name) => !isNamed(name, text));
}

/** `"pg"` and `"typeorm/driver"` as imported, `typescript/bin/tsc` as run, `jest` as a word of a script. */
function isNamed(name: string, text: string): boolean {
  const escaped = name.replace(/[/.]/g, "\\$&");
  return new RegExp(`(?<![\\w-])["'\`]${escaped}["'\`/]|(?<=^|["/ ])${escaped}(?=/bin/| |"|$)`, "m").test(text);
}
