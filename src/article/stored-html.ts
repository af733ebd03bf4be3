import { sanitizeInline } from "./block-html.js";
import type { Block } from "./block.model.js";

/** As deep as the sanitiser lets elements nest. */
const DEEPEST = 32;

/** A tag as the sanitiser writes it, in no other spelling; a group for each sort of element it opens, the last for what it closes. */
const TAG = new RegExp(
  [
    "<(?:br /",
    "(abbr|b|bdi|cite|code|em|i|mark|q|s|small|strong|sub|sup|u)",
    '(?:(a) href="https?://[^\\s"<>\\p{Cc}]+")',
    '(?:(bdo)(?: dir="(?:ltr|rtl|auto)")?)',
    '(?:(span)(?: dir="(?:ltr|rtl|auto)"| lang="[a-zA-Z0-9-]+")*)',
    "/([a-z]+))>",
  ].join("|"),
  "uy",
);

/**
 * Sees to it that blocks as they are stored, by whomever, can be shown: their markup is sanitised unless it is plain to see
 * that it has been. To look costs next to nothing, and leaves what is harmless as it is, byte for byte.
 */
export function readyToShow(blocks: Block[]): Block[] {
  for (const block of blocks) if (!isHarmless(block.html)) block.html = sanitizeInline(block.html);
  return blocks;
}

/** Whether markup has only elements and attributes that authors may use, well nested, as the sanitiser writes them. */
export function isHarmless(html: string): boolean {
  const open: string[] = [];
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag || !nests(tag, open)) return false;
  }
  return open.length === 0;
}

/** Whether a tag may stand within these open elements, which it is added to or taken from. */
function nests([, plain, link, bdo, span, closed]: RegExpExecArray, open: string[]): boolean {
  const opened = plain ?? link ?? bdo ?? span;
  if (closed !== undefined) return open.pop() === closed;
  if (opened === undefined) return true;
  if (link !== undefined && open.includes("a")) return false;
  return open.push(opened) <= DEEPEST;
}
