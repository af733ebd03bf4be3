import { EventKind } from "../../../event/event.model.js";
import type { InEveryLanguage } from "../language.js";
import { type Phrase, phraseOf } from "./phrases.js";

type Names = Readonly<Record<EventKind, InEveryLanguage<string>>>;

const NAMES: Names = {
  MEETING: {
    ar: "الاجتماع {number} حول {theme}",
    fr: "Rendez-vous {number} sur les {theme}",
    en: "Meeting {number} on {theme}",
  },
  BILATERAL_MEETING: {
    ar: "لقاء {place} و{elsewhere}",
    fr: "Tête-à-tête de {place} et {elsewhere}",
    en: "Talks of {place} and {elsewhere}",
  },
  SUMMIT: { ar: "القمة {number} ل{place}", fr: "Sommet {number} de {place}", en: "Summit {number} of {place}" },
  CONFERENCE: {
    ar: "مؤتمر {word} حول {theme}",
    fr: "Colloque {word} sur les {theme}",
    en: "{word} Conference on {theme}",
  },
  ASSEMBLY: {
    ar: "الجمعية العامة {number} ل{org}",
    fr: "Congrès {number} du {org}",
    en: "General Assembly {number} of the {org}",
  },
  VISIT: { ar: "زيارة {person} إلى {place}", fr: "Voyage de {person} à {place}", en: "Visit of {person} to {place}" },
  STATEMENT: { ar: "بيان {org}", fr: "Communiqué du {org}", en: "Statement of the {org}" },
  OPERATION: { ar: "عملية {word}", fr: "Plan {word}", en: "Operation {word}" },
  ELECTION: {
    ar: "الانتخاب {number} لحراس {theme}",
    fr: "Scrutin {number} des {theme}",
    en: "Election {number} of the Wardens of {theme}",
  },
  AGREEMENT: {
    ar: "ميثاق {word} بشأن {theme}",
    fr: "Pacte {word} sur les {theme}",
    en: "{word} Pact on {theme}",
  },
  CEREMONY: { ar: "الحفل {number} ل{theme}", fr: "Bal {number} des {theme}", en: "Ball {number} of {theme}" },
  INCIDENT: {
    ar: "لغز {theme} في {place}",
    fr: "Mystère des {theme} de {place}",
    en: "Mystery of the {theme} of {place}",
  },
  OTHER: { ar: "المهرجان الكبير {word}", fr: "Festival {word}", en: "Great {word} Festival" },
};

/** What imaginary events of each kind are called; masculine in French, and never beginning with a vowel. */
export const EVENT_NAMES: readonly { readonly kind: EventKind; readonly pattern: Phrase }[] = Object.values(
  EventKind,
).map((kind) => ({ kind, pattern: phraseOf(NAMES[kind]) }));

/** What a recurring event is called. */
export const SERIES_NAME: Phrase = phraseOf({ ar: "ملتقى {word}", fr: "Salon {word}", en: "{word} Fair" });

/** What one edition of it is called. */
export const EDITION_NAME: Phrase = phraseOf({
  ar: "ملتقى {word} {number}",
  fr: "Salon {word} {number}",
  en: "{word} Fair {number}",
});
