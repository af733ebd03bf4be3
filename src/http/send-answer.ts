import type { IncomingMessage, ServerResponse } from "node:http";
import type { HTTPGraphQLResponse } from "@apollo/server";
import { compressed, contentCoding } from "./content-coding.js";
import { entityTag, namesTag } from "./entity-tag.js";
import { COST_HEADER } from "./refuse-expensive.js";

/** What of a request decides about its answer, beside its address. */
const VARIES_BY = ["Accept", "Accept-Encoding", "Accept-Language", "Authorization", COST_HEADER];

/**
 * Sends what Apollo answered: compressed as the client likes it, or, to one that holds an equal answer, as 304. An answer
 * without errors may be kept and used again once we said it still holds, one to somebody signed in only by themselves; one
 * with errors is kept by nobody.
 */
export async function sendAnswer(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  const others = response.getHeader("vary");
  response.setHeader("vary", [...(others === undefined ? [] : [others]), ...VARIES_BY].join(", "));
  response.statusCode = status;
  if (body.kind === "complete") return sendText(body.string, request, response);
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

async function sendText(text: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Apollo writes errors before data, so this asks for both: data, and no errors.
  const isWhole = response.statusCode === 200 && text.startsWith('{"data":');
  const coding = contentCoding(request.headers["accept-encoding"], Buffer.byteLength(text));
  response.setHeader("cache-control", isWhole ? keptBy(request) : "no-store");
  if (isWhole && request.method === "GET") {
    const tag = entityTag(String(response.getHeader("content-type")), text, coding);
    response.setHeader("etag", tag);
    if (namesTag(request.headers["if-none-match"], tag)) return sendNothingNew(response);
  }
  if (coding === "identity") return void response.end(text);
  const bytes = await compressed(text, coding);
  response.setHeader("content-encoding", coding).end(bytes);
}

function keptBy({ headers }: IncomingMessage): string {
  return headers.authorization === undefined ? "no-cache" : "private, no-cache";
}

function sendNothingNew(response: ServerResponse): void {
  response.removeHeader("content-type");
  response.statusCode = 304;
  response.end();
}
