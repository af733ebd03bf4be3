import { basename } from "node:path";
import { STEPS } from "./import-table.js";
import type { SourceFile } from "./source-files.js";

const ROLES = STEPS.flat().join("|");
const SOURCE_NAME = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES}|d))?\\.tsx?$`);
const TEST_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(properties\.)?test)?\.ts$/;
const EMPTY_WORDS = /(^|[-.])(utils?|helpers?|common|managers?|data|infos?|misc)([-.]|$)/;
const EXPORT = /^export (?:abstract |async |declare )*(?:class|function\*?|const|let|enum|interface|type) (\w+)/;

/** Why a file may not be called what it is called; none or one. */
export function nameBreaches({ path }: SourceFile): string[] {
  const name = basename(path);
  if (EMPTY_WORDS.test(name.replace("data-source", ""))) return [`${path}: says nothing about what it holds`];
  const isKnown = (path.startsWith("test/") ? TEST_NAME : SOURCE_NAME).test(name);
  return isKnown ? [] : [`${path}: names are kebab-case, with one of the roles of docs/architecture.md or none`];
}

/** A word that puts work off into the code. */
export function notesToSelf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/\b(TODO|FIXME)\b/g)].map(([word]) => `${path}: a ${word} is a note on the issue`);
}

/** Exported things that nobody says a sentence about, in a comment or in their description for the schema. */
export function silentExports({ path, text }: SourceFile): string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const name = EXPORT.exec(line)?.[1];
    if (name === undefined || isIntroduced(lines.slice(0, index)) || isDescribed(name, text)) return [];
    return [`${path}: ${name} has no sentence above it`];
  });
}

/** The description of an enum for the schema stands below it. */
function isDescribed(name: string, text: string): boolean {
  return new RegExp(`registerEnumType\\(${name}, \\{[^}]*\\bdescription:`).test(text);
}

/** Looks upwards past decorators and reasons, as far as the first line that belongs to something else. */
function isIntroduced(above: readonly string[]): boolean {
  const start = above.findLastIndex((line) => line === "" || line === "}" || line.startsWith("export ")) + 1;
  const introduction = above.slice(start).join("\n");
  return /\*\/$/m.test(introduction) || /\bdescription:/.test(introduction);
}
