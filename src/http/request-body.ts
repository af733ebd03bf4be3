import type { IncomingMessage } from "node:http";

/** The greatest body a request may have, in bytes. */
export const BODY_LIMIT = 200_000;

/** Why a request was turned away before GraphQL saw it. */
export class RequestRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The JSON of a POST; `undefined` for other methods. Bodies are never inflated, and must be well-formed UTF-8. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== "POST") return undefined;
  checkHeaders(request);
  return parsed(await readBytes(request));
}

function checkHeaders({ headers }: IncomingMessage): void {
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new RequestRefusal(415, "Compressed request bodies are not accepted.");
  const [type = "", ...parameters] = (headers["content-type"] ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  const isUtf8 = charset === undefined || charset.replaceAll('"', "") === "utf-8" || charset === "utf8";
  if (type !== "application/json" || !isUtf8) {
    throw new RequestRefusal(415, "Send the request as application/json in UTF-8.");
  }
  if (Number(headers["content-length"] ?? 0) > BODY_LIMIT) throw tooLarge();
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): RequestRefusal {
  return new RequestRefusal(413, `A request body may have at most ${BODY_LIMIT} bytes.`);
}

function parsed(bytes: Buffer): unknown {
  try {
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch {
    throw new RequestRefusal(400, "The request body is not well-formed JSON in UTF-8.");
  }
  throw new RequestRefusal(400, "The request body must be one JSON object; batches are not accepted.");
}
