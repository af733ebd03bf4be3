import { Sector } from "../../../named-entity/organization.model.js";
import type { InEveryLanguage } from "../language.js";
import { type Phrase, phraseOf } from "./phrases.js";

const NAMES: readonly (readonly [Sector, InEveryLanguage<string>])[] = [
  [
    Sector.INTERGOVERNMENTAL,
    {
      ar: "المجلس الأعلى ل{theme} «{word}»",
      fr: "Conseil suprême des {theme} « {word} »",
      en: "Supreme Council of {theme} “{word}”",
    },
  ],
  [
    Sector.GOVERNMENT,
    { ar: "وزارة {theme} في {place}", fr: "Ministère des {theme} de {place}", en: "Ministry of {theme} of {place}" },
  ],
  [Sector.SECURITY, { ar: "الحرس الليلي ل{place}", fr: "Guet de nuit de {place}", en: "Night Watch of {place}" }],
  [Sector.POLITICAL, { ar: "حزب {theme} {word}", fr: "Parti {word} des {theme}", en: "{word} Party of {theme}" }],
  [
    Sector.COMPANY,
    {
      ar: "الشركة العامة ل{theme} {word}",
      fr: "Comptoir général des {theme} {word}",
      en: "{word} General Company of {theme}",
    },
  ],
  [
    Sector.NONPROFIT,
    { ar: "جمعية أصدقاء {theme} {word}", fr: "Cercle {word} des {theme}", en: "{word} Circle of Friends of {theme}" },
  ],
  [Sector.MEDIA, { ar: "فانوس {word} المتخيل", fr: "Fanal imaginaire {word}", en: "Imaginary {word} Lantern" }],
  [
    Sector.ACADEMIC,
    {
      ar: "المعهد المتخيل ل{theme} {word}",
      fr: "Laboratoire {word} des {theme}",
      en: "{word} Imaginary Institute of {theme}",
    },
  ],
  [Sector.SPORTS, { ar: "نادي 🪐 {place}", fr: "Club 🪐 {place}", en: "Club 🪐 {place}" }],
  [Sector.OTHER, { ar: "لجنة {theme} {word}", fr: "Comité {word} des {theme}", en: "{word} Committee on {theme}" }],
];

/** What imaginary bodies of each sector are called; masculine in French, and never beginning with a vowel. */
export const ORGANIZATION_NAMES: readonly { readonly sector: Sector; readonly pattern: Phrase }[] = NAMES.map(
  ([sector, sentences]) => ({ sector, pattern: phraseOf(sentences) }),
);
