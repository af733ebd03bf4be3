import type { ServerResponse } from "node:http";
import { RETRY_AFTER } from "../kernel/faults.js";

/** Turns a request away before GraphQL sees it, in the form of a GraphQL answer. */
export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  if (response.headersSent) return void response.destroy();
  // What is left of a body that is not read would be taken for the next request.
  if (status === 413 || status === 415) response.setHeader("connection", "close");
  if (status === 503) response.setHeader("retry-after", RETRY_AFTER);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
