import { blockFromHtml } from "../../article/block-html.js";
import type { Block } from "../../article/block.model.js";
import { isSafeText } from "../../kernel/text.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { checkList } from "../input/check-list.js";
import { CONTROLS, withoutTurns } from "../input/check-text.js";
import type { InputCheck } from "../input/input-check.js";
import { NOT_TEXT, tooLong } from "../input/sentences.js";
import type { BlockInput } from "./article.types.js";

const MOST_BLOCKS = 1_000;
const LONGEST_BLOCK = 50_000;

/**
 * The text of an article as it is stored: what is unsafe is removed, and the plain text derived. Blocks may still be blank;
 * those that stand in the article already are known, and are not looked at again.
 */
export function checkBody(check: InputCheck, blocks: readonly BlockInput[], before: readonly Block[]): Block[] {
  const known = new Map(before.map((block) => [keyOf(block), block]));
  return checkList(
    check,
    blocks,
    MOST_BLOCKS,
    (one, block) => known.get(keyOf(block)) ?? checkBlock(one.at("html"), block),
  );
}

function keyOf({ kind, html }: Pick<Block, "kind" | "html">): string {
  return `${kind} ${html}`;
}

function checkBlock(check: InputCheck, { kind, html }: BlockInput): Block {
  if (!isSafeText(html)) check.wrong(ErrorCode.INVALID, NOT_TEXT);
  else if (html.length > LONGEST_BLOCK) check.wrong(ErrorCode.TOO_LONG, tooLong(LONGEST_BLOCK));
  else {
    const block = composed(blockFromHtml(kind, withoutTurns(html).normalize().trim()));
    if (!CONTROLS.test(block.text)) return block;
    check.wrong(ErrorCode.INVALID, NOT_TEXT);
  }
  return { kind, html: "", text: "" };
}

/** Entities may have hidden signs that turn text round; and what composes with its neighbour only now. */
function composed({ kind, html, text }: Block): Block {
  const plain = withoutTurns(text).normalize();
  return plain === text ? { kind, html, text } : blockFromHtml(kind, withoutTurns(html).normalize());
}
