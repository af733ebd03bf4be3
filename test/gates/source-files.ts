import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the project, with its path from the top: `src/kernel/page.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder whose name ends so, in order of path. */
export function filesBelow(folder: string, ending: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** The server's own source; the playground's page is another program, built by another tool. */
export function serverSource(): SourceFile[] {
  return filesBelow("src", ".ts").filter(({ path }) => !path.startsWith("src/playground/page/"));
}
