import type { InEveryLanguage } from "../language.js";

/** What imaginary news is about: things that no real newsroom covers. Masculine plurals in French, so that sentences agree. */
export const THEMES: readonly InEveryLanguage<string>[] = [
  { ar: "القوارب الورقية", fr: "bateaux de papier", en: "paper boats" },
  { ar: "الحدائق العائمة", fr: "jardins flottants", en: "floating gardens" },
  { ar: "المناطيد الصامتة", fr: "ballons silencieux", en: "silent balloons" },
  { ar: "الجسور الزجاجية", fr: "ponts de verre", en: "glass bridges" },
  { ar: "الغيوم المستأجرة", fr: "nuages de location", en: "rented clouds" },
  { ar: "الطائرات الورقية", fr: "cerfs-volants", en: "kites" },
  { ar: "المرايا البطيئة", fr: "miroirs lents", en: "slow mirrors" },
  { ar: "الأبراج المائلة", fr: "beffrois penchés", en: "leaning belfries" },
  { ar: "الفوانيس الزرقاء", fr: "lampions bleus", en: "blue lanterns" },
  { ar: "السلاحف الساعية", fr: "courriers à tortue", en: "tortoise couriers" },
  { ar: "المد والجزر المنزلي", fr: "courants domestiques", en: "household tides" },
  { ar: "الخرائط المطوية", fr: "plans repliés", en: "folded maps" },
  { ar: "الأصداء المحفوظة", fr: "bruits en bocal", en: "bottled echoes" },
  { ar: "السلالم الموسيقية", fr: "escaliers musicaux", en: "musical staircases" },
  { ar: "النيازك الأليفة", fr: "bolides apprivoisés", en: "tame meteors" },
  { ar: "الطواحين المقلوبة", fr: "moulins à l'envers", en: "upside-down windmills" },
  { ar: "الظلال الضائعة", fr: "reflets perdus", en: "lost shadows" },
  { ar: "البساتين القمرية", fr: "vergers lunaires", en: "moon orchards" },
  { ar: "الأنهار المعلقة", fr: "ruisseaux suspendus", en: "hanging brooks" },
  { ar: "الساعات الرملية", fr: "sabliers", en: "hourglasses" },
];
