import { blockFromHtml } from "../../article/block-html.js";
import type { Block } from "../../article/block.model.js";
import { inNfc, isSafeText } from "../../kernel/text.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkList } from "../input/check-list.js";
import { CONTROLS, withoutTurns } from "../input/check-text.js";
import type { InputCheck } from "../input/input-check.js";
import { NOT_TEXT, tooLong } from "../input/sentences.js";
import type { BlockInput } from "./article.types.js";

const MOST_BLOCKS = 1_000;
/** UTF-16 units of sanitised markup. */
const LONGEST_BLOCK = 50_000;
/** A request has at most 200,000 bytes: whoever has read a text must be able to send it back. */
const MOST_BYTES = 180_000;

/**
 * The text of an article as it is stored: what is unsafe is removed, and the plain text derived. Blocks may still be blank;
 * those that stand in the article already are known, and are not looked at again.
 */
export function checkBody(check: InputCheck, blocks: readonly BlockInput[], before: readonly Block[]): Block[] {
  const known = new Map(before.map((block) => [keyOf(block), block]));
  const body = checkList(
    check,
    blocks,
    MOST_BLOCKS,
    (one, block) => known.get(keyOf(block)) ?? checkBlock(one.at("html"), block),
  );
  if (bytesOf(body) > MOST_BYTES) check.wrong(ErrorCode.TOO_LONG, TOO_MANY_BYTES);
  return body;
}

function keyOf({ kind, html }: Pick<Block, "kind" | "html">): string {
  return `${kind} ${html}`;
}

/** What a text takes in a request. */
function bytesOf(body: readonly Block[]): number {
  return Buffer.byteLength(JSON.stringify(body.map(({ kind, html }) => ({ kind, html }))));
}

function checkBlock(check: InputCheck, { kind, html }: BlockInput): Block {
  const none = { kind, html: "", text: "" };
  if (!isSafeText(html)) {
    check.wrong(ErrorCode.INVALID, NOT_TEXT);
    return none;
  }
  const block = composed(blockFromHtml(kind, inNfc(withoutTurns(html)).trim()));
  if (CONTROLS.test(block.text)) check.wrong(ErrorCode.INVALID, NOT_TEXT);
  else if (block.html.length > LONGEST_BLOCK) check.wrong(ErrorCode.TOO_LONG, tooLong(LONGEST_BLOCK));
  else return block;
  return none;
}

/** Entities may have hidden signs that turn text round, also in links; and what composes with its neighbour only now. */
function composed(block: Block): Block {
  const html = withoutTurns(block.html);
  const isPlain = html === block.html && inNfc(block.text) === block.text;
  return isPlain ? block : blockFromHtml(block.kind, inNfc(html));
}

const TOO_MANY_BYTES: Sentence = {
  en: `The whole text may have at most ${MOST_BYTES} bytes, as it is sent.`,
  fr: `Le texte entier peut compter au plus ${MOST_BYTES} octets, tel qu'il est envoyé.`,
  ar: `أقصى حجم للنص كله، كما يُرسل، ${MOST_BYTES} بايت.`,
};
