import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import type { ArticleText } from "../../mention/article-text.js";
import { checkSpan, type SpanRefusal } from "../../mention/check-span.js";
import type { TextSpan } from "../../mention/text-span.model.js";
import { checkList } from "../input/check-list.js";
import type { InputCheck } from "../input/input-check.js";
import { TWICE } from "../input/sentences.js";
import type { TextSpanInput } from "./mention-acts.types.js";

/** How many places of a mention one act may name. */
export const MOST_SPANS = 500;

/** Places that an editor tags, with the words that stand there; none may be empty, cut a character, or overlap one already tagged. */
export function checkPlaces(
  check: InputCheck,
  text: ArticleText,
  given: readonly TextSpanInput[],
  tagged: readonly TextSpan[],
): TextSpan[] {
  const accepted: TextSpan[] = [];
  // What is refused itself stands in no other's way.
  checkList(check, given, MOST_SPANS, (one, span) => {
    if (accepted.some((other) => isPlace(other, span))) return one.wrong(ErrorCode.INVALID, TWICE);
    const place = checkPlace(one, text, span, [...tagged, ...accepted]);
    if (place) accepted.push(place);
  });
  return accepted;
}

/** One such place; `null` where it cannot be tagged. Where the very same is tagged already it passes. */
export function checkPlace(
  check: InputCheck,
  text: ArticleText,
  { block: given = null, start, end }: TextSpanInput,
  tagged: readonly TextSpan[],
): TextSpan | null {
  const place = { block: given, start, end };
  const found = checkSpan(text, place);
  if ("refusal" in found) {
    check.wrong(ErrorCode.INVALID, REFUSALS[found.refusal]);
    return null;
  }
  if (!tagged.some((other) => overlap(place, other))) return { ...place, surface: found.surface };
  check.wrong(ErrorCode.INVALID, OVERLAPS);
  return null;
}

/** Whether two names of a place mean the same. */
export function isPlace(place: Omit<TextSpan, "surface">, { block = null, start, end }: TextSpanInput): boolean {
  return place.block === block && place.start === start && place.end === end;
}

/** Whether two places share a part, but are not the same. */
function overlap(one: Omit<TextSpan, "surface">, other: Omit<TextSpan, "surface">): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end && !isPlace(one, other);
}

const REFUSALS: Readonly<Record<SpanRefusal, Sentence>> = {
  OUTSIDE_TEXT: {
    en: "There is no such place in the text.",
    fr: "Le texte n'a pas de tel endroit.",
    ar: "لا يوجد موضع كهذا في النص.",
  },
  EMPTY: {
    en: "Nothing stands between these two places.",
    fr: "Il n'y a rien entre ces deux endroits.",
    ar: "لا شيء بين هذين الموضعين.",
  },
  CUTS_CHARACTER: {
    en: "This would cut a character in two.",
    fr: "Cela couperait un caractère en deux.",
    ar: "هذا يقطع حرفًا إلى جزأين.",
  },
};

const OVERLAPS: Sentence = {
  en: "This overlaps a place that is tagged with the same already.",
  fr: "Cela chevauche un endroit déjà lié à la même chose.",
  ar: "يتداخل هذا مع موضع مربوط بالشيء نفسه.",
};
