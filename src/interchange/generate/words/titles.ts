import type { InEveryLanguage } from "../language.js";

/** Posts that nobody holds. */
export const TITLES: readonly InEveryLanguage<string>[] = [
  { ar: "حارس المنارة", fr: "Gardien du phare", en: "Keeper of the lighthouse" },
  { ar: "عميد السحب", fr: "Doyen des nuages", en: "Dean of clouds" },
  { ar: "مفتش القناطر", fr: "Inspecteur des ponts", en: "Inspector of bridges" },
  { ar: "أمين الفوانيس", fr: "Trésorier des lampions", en: "Treasurer of lanterns" },
  { ar: "الناطق باسم الريح", fr: "Porte-parole du vent", en: "Spokesperson for the wind" },
  { ar: "كاتب المد", fr: "Greffier des courants", en: "Clerk of the tides" },
  { ar: "رئيس البساتين", fr: "Président des vergers", en: "President of orchards" },
];
