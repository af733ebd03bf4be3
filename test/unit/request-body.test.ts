import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BODY_LIMIT, readBody, RequestRefusal } from "../../src/http/request-body.js";

const JSON_HEADERS = { "content-type": "application/json" };

/** A request as node:http hands it over, with its body in these pieces. */
function request(pieces: readonly (string | Buffer)[], headers: object = JSON_HEADERS, method = "POST") {
  // The body's reader looks at these parts of a request and at no other.
  return Object.assign(Readable.from(pieces.map(Buffer.from)), { method, headers }) as unknown as IncomingMessage;
}

async function refusal(given: IncomingMessage): Promise<RequestRefusal> {
  const error = await readBody(given).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RequestRefusal) return error;
  throw new Error("it was not refused", { cause: error });
}

/** A request of exactly this many bytes. */
function ofSize(bytes: number): string {
  const frame = '{"query":""}';
  return frame.replace('""', `"${"a".repeat(bytes - frame.length)}"`);
}

describe("a body", () => {
  test("is the JSON object that was sent", async () => {
    expect(await readBody(request(['{"query":"{ خبر }"}']))).toEqual({ query: "{ خبر }" });
  });

  test("is nothing where the method has none", async () => {
    expect(await readBody(request(["{"], {}, "GET"))).toBeUndefined();
  });

  test("is the same however it is cut into pieces", async () => {
    const text = Buffer.from('{"query":"{ خبر 🗞 }"}');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length)), async (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = ends.map((end, index) => text.subarray(ends[index - 1] ?? 0, end));

        expect(await readBody(request(pieces))).toEqual({ query: "{ خبر 🗞 }" });
      }),
    );
  });

  test("may be as long as the limit and not a byte longer, whatever its header says", async () => {
    expect(await readBody(request([ofSize(BODY_LIMIT)]))).toBeTruthy();

    const byHeader = { ...JSON_HEADERS, "content-length": String(BODY_LIMIT + 1) };
    expect(await refusal(request([], byHeader))).toMatchObject({ status: 413 });
    expect(await refusal(request([ofSize(BODY_LIMIT + 1)]))).toMatchObject({ status: 413 });
    const lying = { ...JSON_HEADERS, "content-length": "2" };
    expect(await refusal(request([ofSize(BODY_LIMIT + 1)], lying))).toMatchObject({ status: 413 });
  });

  test.each([
    ["nothing", ""],
    ["JSON that ends too soon", '{"query"'],
    ["a name in quotes of the wrong kind", "{'query':1}"],
    ["broken UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ["half of a surrogate pair in UTF-8", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ["UTF-16", Buffer.from('{"query":"x"}', "utf16le")],
    ["a list", "[]"],
    ["a batch", '[{"query":"{ __typename }"}]'],
    ["text", '"{ __typename }"'],
    ["a number", "5"],
    ["null", "null"],
  ])("that is %s is refused", async (_, body) => {
    const { status, message } = await refusal(request([body]));

    expect(status).toBe(400);
    expect(message).toMatch(/^The request body /);
  });
});

describe("a body's headers", () => {
  test.each([
    "application/json",
    "Application/JSON; charset=UTF-8",
    'application/json;charset="utf-8"',
    "application/json; charset=utf8",
    "application/json; profile=x",
  ])("%s is taken", async (type) => {
    expect(await readBody(request(["{}"], { "content-type": type }))).toEqual({});
  });

  test.each([
    {},
    { "content-type": "" },
    { "content-type": "text/plain" },
    { "content-type": "text/plain; application/json" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/jsonp" },
    { "content-type": "application/json; charset=utf-16" },
    { "content-type": "application/json; charset=iso-8859-6" },
    { ...JSON_HEADERS, "content-encoding": "gzip" },
    { ...JSON_HEADERS, "content-encoding": "br, identity" },
    { ...JSON_HEADERS, "content-encoding": "" },
  ])("%j is refused", async (headers) => {
    expect(await refusal(request(["{}"], headers))).toMatchObject({ status: 415 });
  });
});
