import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { acceptedLocales, canonicalLocale, pickText, textDirection } from "../../src/kernel/locale.js";

const TAGS = ["ar", "ar-MA", "ar-EG", "fr", "en", "en-GB", "zh", "zh-Hant", "zh-Hans-CN", "de-u-co-phonebk"] as const;

describe("the one spelling of a language tag", () => {
  test.each([
    ["AR-ma", "ar-MA"],
    ["iw", "he"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["zgh", "zgh"],
    ["apc", "apc"],
    ["english", null],
    ["Arab", null],
    ["xx", null],
    ["xx-MA", null],
    ["en_US", null],
    ["", null],
    ["x-private", null],
    ["العربية", null],
    [`en-${"abcdefgh-".repeat(8)}x`, null],
  ])("%j is %j", (tag, canonical) => {
    expect(canonicalLocale(tag)).toBe(canonical);
  });

  test("is found again from itself", () => {
    const tag = fc.string({ unit: fc.constantFrom(..."abceghnrtuxzAHST0149-"), maxLength: 24 });

    fc.assert(
      fc.property(fc.oneof(tag, fc.string(), fc.constantFrom(...TAGS)), (text) => {
        const canonical = canonicalLocale(text);

        expect(canonical === null || canonicalLocale(canonical) === canonical).toBe(true);
      }),
    );
  });
});

describe("the wording a reader gets", () => {
  const texts = (...locales: string[]) => locales.map((locale) => ({ locale }));

  test.each([
    [["ar", "ar-MA"], ["ar-MA"], "fr", "ar-MA"],
    [["en", "zh", "zh-Hant"], ["zh-Hant-TW"], "en", "zh-Hant"],
    [["en", "zh"], ["zh-Hant-TW"], "en", "zh"],
    [["en", "de"], ["de-u-co-phonebk"], "en", "de"],
    [["fr", "ar-EG"], ["ar-MA"], "fr", "ar-EG"],
    [["en", "fr", "ar"], ["de", "fr-CA"], "ar", "fr"],
    [["en", "ar-EG"], ["de"], "ar-MA", "ar-EG"],
    [["es", "fr"], ["de"], "ar", "es"],
    [["fr", "frr"], ["frr-DE"], "en", "frr"],
    [["es", "fr"], [], "fr", "fr"],
  ])("of %j for wanted %j on a site in %s is %s", (locales, wanted, site, expected) => {
    expect(pickText(texts(...locales), wanted, site)).toEqual({ locale: expected });
  });

  test("is none where there is none", () => {
    expect(pickText([], ["ar"], "fr")).toBeUndefined();
  });

  test("is always one of those there are", () => {
    const locale = fc.constantFrom<string>(...TAGS);

    fc.assert(
      fc.property(
        fc.array(fc.record({ locale }), { minLength: 1 }),
        fc.array(fc.oneof(locale, fc.string())),
        fc.string(),
        (some, wanted, site) => {
          expect(some).toContain(pickText(some, wanted, site));
        },
      ),
    );
  });
});

describe("the languages a browser asks for", () => {
  test.each([
    ["ar-MA,ar;q=0.9,fr;q=0.8,en;q=0.7", ["ar-MA", "ar", "fr", "en"]],
    ["en;q=0.5, fr, ar;q=0.8", ["fr", "ar", "en"]],
    ["fr, en;q=0, *;q=0.1", ["fr"]],
    ["AR-ma, x_y, ar-MA;q=0.5", ["ar-MA"]],
    ["*", []],
    ["", []],
    [undefined, []],
  ])("of %j are %j", (header, locales) => {
    expect(acceptedLocales(header)).toEqual(locales);
  });

  test("are at most ten, and none of a header no browser would send", () => {
    const tags = Array.from({ length: 26 }, (_, index) => `a${String.fromCharCode(97 + index)}`);

    expect(acceptedLocales(tags.join(","))).toHaveLength(10);
    expect(acceptedLocales("ar,".repeat(333))).toEqual(["ar"]);
    expect(acceptedLocales(`${"ar,".repeat(333)}fr`)).toEqual([]);
  });

  test("never make it throw", () => {
    const header = fc.string({ unit: fc.constantFrom(..."arfe-,;q=01.* "), maxLength: 60 });

    fc.assert(
      fc.property(fc.oneof(header, fc.string()), (text) => {
        expect(acceptedLocales(text).every((locale) => canonicalLocale(locale) === locale)).toBe(true);
      }),
    );
  });
});

test.each([
  [
    "RTL",
    [
      "ar",
      "ar-MA",
      "fa",
      "ur",
      "he",
      "ps",
      "ckb",
      "ug",
      "yi",
      "sd",
      "dv",
      "syr",
      "nqo",
      "az-Arab",
      "pa-PK",
      "ff-Adlm",
      "rhg",
    ],
  ],
  ["LTR", ["ar-Latn", "fr", "en", "az", "pa", "ku", "ff", "zgh", "ja", "not a language", ""]],
])("text runs %s in %j", (direction, tags) => {
  expect(tags.filter((tag) => textDirection(tag) !== direction)).toEqual([]);
});
