import type { RecordOf } from "../records.js";
import type { InEveryLanguage } from "./language.js";
import type { Made } from "./made.js";
import type { Organization } from "./organizations.js";
import type { Ranking } from "./ranking.js";
import type { Scope } from "./scope.js";
import { nameRecords, wordingsOf } from "./wording-of.js";
import { SERIES_NAME } from "./words/event-names.js";
import { inventedWord } from "./words/invented-word.js";
import { THEMES } from "./words/themes.js";

/** An event that comes back. */
export interface Series {
  readonly key: string;
  readonly word: InEveryLanguage<string>;
  readonly organizer: Organization;
}

/** Recurring events with who calls people together. */
export function* makeSeries(scope: Scope, count: number, bodies: Ranking<Organization>): Generator<Made<Series>> {
  for (let number = 1; number <= count; number++) {
    const random = scope.random("series", number);
    const word = inventedWord(random, 3);
    const thing: Series = { key: scope.key("series", number), word, organizer: bodies.pick(random) };
    const names = nameRecords(wordingsOf(SERIES_NAME, { word, theme: random.pick(THEMES), number }));
    const record: RecordOf<"series"> = { type: "series", key: thing.key, names, organizer: thing.organizer.key };
    yield { thing, record };
  }
}
