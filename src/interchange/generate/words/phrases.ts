import { inEveryLanguage, type InEveryLanguage } from "../language.js";
import { readTemplate, slotsOf, type Slot, type Template } from "../template.js";
import { ARABIC } from "./arabic.js";
import { ENGLISH } from "./english.js";
import { FRENCH } from "./french.js";
import type { Phrasebook } from "./phrasebook.js";

/** One sentence in every language, and the gaps that all of them have. */
export interface Phrase {
  readonly templates: InEveryLanguage<Template>;
  readonly slots: readonly Slot[];
}

/** The phrasebook of each language. */
export const PHRASEBOOKS: InEveryLanguage<Phrasebook> = { ar: ARABIC, fr: FRENCH, en: ENGLISH };

/** The sentences of one sort, each in every language. */
export function phrases(sort: Exclude<keyof Phrasebook, "byline" | "biography">): Phrase[] {
  return ENGLISH[sort].map((_, index) =>
    phraseOf(inEveryLanguage((language) => PHRASEBOOKS[language][sort][index] ?? "")),
  );
}

/** A sentence given in every language. */
export function phraseOf(sentences: InEveryLanguage<string>): Phrase {
  const templates = inEveryLanguage((language) => readTemplate(sentences[language]));
  return { templates, slots: slotsOf(templates.en) };
}
