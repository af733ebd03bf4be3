import type { InEveryLanguage } from "../language.js";

/** Desks of an imaginary newsroom, those with a parent after it. */
export const SECTIONS: readonly { readonly names: InEveryLanguage<string>; readonly below: number | null }[] = [
  { names: { ar: "السماء", fr: "Ciel", en: "Sky" }, below: null },
  { names: { ar: "المدن المتخيلة", fr: "Villes imaginaires", en: "Imaginary cities" }, below: null },
  { names: { ar: "الغيوم", fr: "Nuages", en: "Clouds" }, below: 0 },
  { names: { ar: "المناطيد", fr: "Ballons", en: "Balloons" }, below: 0 },
  { names: { ar: "الماء", fr: "Eaux", en: "Waters" }, below: null },
  { names: { ar: "الجسور", fr: "Ponts", en: "Bridges" }, below: 1 },
  { names: { ar: "الفوانيس", fr: "Lampions", en: "Lanterns" }, below: 1 },
  { names: { ar: "المد والجزر", fr: "Marées", en: "Tides" }, below: 4 },
  { names: { ar: "ألعاب لا يعرفها أحد", fr: "Jeux inconnus", en: "Unknown games" }, below: null },
  { names: { ar: "الغيوم المستأجرة", fr: "Nuages de location", en: "Rented clouds" }, below: 2 },
  { names: { ar: "آراء القمر", fr: "Avis de la lune", en: "Opinions of the moon" }, below: null },
  { names: { ar: "أصداء", fr: "Échos", en: "Echoes" }, below: null },
];
