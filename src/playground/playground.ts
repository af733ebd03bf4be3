import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { listStaticFiles, type StaticFile } from "./static-files.js";

const ADDRESS = "/playground";
const PAGE = "index.html";

// The editor writes its styles into the page, hence 'unsafe-inline' for styles; for scripts there is no exception.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const GUARDS = {
  "Content-Security-Policy": POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Answers a request for the page analysts open; false, and nothing done, when the request is for something else. */
export type PlaygroundHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The playground, served from the folder it was built into: files are listed once, and no other is ever read. */
export function makePlayground(folder: string): PlaygroundHandler {
  const files = listStaticFiles(folder);
  return (request, response) => {
    const [address = ""] = (request.url ?? "").split("?", 1);
    if (address !== ADDRESS && !address.startsWith(`${ADDRESS}/`)) return false;
    answer(files, address.slice(ADDRESS.length + 1) || PAGE, request, response);
    return true;
  };
}

function answer(
  files: ReadonlyMap<string, StaticFile>,
  name: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  if (method !== "GET" && method !== "HEAD") return say(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  if (!files.has(PAGE)) return say(response, 503, "The playground is not built. Run `npm run build`.");
  const file = files.get(name);
  if (!file) return say(response, 404, "No such page.");
  send(file, method, response);
}

function send({ path, size, contentType, cacheControl }: StaticFile, method: string, response: ServerResponse): void {
  const headers = { ...GUARDS, "Cache-Control": cacheControl, "Content-Length": size, "Content-Type": contentType };
  response.writeHead(200, headers);
  if (method === "HEAD") return void response.end();
  // Whichever side breaks off, the pipeline closes both; the head is out, so there is nothing left to answer.
  pipeline(createReadStream(path), response, () => undefined);
}

function say(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  const standard = { ...GUARDS, "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };
  response.writeHead(status, { ...standard, ...headers });
  response.end(`${text}\n`);
}
