import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import { carrySpans } from "../../src/mention/carry-spans.js";
import { carried, tagged } from "./bracketed-text.js";

const HEADLINE = "[المغرب] يتقاسم خبرته الأمنية";
const FIRST = "وترأس [عبد اللطيف حموشي]، وفد [المغرب] خلال الاجتماع الثامن.";

/** Expects the next version to have its spans where its brackets are, and no orphans. */
function expectCarried(before: readonly [string, ...string[]], next: readonly string[]): void {
  const plain = next.map((part) => part.replace(/[[\]]/g, ""));
  expect(carried(tagged(...before), ...plain)).toEqual({ parts: next, lost: [] });
}

/** Expects one block to lose its only span when it becomes another. */
function expectLost(before: string, next: string): void {
  const { spans } = tagged("العنوان", before);
  const outcome = carried(tagged("العنوان", before), "العنوان", next);
  expect(outcome).toEqual({ parts: ["العنوان", next], lost: spans.map(({ surface }) => surface) });
}

describe("spans move", () => {
  test("when words come before them, in the headline and in a block", () => {
    expectCarried([HEADLINE, FIRST], [`عاجل: ${HEADLINE}`, `وفي ليون الفرنسية ${FIRST}`]);
  });

  test("when a block is split, and when two are joined", () => {
    const [start, end] = ["وترأس [عبد اللطيف حموشي]، وفد", "[المغرب] خلال الاجتماع الثامن."];

    expectCarried([HEADLINE, FIRST], [HEADLINE, start, end]);
    expectCarried([HEADLINE, start, end], [HEADLINE, `${start} ${end}`]);
  });

  test("when blocks change places, even blocks of one word", () => {
    expectCarried(
      [HEADLINE, FIRST, "[Rome]", "He was in [Rabat] and [Salé]."],
      [HEADLINE, "He was in [Rabat] and [Salé].", FIRST, "[Rome]"],
    );
  });

  test("when a sentence goes to another block", () => {
    expectCarried(
      [HEADLINE, `${FIRST} The king went home to [Rabat].`, "Others stayed in [Lyon] for a week."],
      [HEADLINE, FIRST, "Others stayed in [Lyon] for a week. The king went home to [Rabat]."],
    );
  });

  test("when other blocks, near and far, are edited, moved, added and dropped", () => {
    const far = Array.from(
      { length: 9 },
      (_, block) => `Block ${block} of [Rabat] is ${"very ".repeat(80)}long, says [Lyon].`,
    );
    const [one = "", two = "", three = "", ...others] = far;
    const edited = "[Fès] was in the last block, as was [Rabat].";

    expectCarried(
      [HEADLINE, one, two, three, ...others, edited],
      [`Now: ${HEADLINE}`, two, "A new block.", one, ...others, three, `Yesterday, ${edited}`],
    );
    expectCarried([HEADLINE, one, two, three, edited], [HEADLINE, two, one, `${three} ${edited}`]);
  });

  test("when the words next to them are others", () => {
    expectCarried(
      [HEADLINE, "He was in [Rome] yesterday with his wife."],
      [HEADLINE, "He was near [Rome] today with his wife."],
    );
  });

  test("when what is inserted begins as they do", () => {
    expectCarried(
      [HEADLINE, "It is the birthday of [King Mohammed VI] today."],
      [HEADLINE, "It is the birthday of King Hassan II and of [King Mohammed VI] today."],
    );
  });

  test("when particles come before them or go, and when punctuation does", () => {
    expectCarried(
      [HEADLINE, "زار الرئيس [مراكش] أمس، و[المغرب] يرحب، وفي [الرباط] وفد"],
      [HEADLINE, "زار الرئيس ب[مراكش] أمس، [المغرب] يرحب، و«[الرباط]» وفد"],
    );
  });

  test("in marked Arabic, decomposed letters, emoji and flags", () => {
    expectCarried(
      ["عنوان", "زارَ المَلِكُ [مَرَّاكُشَ] أمسِ", "Le cafe\u0301 de [Besanc\u0327on] 👩🏽‍💻 [🇲🇦] a ferme\u0301"],
      ["عنوان", "ثمّ زارَ المَلِكُ [مَرَّاكُشَ] أمسِ", "Hier le cafe\u0301 de [Besanc\u0327on] 👩🏽‍💻 [🇲🇦] a ferme\u0301"],
    );
  });

  test("in a right-to-left text with Latin words in it", () => {
    expectCarried(
      ["عنوان", "قالت شركة [OpenAI] إن [GPT-4] متاح في [المغرب]"],
      ["عنوان", "وقالت اليوم شركة [OpenAI] إن [GPT-4] متاح أيضا في [المغرب]"],
    );
  });
});

describe("spans become orphans", () => {
  test("when their words were replaced", () => {
    expectLost("He was in [Rome] yesterday with his wife.", "He was in Paris yesterday with his wife.");
  });

  test("when their word was made another, though their letters still stand there", () => {
    expectLost("زار الملك [المغرب] أمس مع وفد", "زار الملك المغربي أمس مع وفد");
    expectLost("He met [Rome] on stage that night.", "He met Romeo on stage that night.");
    expectLost("زار الملك [باريس] أمس مع وفد", "زار الملك سباريس أمس مع وفد");
  });

  test("when marks were added to them, even to their last letter", () => {
    expectLost("زار الملك [مراكش] أمس مع وفد", "زار الملك مراكشَ أمس مع وفد");
    expectLost("Il est venu au [cafe] hier soir.", "Il est venu au cafe\u0301 hier soir.");
  });

  test("when their emoji became part of another", () => {
    expectLost("Here is [👩] at her desk.", "Here is 👩‍💻 at her desk.");
    expectLost("Flags: [🇲🇦] then others follow.", "Flags: 🇫🇲🇦 then others follow.");
  });

  test("when a block was split within them", () => {
    const outcome = carried(
      tagged("عنوان", "وترأس [عبد اللطيف حموشي] وفدا كبيرا"),
      "عنوان",
      "وترأس عبد",
      "اللطيف حموشي وفدا كبيرا",
    );

    expect(outcome.lost).toEqual(["عبد اللطيف حموشي"]);
  });

  test("when their whole paragraph is another that names the same", () => {
    expectLost(
      "The minister died at home in [Rome].",
      "Officials have confirmed that elections are due next year, says Rome.",
    );
  });

  test("when of two equal sentences side by side one is gone", () => {
    const before = tagged("Weather", "Start. It rains in [Rome] today. It rains in [Rome] today. End.");

    const outcome = carried(before, "Weather", "Start. It rains in Rome today. End.");

    expect(outcome).toEqual({ parts: ["Weather", "Start. It rains in Rome today. End."], lost: ["Rome", "Rome"] });
  });

  test("when of two equal blocks side by side one is gone, and not when their neighbours say which", () => {
    const [rain, sun] = ["It rains in [Rome].", "The sun shines in [Rabat]."];

    const besides = carried(
      tagged("Weather", rain, rain, sun),
      "Weather",
      "It rains in Rome.",
      "The sun shines in Rabat.",
    );
    const apart = carried(
      tagged("Weather", rain, sun, rain),
      "Weather",
      "The sun shines in Rabat.",
      "It rains in Rome.",
    );

    expect(besides).toEqual({ parts: ["Weather", "It rains in Rome.", sun], lost: ["Rome", "Rome"] });
    expect(apart).toEqual({ parts: ["Weather", sun, rain], lost: ["Rome"] });
  });

  test("when the archive keeps words with them that do not stand there", () => {
    const text = { headline: "Rome", blocks: [] };
    const spans = [
      { block: null, start: 0, end: 4, surface: "Roma" },
      { block: 3, start: 0, end: 4, surface: "Rome" },
    ];

    const { orphans } = carrySpans(text, text, spans);

    expect(orphans.map(({ was, candidates }) => [was, candidates.length])).toEqual([
      [spans[0], 0],
      [spans[1], 1],
    ]);
  });
});

describe("spans stay live", () => {
  test("when the same words are typed elsewhere, or their whole block is", () => {
    const block = "It rains in [Rome] today.";
    const copy = "It rains in Rome today.";

    expectCarried(["Weather", block, "End of it."], ["Weather", block, "End of it.", "Rome again, and in Rome."]);
    expectCarried(["Weather", block, "End of it."], ["Weather", block, "End of it.", "More.", copy]);
  });

  test("each in its place, when equal blocks stand there as before and all around them is new", () => {
    const block = "It rains in [Rome] today.";
    const long = (word: string) => Array.from({ length: 400 }, (_, index) => word + index).join(" ");

    expectCarried(
      ["W", long("a"), block, long("b"), block, long("c")],
      ["X", long("d"), block, long("e"), block, long("f")],
    );
  });
});
