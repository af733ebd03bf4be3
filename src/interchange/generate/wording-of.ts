import type { Phrase } from "./words/phrases.js";
import { inEveryLanguage, LANGUAGES, type InEveryLanguage, type Language } from "./language.js";
import { SpannedText } from "./spanned-text.js";
import { type Filling, write } from "./template.js";
import type { Wording } from "./wording.js";
import { capitalized } from "./words/invented-word.js";
import { NameKind } from "../../named-entity/name.model.js";

/** A name made of a pattern, in every language, with whatever is named within it. */
export function wordingsOf(pattern: Phrase, filling: Filling): InEveryLanguage<Wording> {
  const inTitleCase = { ...filling.theme, en: filling.theme.en.split(" ").map(capitalized).join(" ") };
  return inEveryLanguage((language) => {
    const out = new SpannedText();
    write(out, pattern.templates[language], { ...filling, theme: inTitleCase }, language);
    return { text: out.text, short: null, nested: out.stretches };
  });
}

/** A name that is one word or a few, and names nothing else. */
export function plainWordings(names: InEveryLanguage<string>): InEveryLanguage<Wording> {
  return inEveryLanguage((language) => ({ text: names[language], short: null, nested: [] }));
}

interface NameRecord {
  text: string;
  locale: Language;
  kind: NameKind;
}

/** Names as a record lists them; the short ones are of the kind given. */
export function nameRecords(wordings: InEveryLanguage<Wording>, shortKind = NameKind.ALIAS): NameRecord[] {
  const full = LANGUAGES.map((locale) => ({ text: wordings[locale].text, locale, kind: NameKind.CANONICAL }));
  const short = LANGUAGES.flatMap((locale) => {
    const text = wordings[locale].short;
    return text === null ? [] : [{ text, locale, kind: shortKind }];
  });
  return [...full, ...short];
}
