import { blockFromHtml, blockFromText } from "../article/block-html.js";
import type { Block } from "../article/block.model.js";
import type { RecordOf } from "./records.js";

/** A block as a record writes it: as text, or as html where it has markup. */
export type BlockRecord = RecordOf<"article">["body"][number];

/** A block as it is stored. */
export function storedBlock(block: BlockRecord): Block {
  return "html" in block ? blockFromHtml(block.kind, block.html) : plainBlock(block.kind, block.text);
}

/** A block as a record writes it. */
export function blockRecord({ kind, text, html }: Block): BlockRecord {
  return plainBlock(kind, text).html === html ? { kind, text } : { kind, html };
}

/** The same as `blockFromText`; most text has nothing that would have to be sanitised, which is slow. */
function plainBlock(kind: Block["kind"], text: string): Block {
  return /[&<>\r\n\0]/.test(text) ? blockFromText(kind, text) : { kind, text, html: text };
}
