import { readdirSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file that may be served, and how; its size is in bytes. */
export interface StaticFile {
  readonly path: string;
  readonly size: number;
  readonly contentType: string;
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Every file below a folder, by its path in it (`assets/page.js`); none when there is no such folder. */
export function listStaticFiles(folder: string): Map<string, StaticFile> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/"), describe(path)]));
}

function describe(path: string): StaticFile {
  // The build names what is in `assets` after its content, so such a name never means anything else.
  const isHashed = path.split(sep).at(-2) === "assets";
  return {
    path,
    size: statSync(path).size,
    contentType: CONTENT_TYPES[extname(path)] ?? "application/octet-stream",
    cacheControl: isHashed ? "public, max-age=31536000, immutable" : "no-cache",
  };
}
