import type { RecordOf } from "../records.js";
import type { Author } from "./filing.js";
import type { Language } from "./language.js";
import type { Random } from "./random.js";
import { WeightedPick } from "./weighted-choice.js";
import { PHRASEBOOKS } from "./words/phrases.js";
import { THEMES } from "./words/themes.js";
import type { World } from "./world.js";

const URGENCIES = new WeightedPick([
  [1, 1],
  [3, 2],
  [6, 3],
  [15, 4],
  [45, 5],
  [15, 6],
  [8, 7],
  [5, 8],
  [2, 9],
]);

type Filed = Pick<
  RecordOf<"article">,
  "byline" | "authors" | "source" | "sourceUrl" | "section" | "topics" | "keywords" | "urgency"
>;

/** Where an article is filed: who wrote it, for whom, about what, and how urgent it is. */
export function filedUnder(world: World, random: Random, language: Language): Filed {
  const authors = world.authors.pickSome(random, random.between(0, 2));
  return {
    byline: bylineOf(authors, language),
    authors: authors.map(({ key }) => key),
    source: world.sources.pick(random),
    sourceUrl: null,
    section: world.sections.pick(random),
    topics: world.topics.pickSome(random, random.between(1, 4)),
    keywords: [...new Set(Array.from({ length: random.between(0, 5) }, () => random.pick(THEMES)[language]))],
    urgency: URGENCIES.draw(random),
  };
}

function bylineOf(authors: readonly Author[], language: Language): string | null {
  if (authors.length === 0) return null;
  return PHRASEBOOKS[language].byline.replace("{names}", authors.map(({ name }) => name).join(" · "));
}
