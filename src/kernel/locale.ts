import Negotiator from "negotiator";

const LONGEST_TAG = 64;
const LONGEST_HEADER = 1000;
const MOST_LOCALES = 10;
/** Scripts written from right to left; Intl's own textInfo is wrong for dv, az-Arab and rhg on Node 20. */
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Armi",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/**
 * A language tag in the one spelling we store and compare (BCP 47 canonical form); null where it is malformed, or names no
 * language: `english`, `xx`. Languages of three letters are more than the platform knows, Levantine Arabic (`apc`) among them.
 */
export function canonicalLocale(tag: string): string | null {
  if (tag.length > LONGEST_TAG) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? "";
    return isOfALanguage(canonical) && canonical.length <= LONGEST_TAG ? canonical : null;
  } catch {
    return null;
  }
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function isOfALanguage(tag: string): boolean {
  const language = languageOf(tag);
  return language.length === 3 || (language.length === 2 && LANGUAGES.of(language) !== undefined);
}

/**
 * The wording to show a reader: for each wanted language the exact tag, then ever shorter ones (RFC 4647 lookup), then any
 * variety of the same language; then the site's language in the same way; then whatever there is. Tags must be canonical.
 */
export function pickText<T extends { readonly locale: string }>(
  texts: readonly T[],
  wanted: readonly string[],
  siteDefault: string,
): T | undefined {
  if (texts.length < 2) return texts[0];
  for (const tag of [...wanted, siteDefault]) {
    const found = textFor(texts, tag);
    if (found !== undefined) return found;
  }
  return texts[0];
}

function textFor<T extends { readonly locale: string }>(texts: readonly T[], wanted: string): T | undefined {
  for (let tag = wanted; tag !== ""; tag = shortened(tag)) {
    const found = texts.find(({ locale }) => locale === tag);
    if (found !== undefined) return found;
  }
  return texts.find(({ locale }) => languageOf(locale) === languageOf(wanted));
}

/** One subtag less; a single letter introduces what follows it and goes with it. */
function shortened(tag: string): string {
  return tag.slice(0, Math.max(0, tag.lastIndexOf("-"))).replace(/-[a-z\d]$/i, "");
}

function languageOf(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}

/** The languages a reader's browser asks for (RFC 9110 Accept-Language), best first, at most ten; none where it is absurd. */
export function acceptedLocales(header: string | undefined): string[] {
  if (header === undefined || header.length > LONGEST_HEADER) return [];
  const tags = new Negotiator({ headers: { "accept-language": header } }).languages();
  const locales = tags.map(canonicalLocale).filter((locale) => locale !== null);
  return [...new Set(locales)].slice(0, MOST_LOCALES);
}

/** Which way text in a language runs, by the script it is most likely written in; left to right where that is unknown. */
export function textDirection(tag: string): "LTR" | "RTL" {
  const locale = canonicalLocale(tag);
  const script = locale === null ? undefined : new Intl.Locale(locale).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? "RTL" : "LTR";
}
