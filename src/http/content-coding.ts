import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

/** How the bytes of an answer may be coded, the best first. */
export type ContentCoding = "br" | "gzip" | "identity";

/** Compressed, a shorter answer would fill as many packets as before. In bytes. */
const WORTH_COMPRESSING = 1_024;

const CODINGS: readonly ContentCoding[] = ["br", "gzip", "identity"];

/** The types of `negotiator` are older than its choice among codings that a client likes equally. */
interface CodingNegotiator {
  encodings(available: readonly string[], among: { readonly preferred: readonly string[] }): string[];
}

/** Whether a client takes answers in any of our codings, which is asked before anything runs. */
export function takesAnswers(acceptEncoding: string | undefined): boolean {
  return takenCodings(acceptEncoding).length > 0;
}

/** How to code so many bytes for a client: as it likes best, and plain where it does not ask or they are few. */
export function contentCoding(acceptEncoding: string | undefined, size: number): ContentCoding {
  const taken = takenCodings(acceptEncoding);
  if (size < WORTH_COMPRESSING && taken.includes("identity")) return "identity";
  return taken[0] ?? "identity";
}

function takenCodings(acceptEncoding: string | undefined): ContentCoding[] {
  const negotiator: CodingNegotiator = new Negotiator({ headers: { "accept-encoding": acceptEncoding } });
  const taken = negotiator.encodings(CODINGS, { preferred: CODINGS });
  return taken.map((name) => CODINGS.find((coding) => coding === name)).filter((coding) => coding !== undefined);
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** A text in a coding that makes it shorter; off the main thread, which answers others meanwhile. */
export function compressed(text: string, coding: Exclude<ContentCoding, "identity">): Promise<Buffer> {
  if (coding === "gzip") return gzipped(text);
  // More than 5 takes longer than it saves readers; from 4 to 5 costs nothing to speak of.
  return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
