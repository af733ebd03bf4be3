/** What mentions stand in: an article's headline and the plain text of each of its blocks. */
export interface ArticleText {
  readonly headline: string;
  readonly blocks: readonly string[];
}

/** The text of an article with this headline and body. */
export function textOf({
  headline,
  body,
}: {
  readonly headline: string;
  readonly body: readonly { readonly text: string }[];
}): ArticleText {
  return { headline, blocks: body.map(({ text }) => text) };
}

/** The text that a span counts in: of its block, of the headline for `null`; none where there is no such block. */
export function textOfBlock({ headline, blocks }: ArticleText, block: number | null): string | undefined {
  return block === null ? headline : blocks[block];
}

/** Whether two versions of an article read the same, block by block. */
export function isSameText(one: ArticleText, other: ArticleText): boolean {
  if (one.headline !== other.headline || one.blocks.length !== other.blocks.length) return false;
  return one.blocks.every((text, block) => text === other.blocks[block]);
}
