import type { Id } from "./database.js";
import { badInput } from "./faults.js";

const GREATEST_BIGINT = 2n ** 63n - 1n;
const PLAIN = /^([A-Z][A-Za-z]{1,40}):([1-9]\d{0,18})$/;

/** What a global id stands for: a type of the schema and the row's key. */
export interface Reference {
  readonly type: string;
  readonly id: Id;
}

/** The opaque public id of a row: `base64url("Article:12")`. */
export function globalId(type: string, id: Id): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

/** What a text names as a global id; `null` where it is none that we could have made. */
export function parseGlobalId(text: string): Reference | null {
  const [, type, id] = PLAIN.exec(text.length > 100 ? "" : Buffer.from(text, "base64url").toString("latin1")) ?? [];
  if (!type || !id || BigInt(id) > GREATEST_BIGINT || globalId(type, id) !== text) return null;
  return { type, id };
}

/** Reads a global id that a client sent as `argument`; anything but an id we could have made is BAD_USER_INPUT. */
export function readGlobalId(argument: string, text: string): Reference {
  const reference = parseGlobalId(text);
  if (!reference) throw badInput(argument, "is not an id of this API.");
  return reference;
}
