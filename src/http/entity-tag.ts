import { createHash } from "node:crypto";
import type { ContentCoding } from "./content-coding.js";

/**
 * The tag of an answer (RFC 9110, 8.8.3): equal for equal answers. It is weak, as zlib's next version may pack the same
 * text into other bytes, and names the coding, so that a cache never takes one packed answer for a plain one.
 */
export function entityTag(contentType: string, text: string, coding: ContentCoding): string {
  const digest = createHash("sha256").update(contentType).update(text).digest("base64url");
  return `W/"${digest}-${coding}"`;
}

/** Whether `If-None-Match` names this tag, by itself, among others, or as `*`. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const opaque = opaqueTag(tag);
  return (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((named) => opaqueTag(named) === opaque);
}

/** Tags are compared weakly here: `W/"a"` is `"a"`. */
function opaqueTag(tag: string): string {
  return tag.replace(/^W\//, "");
}
