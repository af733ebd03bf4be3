import { EventKind } from "../../event/event.model.js";
import type { Figures } from "./figures.js";
import type { InEveryLanguage } from "./language.js";
import type { Random } from "./random.js";
import type { Series } from "./series.js";
import type { Nameable, Wording } from "./wording.js";
import { wordingsOf } from "./wording-of.js";
import { EDITION_NAME, EVENT_NAMES } from "./words/event-names.js";
import { inventedWord } from "./words/invented-word.js";
import { THEMES } from "./words/themes.js";

/** What an event is, going by its name. */
export interface NamedEvent {
  /** Those whom its name names. */
  readonly people: readonly Nameable[];
  readonly event: EventKind;
  readonly wordings: InEveryLanguage<Wording>;
  readonly series: Series | null;
  readonly edition: number | null;
}

/** The next edition of a series; counts it. */
export function editionName(random: Random, series: Series, editions: Map<Series, number>): NamedEvent {
  const edition = (editions.get(series) ?? 0) + 1;
  editions.set(series, edition);
  const wordings = wordingsOf(EDITION_NAME, { word: series.word, theme: random.pick(THEMES), number: edition });
  return { event: EventKind.CONFERENCE, wordings, series, edition, people: [] };
}

/** An event that stands alone. */
export function singleName(random: Random, { people, organizations, places }: Figures): NamedEvent {
  const { kind, pattern } = random.pick(EVENT_NAMES);
  const place = places.pick(random);
  const [elsewhere = place] = places.pickSome(random, 3).filter((other) => other !== place);
  const names = { person: people.pick(random), org: organizations.pick(random), place, elsewhere };
  const words = { theme: random.pick(THEMES), word: inventedWord(random, 3), number: random.between(1, 60) };
  const named = pattern.slots.includes("person") ? [names.person] : [];
  const wordings = wordingsOf(pattern, { ...names, ...words });
  return { event: kind, wordings, series: null, edition: null, people: named };
}
