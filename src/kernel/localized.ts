import type { RequestContext } from "./context.js";
import { pickText } from "./locale.js";

/** One wording of a text that exists in several languages; stored as jsonb with its row. */
export interface LocalizedText {
  readonly locale: string;
  readonly text: string;
  /** `KHABAR` where the wording is ours and no publisher of the vocabulary stands behind it. */
  readonly origin?: "KHABAR";
}

/** The wording for this reader: the asked locale, else the request's languages, then the site's, then any. */
export function wording(
  context: RequestContext,
  texts: readonly LocalizedText[],
  locale: string | null | undefined,
): string | null {
  return pickText(texts, locale ? [locale] : context.locales, context.site.defaultLocale)?.text ?? null;
}

/** A sentence of our own in the reader's language. */
export function sentenceFor(context: RequestContext, sentence: Readonly<Record<"en" | "fr" | "ar", string>>): string {
  const wordings = Object.entries(sentence).map(([locale, text]) => ({ locale, text }));
  return wording(context, wordings, null) ?? sentence.en;
}
