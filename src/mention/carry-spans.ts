import { type ArticleText, textOfBlock } from "./article-text.js";
import { ArticleWords, HEADLINE_PART, Vocabulary } from "./article-words.js";
import { CertainPlaces, type WordRow } from "./certain-places.js";
import { type EditedBlocks, editedBlocks, type KeptBlocks, keptBlocks } from "./edited-blocks.js";
import type { OrphanSpan } from "./orphan-span.model.js";
import { pairWords } from "./pair-words.js";
import { standsAsBefore, surroundingsOf } from "./quote-places.js";
import { spanCandidates } from "./span-candidates.js";
import { spanContext } from "./span-context.js";
import type { TextSpan } from "./text-span.model.js";

/** A mention's spans after an edit: those that moved with their words, and those that an editor has to look at. */
export interface CarriedSpans {
  readonly spans: TextSpan[];
  readonly orphans: OrphanSpan[];
}

/** Moves the spans of one mention from one version of an article to the next, keeping their order. */
export function carrySpans(before: ArticleText, after: ArticleText, spans: readonly TextSpan[]): CarriedSpans {
  return new TextEdit(before, after).carry(spans);
}

/** What is known to stand around a span that is not where it says, in a block that stayed as it was. */
const NOTHING = { prefix: "", suffix: "" };

/**
 * An edit of an article, understood once for all its mentions. A span of a block that stayed as it was goes where that
 * went. Another moves with its words if it is certain where they went (see CertainPlaces), if they are the same there, code
 * unit for code unit, within one block, and if they are still the same word (see isSameWord). Otherwise it is an orphan.
 */
export class TextEdit {
  private readonly kept: KeptBlocks;
  private readonly blocksBefore: EditedBlocks;
  private readonly blocksAfter: EditedBlocks;
  private readonly before: ArticleWords;
  private readonly after: ArticleWords;
  private readonly places: CertainPlaces;

  constructor(
    private readonly textBefore: ArticleText,
    private readonly textAfter: ArticleText,
  ) {
    const vocabulary = new Vocabulary();
    this.kept = keptBlocks(textBefore, textAfter);
    [this.blocksBefore, this.blocksAfter] = editedBlocks(textBefore, textAfter, this.kept);
    this.before = new ArticleWords(this.blocksBefore.text, vocabulary);
    this.after = new ArticleWords(this.blocksAfter.text, vocabulary);
    this.places = new CertainPlaces(pairWords(this.before, this.after));
  }

  /** Moves the spans of one mention; none is lost: each is among the spans or the orphans. */
  carry(spans: readonly TextSpan[]): CarriedSpans {
    const moved = spans.map((span) => this.move(span));
    const live = moved.filter((span) => span !== undefined);
    const lost = spans.filter((_, index) => !moved[index]);
    return { spans: live, orphans: lost.map((span) => this.orphan(span, live)) };
  }

  private move(span: TextSpan): TextSpan | undefined {
    const text = textOfBlock(this.textBefore, span.block);
    if (text?.slice(span.start, span.end) !== span.surface || span.surface === "") return undefined;
    const kept = span.block === null ? undefined : this.kept.get(span.block);
    return kept === undefined ? this.moveWithWords(span, text) : { ...span, block: kept };
  }

  private moveWithWords(span: TextSpan, text: string): TextSpan | undefined {
    const row = this.rowOf(span);
    const place = this.places.placeOf(row);
    const moved = place === -1 ? undefined : this.spanAt(place, row, span);
    const isSame = moved && standsAsBefore(this.textAfter, moved, surroundingsOf(text, span.start, span.end));
    return isSame ? moved : undefined;
  }

  private rowOf({ block, start, end }: TextSpan): WordRow {
    const place = this.blocksBefore.placeOf(block);
    const words = this.before.wordsIn(typeof place === "number" ? place + 1 : HEADLINE_PART, start, end);
    return { first: words.first, length: words.end - words.first };
  }

  /** Counts from the ends of words, since particles may have come or gone at their beginnings. */
  private spanAt(place: number, { first, length }: WordRow, span: TextSpan): TextSpan | undefined {
    const { parts, ends } = this.after;
    const [last, lastBefore] = [place + length - 1, first + length - 1];
    const part = parts[place] ?? -1;
    if (part === -1 || parts[last] !== part) return undefined;
    const start = span.start + (ends[place] ?? 0) - (this.before.ends[first] ?? 0);
    const end = span.end + (ends[last] ?? 0) - (this.before.ends[lastBefore] ?? 0);
    const block = this.blocksAfter.numberOf(part === HEADLINE_PART ? null : part - 1);
    const isQuoted = start >= 0 && textOfBlock(this.textAfter, block)?.slice(start, end) === span.surface;
    return isQuoted ? { ...span, block, start, end } : undefined;
  }

  private orphan(was: TextSpan, live: readonly TextSpan[]): OrphanSpan {
    const block = this.blocksBefore.placeOf(was.block);
    const context = block === undefined ? NOTHING : spanContext(this.before, { ...was, block });
    const witness = { was, ...context };
    return { ...witness, candidates: spanCandidates(this.textAfter, witness, live) };
  }
}
