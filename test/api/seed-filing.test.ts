import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";

const FILING = `query ($slug: String!) {
  article(slug: $slug) {
    section { slug ar: name(locale: "ar") fr: name(locale: "fr") en: name(locale: "en") parent { slug } children { slug parent { slug } } }
    topics {
      code ar: name(locale: "ar") fr: name(locale: "fr") en: name(locale: "en") definition(locale: "en")
      broader { code broader { code } }
      narrower { code }
    }
  }
}`;

/** Code, names in Arabic, French and English, and the codes above: IPTC Media Topics, most specific first. */
const TOPICS = [
  ["medtop:20000086", "جريمة معلوماتية", "Piratage informatique", "cyber crime", "medtop:20000082", "medtop:02000000"],
  ["medtop:20000101", "جريمة منظمة", "Crime organisé", "organised crime", "medtop:20000082", "medtop:02000000"],
  ["medtop:20000103", "ارهاب", "Terrorisme", "terrorism", "medtop:20000082", "medtop:02000000"],
  ["medtop:20000133", "شرطة", "Police", "police", "medtop:20000129", "medtop:02000000"],
  [
    "medtop:20000644",
    "معاهدات ومنظمات دولية",
    "Organisation internationale",
    "international organisation",
    "medtop:20000638",
    "medtop:11000000",
  ],
  ["medtop:02000000", "جريمة، قانون وقضاء", "Criminalité, droit et justice", "crime, law and justice", null, null],
  ["medtop:11000000", "سياسة", "Politique", "politics and government", null, null],
];

interface AnsweredTopic {
  readonly code: string;
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
  readonly broader: { readonly code: string; readonly broader: { readonly code: string } | null } | null;
}

/** The desks of the site in menu order, each with those below it. */
const SECTIONS = [
  ["national", []],
  ["world", ["africa"]],
  ["security", ["cybersecurity"]],
  ["economy", []],
  ["society", []],
  ["culture", []],
  ["sport", []],
  ["opinion", []],
] as const;

describe("how the seed article is filed", () => {
  const khabar = useKhabar({ archive: "seeded" });
  const read = async (language: keyof typeof SEED_SLUGS) =>
    (await ask(khabar.api, FILING, { slug: SEED_SLUGS[language] })).article;

  test.each(["ar", "fr", "en"] as const)(
    "in %s it is about seven Media Topics, named in three languages",
    async (language) => {
      const { topics } = await read(language);

      const rows = topics.map(({ code, ar, fr, en, broader }: AnsweredTopic) => [
        ...[code, ar, fr, en],
        ...[broader?.code ?? null, broader?.broader?.code ?? null],
      ]);
      expect(rows).toEqual(TOPICS);
    },
  );

  test("a topic knows the narrower ones below it, by code", async () => {
    const { topics } = await read("ar");

    expect(topics.at(-2).narrower).toEqual([{ code: "medtop:20000082" }, { code: "medtop:20000129" }]);
    expect(topics.at(-1).narrower).toEqual([{ code: "medtop:20000638" }]);
    expect(topics[0].narrower).toEqual([]);
  });

  test("a topic says what it means in the words of the vocabulary", async () => {
    const { topics } = await read("ar");

    expect(topics[2].definition).toBe(
      "Violence against people to create fear in order to achieve political or ideological objectives",
    );
  });

  test("it stands with the security desk, above cybersecurity", async () => {
    const { section } = await read("ar");

    expect(section).toEqual({
      ...{ slug: "security", ar: "أمن", fr: "Sécurité", en: "Security", parent: null },
      children: [{ slug: "cybersecurity", parent: { slug: "security" } }],
    });
  });

  test.each(SECTIONS)("the desk %s has below it: %j", async (slug, below) => {
    const { resource } = await ask(
      khabar.api,
      `query ($url: URL!) { resource(url: $url) { ... on Section { slug parent { slug } children { slug } } } }`,
      { url: `https://khabar.example/sections/${slug}` },
    );

    expect(resource).toEqual({ slug, parent: null, children: below.map((child) => ({ slug: child })) });
  });
});
