/** A language that imaginary news is written in. */
export type Language = "ar" | "fr" | "en";

/** Every language of the imaginary archive, the one most is written in first. */
export const LANGUAGES = ["ar", "fr", "en"] as const satisfies readonly Language[];

/** Something said in every language. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** The same thing made once for each language. */
export function inEveryLanguage<T>(make: (language: Language) => T): InEveryLanguage<T> {
  return { ar: make("ar"), fr: make("fr"), en: make("en") };
}

/** Wordings as a record of the archive lists them. */
export function localizedTexts(texts: InEveryLanguage<string>): { locale: Language; text: string }[] {
  return LANGUAGES.map((locale) => ({ locale, text: texts[locale] }));
}
