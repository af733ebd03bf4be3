import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dateLabel } from "../../src/kernel/date-label.js";
import { parsePartialDate } from "../../src/kernel/partial-date.js";

const label = (edtf: string, locale: string) => {
  const date = parsePartialDate(edtf);
  return date && dateLabel(date, locale);
};

/** EDTF, and what English, French and Arabic newspapers print for it. */
const LABELS = [
  ["2025", "2025", "2025", "2025"],
  ["2024-05", "May 2024", "mai 2024", "مايو 2024"],
  ["2024-09-01", "1 September 2024", "1er septembre 2024", "1 سبتمبر 2024"],
  ["2024?-09-03", "3 September 2024", "3 septembre 2024", "3 سبتمبر 2024"],
  ["2024-09-03/2024-09-04", "3–4 September 2024", "3–4 septembre 2024", "3–4 سبتمبر 2024"],
  ["2024-09-01/2024-09-02", "1–2 September 2024", "1er–2 septembre 2024", "1–2 سبتمبر 2024"],
  ["2024-08-30/2024-09-02", "30 August – 2 September 2024", "30 août – 2 septembre 2024", "30 أغسطس – 2 سبتمبر 2024"],
  [
    "2024-12-30/2025-01-02",
    "30 December 2024 – 2 January 2025",
    "30 décembre 2024 – 2 janvier 2025",
    "30 ديسمبر 2024 – 2 يناير 2025",
  ],
  ["2024-12/2025-01", "December 2024 – January 2025", "décembre 2024 – janvier 2025", "ديسمبر 2024 – يناير 2025"],
  ["2024-05/2024-09-03", "May 2024 – 3 September 2024", "mai 2024 – 3 septembre 2024", "مايو 2024 – 3 سبتمبر 2024"],
  ["2024/2025", "2024–2025", "2024–2025", "2024–2025"],
  ["XXXX-05", "May", "mai", "مايو"],
  ["XXXX-02-29", "29 February", "29 février", "29 فبراير"],
  ["XXXX-09-03/XXXX-09-04", "3–4 September", "3–4 septembre", "3–4 سبتمبر"],
  ["XXXX-12-30/XXXX-01-02", "30 December – 2 January", "30 décembre – 2 janvier", "30 ديسمبر – 2 يناير"],
  ["2024-XX-XX?", "2024", "2024", "2024"],
  ["2024-05-1X", "May 2024", "mai 2024", "مايو 2024"],
  ["2024-09-03/..", "from 3 September 2024", "à partir du 3 septembre 2024", "ابتداء من 3 سبتمبر 2024"],
  ["2024-08/", "from August 2024", "à partir d'août 2024", "ابتداء من أغسطس 2024"],
  ["../2024-09-04", "until 4 September 2024", "jusqu'au 4 septembre 2024", "حتى 4 سبتمبر 2024"],
  ["../2024-08", "until August 2024", "jusqu'en août 2024", "حتى أغسطس 2024"],
  ["XXXX/2024", "until 2024", "jusqu'en 2024", "حتى 2024"],
  ["2024~/..", "from c. 2024", "à partir de 2024 environ", "ابتداء من نحو 2024"],
  ["202X/..", "from the 2020s", "à partir des années 2020", "ابتداء من عشرينيات القرن الـ21"],
  ["2024~", "c. 2024", "vers 2024", "نحو 2024"],
  ["2024-05-03~", "c. 3 May 2024", "vers le 3 mai 2024", "نحو 3 مايو 2024"],
  ["2004-06/2006-08~", "June 2004 – c. August 2006", "juin 2004 – vers août 2006", "يونيو 2004 – نحو أغسطس 2006"],
  ["202X", "2020s", "années 2020", "عشرينيات القرن الـ21"],
  ["200", "2000s", "années 2000", "العقد الأول من القرن الـ21"],
  ["201X~", "c. 2010s", "vers les années 2010", "نحو العقد الثاني من القرن الـ21"],
  ["20XX", "21st century", "XXIe siècle", "القرن الـ21"],
  ["18", "19th century", "XIXe siècle", "القرن الـ19"],
  ["2024-21", "spring 2024", "printemps 2024", "ربيع 2024"],
  ["2024-24", "winter 2024", "hiver 2024", "شتاء 2024"],
  ["2024-31", "autumn 2024", "automne 2024", "خريف 2024"],
  ["2024-34", "second quarter of 2024", "2e trimestre 2024", "الربع الثاني من 2024"],
  ["2024-40", "first half of 2024", "1er semestre 2024", "النصف الأول من 2024"],
  ["2024-37", "January – April 2024", "1er quadrimestre 2024", "يناير – أبريل 2024"],
  ["[2024,2025]", "2024 or 2025", "2024 ou 2025", "2024 أو 2025"],
  ["{2024..2026,2030}", "2024–2026 and 2030", "2024–2026 et 2030", "2024–2026 و2030"],
  [
    "2024-09-03T09:30:00",
    "3 September 2024 at 09:30 UTC",
    "3 septembre 2024 à 09:30 UTC",
    "3 سبتمبر 2024 في 09:30 UTC",
  ],
  [
    "2024-09-03T09:30:00Z",
    "3 September 2024 at 09:30 UTC",
    "3 septembre 2024 à 09:30 UTC",
    "3 سبتمبر 2024 في 09:30 UTC",
  ],
  ["-0044-03-15", "15 March 45 BC", "15 mars 45 av. J.-C.", "15 مارس 45 ق.م"],
  ["XXXX", "date unknown", "date inconnue", "تاريخ غير معروف"],
  ["../..", "date unknown", "date inconnue", "تاريخ غير معروف"],
] as const;

describe("a date as a newspaper prints it", () => {
  test.each(LABELS)("%s is %j in English, %j in French and %j in Arabic", (edtf, english, french, arabic) => {
    expect([label(edtf, "en"), label(edtf, "fr"), label(edtf, "ar")]).toEqual([english, french, arabic]);
  });

  test("has the months of its country", () => {
    expect(label("2024-09-03/2024-09-04", "ar-MA")).toBe("3–4 شتنبر 2024");
    expect(label("2024-05/2024-08", "ar-MA")).toBe("ماي – غشت 2024");
    expect(label("2024-09-03/2024-09-04", "en-US")).toBe("September 3–4, 2024");
    expect(label("2024-09-03", "en-MA")).toBe("3 September 2024");
  });

  test("keeps the Gregorian calendar and Latin digits whatever the country or the tag says", () => {
    expect(label("2024-09-03", "ar-SA")).toBe("3 سبتمبر 2024");
    expect(label("2024-09-03", "ar-EG-u-nu-arab-ca-islamic")).toBe("3 سبتمبر 2024");
    expect(label("2024-09-03", "fa-IR")).toBe("3 سپتامبر 2024");
  });

  test("needs no words in a language for which we have none", () => {
    expect(label("2024-05/..", "es")).toBe("mayo de 2024 –");
    expect(label("../2024", "de")).toBe("– 2024");
    expect(label("2024-05~", "es")).toBe("≈ mayo de 2024");
    expect(label("2024-21", "es")).toBe("marzo–mayo de 2024");
    expect(label("199X", "es")).toBe("1990–1999");
    expect(label("20XX", "tr")).toBe("2000–2099");
  });

  test.each([
    ["1X24", "en", "1X24"],
    ["156X-12-25?", "fr", "156X-12-25"],
    ["Y170000002", "ar", "Y170000002"],
    ["-100X", "en", "-100X"],
    ["XXXX", "es", "XXXX"],
    ["2024-09-03~", "ber", "2024-09-03"],
    ["2024-09-03", "not a language", "2024-09-03"],
  ])("%s in %s, which nobody can say in words, is %s", (edtf, locale, expected) => {
    expect(label(edtf, locale)).toBe(expected);
  });
});

test("a label is never empty and holds no invisible sign, in any language", () => {
  const locales = [
    "ar",
    "ar-MA",
    "ar-EG",
    "fr",
    "fr-CA",
    "en",
    "en-US",
    "es",
    "de",
    "he",
    "fa",
    "ur",
    "ru",
    "ja",
    "zh-Hant",
    "zgh",
    "ber",
    "tr",
  ];
  const forms = [
    ...LABELS.map(([edtf]) => edtf),
    "2024-09-03T09:30:00Z/2024-09-04T10:00:00Z",
    "Y17E7",
    "-0044/0010",
    "202X/203X",
    "/..",
  ];

  for (const [locale, edtf] of locales.flatMap((each) => forms.map((form) => [each, form] as const))) {
    expect(label(edtf, locale)).toMatch(/^[^\p{Cc}\p{Cf}\u00A0\u2000-\u200A\u202F]+$/u);
  }
});

test("no date and no language makes a label fail", () => {
  const edtf = fc.string({ unit: fc.constantFrom(..."0123456789X-/.?~%TZY:[]{},SE"), maxLength: 20 });

  fc.assert(
    fc.property(
      edtf,
      fc.string({ maxLength: 12 }),
      fc.constantFrom("ar", "fr", "en", "es"),
      (text, nonsense, locale) => {
        expect(label(text, nonsense)).not.toBe("");
        expect(label(text, locale)).not.toBe("");
      },
    ),
  );
});
