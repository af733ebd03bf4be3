import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainText, sanitizeInline } from "../../src/article/block-html.js";
import { markedUp } from "../../src/interchange/generate/inline-markup.js";
import { inEveryLanguage, LANGUAGES } from "../../src/interchange/generate/language.js";
import { SpannedText } from "../../src/interchange/generate/spanned-text.js";
import { type NameSlot, readTemplate, slotsOf, write } from "../../src/interchange/generate/template.js";
import type { Nameable } from "../../src/interchange/generate/wording.js";
import { plainWordings, wordingsOf } from "../../src/interchange/generate/wording-of.js";
import { EDITION_NAME, EVENT_NAMES, SERIES_NAME } from "../../src/interchange/generate/words/event-names.js";
import { ORGANIZATION_NAMES } from "../../src/interchange/generate/words/organization-names.js";
import { phraseOf, phrases } from "../../src/interchange/generate/words/phrases.js";

const SORTS = ["headlines", "summaries", "lines", "headings", "quotes", "items", "comments", "corrections"] as const;
const THEME = { ar: "الغيوم", fr: "nuages", en: "clouds" };

function named(key: string, kind: Nameable["kind"], ar: string, en = ar): Nameable {
  return { key, kind, wordings: plainWordings({ ar, fr: en, en }) };
}

const city = named("place:zorvel", "PLACE", "زورفيل", "Zorvel");

/** The names that a sentence noted, as it reads them. */
function told(sentence: string, filling: Partial<Record<NameSlot, Nameable>>) {
  const out = new SpannedText();
  write(out, readTemplate(sentence), { theme: THEME, number: 1, ...filling }, "ar");
  const surfaces = out.stretches.map(({ target, start, end }) => [target.key, out.text.slice(start, end)]);
  return { text: out.text, surfaces };
}

describe("the phrasebooks", () => {
  const all = [
    ...[...SORTS, "retractions" as const].flatMap((sort) => phrases(sort)),
    ...[...ORGANIZATION_NAMES, ...EVENT_NAMES].map(({ pattern }) => pattern),
    ...[SERIES_NAME, EDITION_NAME],
  ];

  test("leave the same gaps in every language", () => {
    for (const { templates, slots } of all) {
      for (const language of LANGUAGES) expect(slotsOf(templates[language]).toSorted()).toEqual(slots.toSorted());
    }
  });

  test("name no gap that nothing fills", () => {
    const known = ["person", "other", "org", "place", "elsewhere", "event", "theme", "word", "number"];

    expect([...new Set(all.flatMap(({ slots }) => slots))].filter((slot) => !known.includes(slot))).toEqual([]);
  });
});

describe("a sentence being written", () => {
  test("leaves attached particles outside of the span", () => {
    const { text, surfaces } = told("عاد من {place} وب{place} و{elsewhere}", { place: city, elsewhere: city });

    expect(text).toBe("عاد من زورفيل وبزورفيل وزورفيل");
    expect(surfaces).toEqual([
      ["place:zorvel", "زورفيل"],
      ["place:zorvel", "زورفيل"],
      ["place:zorvel", "زورفيل"],
    ]);
  });

  test("merges the article into the particle lam, and begins the span after both", () => {
    const council = named("org:council", "ORGANIZATION", "المجلس الأعلى");

    const { text, surfaces } = told("رسالة ل{org} ول{org} ول{theme}", { org: council });

    expect(text).toBe("رسالة للمجلس الأعلى وللمجلس الأعلى وللغيوم");
    expect(surfaces).toEqual([
      ["org:council", "مجلس الأعلى"],
      ["org:council", "مجلس الأعلى"],
    ]);
  });

  test("takes no lam for a particle that ends a word", () => {
    const council = named("org:council", "ORGANIZATION", "المجلس");

    expect(told("قال {org}", { org: council }).text).toBe("قال المجلس");
  });

  test("notes names within names, also where the article has merged", () => {
    const wordings = wordingsOf(
      phraseOf({ ar: "القمة {number} ل{place}", fr: "Sommet {number} de {place}", en: "Summit {number} of {place}" }),
      { theme: THEME, number: 3, place: city },
    );
    const summit: Nameable = { key: "event:summit", kind: "EVENT", wordings };

    const { text, surfaces } = told("استعدادا ل{event}", { event: summit });

    expect(text).toBe("استعدادا للقمة 3 لزورفيل");
    expect(surfaces).toEqual([
      ["event:summit", "قمة 3 لزورفيل"],
      ["place:zorvel", "زورفيل"],
    ]);
  });

  test("says a short name only once the long one has been said", () => {
    const wordings = inEveryLanguage(() => ({ text: "Nim Zor", short: "Zor", nested: [] }));
    const person: Nameable = { key: "person:zor", kind: "PERSON", wordings };
    const out = new SpannedText();
    const introduced = new Set<Nameable>();

    for (const number of [2, 2, 3]) {
      write(out, readTemplate("{person}."), { theme: THEME, number, person }, "en", introduced);
    }

    expect(out.text).toBe("Nim Zor.Zor.Nim Zor.");
    expect(out.stretches.map(({ start, end }) => out.text.slice(start, end))).toEqual(["Nim Zor", "Zor", "Nim Zor"]);
  });

  test("notes every name where it stands, whatever stands around it", () => {
    const scrap = fc.string({ unit: fc.constantFrom(...("كَ ل و👩🏽‍🚀e\u0301🪐".match(/[^]/gu) ?? [])), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(scrap, scrap, fc.boolean()), { maxLength: 6 }), (parts) => {
        const out = new SpannedText();

        for (const [before, name, isAfterLam] of parts) {
          out.add(before);
          out.name(named("x", "PLACE", `ال${name}`), { text: `ال${name}`, nested: [] }, isAfterLam);
        }

        const surfaces = out.stretches.map(({ start, end }) => out.text.slice(start, end));
        expect(surfaces).toEqual(parts.map(([, name, isAfterLam]) => (isAfterLam ? name : `ال${name}`)));
      }),
    );
  });
});

describe("marked up text", () => {
  test("shows the text it was made from, and nothing the sanitiser would change", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a&<>\"'é 🪐"), maxLength: 20 }),
        fc.nat(20),
        fc.nat(20),
        (text, a, b) => {
          const whole = [...text];
          const [start, end] = [a, b]
            .toSorted((one, other) => one - other)
            .map((at) => whole.slice(0, at).join("").length);

          const html = markedUp(text, [{ start: start ?? 0, end: end ?? 0, open: "<b>", close: "</b>" }]);

          expect(plainText(html)).toBe(text);
          expect(plainText(sanitizeInline(html))).toBe(text);
        },
      ),
    );
  });
});
