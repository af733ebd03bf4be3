import { basename, join, dirname } from "node:path";
import type { SourceFile } from "./source-files.js";

/** One line that imports a file of the project; `isErased` where only types are imported and nothing runs. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isErased: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s(?<type>type\s)?[^;"]*?from\s"(?<named>\.[^"]+)"|import\s?\(?"(?<whole>\.[^"]+)"/gm;

/** What a file imports from the project, as paths like its own. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => ({
    from: path,
    to: join(dirname(path), groups["named"] ?? groups["whole"] ?? "").replace(/\.js$/, ".ts"),
    isErased: groups["type"] !== undefined,
  }));
}

/** Where a file lives: its room, or its own name at the top of src. */
export function placeOf(path: string): string {
  return path.split("/")[1] ?? path;
}

/** The role a file bears in its name, if it has one: `loaders` of `article.loaders.ts`. */
export function roleOf(path: string): string | null {
  return /\.([a-z]+)\.ts$/.exec(basename(path))?.[1] ?? null;
}

/** Files that import one another in a ring, each ring once; imports of types alone make none. */
export function cycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, isErased } of imports) if (!isErased) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) return void found.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
