import { BlockKind, type Block } from "../article/block.model.js";
import { markedBlock } from "./marked-html-block.js";
import { spansByBlock, type Mark } from "./marked-html-spans.js";

const FRAMES: Record<BlockKind, readonly [open: string, close: string]> = {
  PARAGRAPH: ["<p>", "</p>"],
  HEADING: ["<h2>", "</h2>"],
  QUOTE: ["<blockquote><p>", "</p></blockquote>"],
  LIST_ITEM: ["<li>", "</li>"],
};

/**
 * An article's body for the page, from sanitised blocks, one a line, with every mention marked as a link to its target:
 * `<a class="mention" href="…" data-kind="person" data-mentions="id1 id2">`. The first id is the one linked to, the
 * others are the mentions around it. In a link of the author's it is a `<span>` without `href` and `data-kind`.
 */
export function markedHtml(blocks: readonly Block[], marks: readonly Mark[]): string {
  const spans = spansByBlock(blocks, marks);
  return blocks.map((block, index) => framed(blocks, index, markedBlock(block, spans[index] ?? []))).join("\n");
}

/** Puts a block's element around it; list items that follow each other share one list. */
function framed(blocks: readonly Block[], index: number, content: string): string {
  const [open, close] = FRAMES[blocks[index]?.kind ?? BlockKind.PARAGRAPH];
  const isItem = (place: number) => blocks[place]?.kind === BlockKind.LIST_ITEM;
  const listOpen = isItem(index) && !isItem(index - 1) ? "<ul>" : "";
  const listClose = isItem(index) && !isItem(index + 1) ? "</ul>" : "";
  return listOpen + open + content + close + listClose;
}
