import { type ArticleText, isSameText, textOfBlock } from "./article-text.js";
import { ArticleWords, HEADLINE_PART, Vocabulary } from "./article-words.js";
import { CertainPlaces, type WordRow } from "./certain-places.js";
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

/**
 * An edit of an article, understood once for all its mentions. A span moves with its words if it is certain where they
 * went (see CertainPlaces), if they are the same there, code unit for code unit, within one block, and if they are still
 * the same word (see isSameWord). Otherwise it is an orphan.
 */
export class TextEdit {
  private readonly isNothing: boolean;
  private readonly before: ArticleWords;
  private readonly after: ArticleWords;
  private readonly places: CertainPlaces;

  constructor(before: ArticleText, after: ArticleText) {
    const vocabulary = new Vocabulary();
    this.isNothing = isSameText(before, after);
    this.before = new ArticleWords(before, vocabulary);
    this.after = new ArticleWords(after, vocabulary);
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
    const text = textOfBlock(this.before.text, span.block);
    if (text?.slice(span.start, span.end) !== span.surface || span.surface === "") return undefined;
    if (this.isNothing) return span;
    const row = this.rowOf(span);
    const place = this.places.placeOf(row);
    const moved = place === -1 ? undefined : this.spanAt(place, row, span);
    const isSame = moved && standsAsBefore(this.after.text, moved, surroundingsOf(text, span.start, span.end));
    return isSame ? moved : undefined;
  }

  private rowOf({ block, start, end }: TextSpan): WordRow {
    const words = this.before.wordsIn(block === null ? HEADLINE_PART : block + 1, start, end);
    return { first: words.first, length: words.end - words.first };
  }

  /** Counts from the ends of words, since particles may have come or gone at their beginnings. */
  private spanAt(place: number, { first, length }: WordRow, span: TextSpan): TextSpan | undefined {
    const { parts, ends, text } = this.after;
    const [last, lastBefore] = [place + length - 1, first + length - 1];
    const part = parts[place] ?? -1;
    if (part === -1 || parts[last] !== part) return undefined;
    const start = span.start + (ends[place] ?? 0) - (this.before.ends[first] ?? 0);
    const end = span.end + (ends[last] ?? 0) - (this.before.ends[lastBefore] ?? 0);
    const block = part === HEADLINE_PART ? null : part - 1;
    const isQuoted = start >= 0 && textOfBlock(text, block)?.slice(start, end) === span.surface;
    return isQuoted ? { ...span, block, start, end } : undefined;
  }

  private orphan(was: TextSpan, live: readonly TextSpan[]): OrphanSpan {
    const witness = { was, ...spanContext(this.before, was) };
    return { ...witness, candidates: spanCandidates(this.after.text, witness, live) };
  }
}
