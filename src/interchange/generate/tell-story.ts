import type { RecordOf } from "../records.js";
import { markedUp } from "./inline-markup.js";
import type { Language } from "./language.js";
import { SpannedText } from "./spanned-text.js";
import type { Emphasis, Line, PlannedBlock, Story } from "./story.js";
import { write } from "./template.js";
import type { Nameable } from "./wording.js";

type ArticleRecord = RecordOf<"article">;
type Spans = ArticleRecord["mentions"][number]["spans"];

/** A story told in one language, with every place that names something. */
export interface ToldStory extends Pick<ArticleRecord, "headline" | "summary" | "body"> {
  /** In the order in which they first come up. */
  readonly spans: ReadonlyMap<Nameable, Spans>;
}

/** Tells a story in a language. */
export function tellStory(story: Story, language: Language): ToldStory {
  const introduced = new Set<Nameable>();
  const spans = new Map<Nameable, Spans>();
  const tell = (lines: readonly Line[], block: number | null) => {
    const out = textOf(lines, language, introduced);
    collectSpans(spans, out, block);
    return out;
  };
  const headline = tell([story.headline], null).text;
  const body = story.body.map((block, index) => blockOf(block, tell(block.lines, index)));
  // Mentions have no spans in summaries, where names stand in full.
  const summary = story.summary === null ? null : textOf([story.summary], language, new Set()).text;
  return { headline, summary, body, spans };
}

function textOf(lines: readonly Line[], language: Language, introduced: Set<Nameable>): SpannedText {
  const out = new SpannedText();
  for (const { phrase, filling } of lines) {
    if (out.text !== "") out.add(" ");
    write(out, phrase.templates[language], filling, language, introduced);
  }
  return out;
}

function collectSpans(spans: Map<Nameable, Spans>, { text, stretches }: SpannedText, block: number | null): void {
  for (const { target, start, end } of stretches) {
    const known = spans.get(target) ?? [];
    known.push({ block, start, end, surface: text.slice(start, end) });
    spans.set(target, known);
  }
}

function blockOf({ kind, emphasis }: PlannedBlock, { text, stretches }: SpannedText): ArticleRecord["body"][number] {
  const [first] = stretches;
  if (emphasis === null || first === undefined) return { kind, text };
  return { kind, html: markedUp(text, [{ start: first.start, end: first.end, ...TAGS[emphasis] }]) };
}

const TAGS: Record<NonNullable<Emphasis>, { open: string; close: string }> = {
  a: { open: '<a href="https://imaginary.example/">', close: "</a>" },
  b: { open: "<b>", close: "</b>" },
  em: { open: "<em>", close: "</em>" },
};
