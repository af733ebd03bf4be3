import { type EventKind, OccurStatus } from "../../event/event.model.js";
import type { RecordOf } from "../records.js";
import { editionName, singleName } from "./event-name.js";
import type { Figures } from "./figures.js";
import { localizedTexts } from "./language.js";
import type { Made } from "./made.js";
import { participantRecords } from "./participants.js";
import { partialDate } from "./partial-dates.js";
import type { Random } from "./random.js";
import type { Scope } from "./scope.js";
import type { Series } from "./series.js";
import { WeightedPick } from "./weighted-choice.js";
import type { Nameable } from "./wording.js";
import { nameRecords } from "./wording-of.js";

/** Something that never happened. */
export interface ImaginaryEvent extends Nameable {
  readonly event: EventKind;
  /** The day it began, in milliseconds, whatever the archive knows of it. */
  readonly day: number;
  readonly series: Series | null;
  readonly edition: number | null;
  readonly superEvent: ImaginaryEvent | null;
  /** Those who take part; articles about it tend to name them. */
  readonly people: readonly Nameable[];
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2018, 0, 1);
const LAST_DAY = Date.UTC(2027, 11, 31);
/** What the archive takes for its present, since the generator may not look at a clock. */
const TODAY = Date.UTC(2026, 9, 1);

const DESCRIPTION = { ar: "حدث متخيل.", fr: "Événement imaginaire.", en: "Imaginary event." };
const VENUE = { ar: "قاعة المرايا", fr: "Salle des Miroirs", en: "Hall of Mirrors" };

const PAST = new WeightedPick([
  [90, OccurStatus.HELD],
  [4, OccurStatus.CANCELLED],
  [4, OccurStatus.POSTPONED],
  [2, OccurStatus.ONGOING],
]);
const COMING = new WeightedPick([
  [6, OccurStatus.PLANNED],
  [4, OccurStatus.CONFIRMED],
]);

/** Events, a fifth of them editions of a series, some part of one made before. */
export function* makeEvents(
  scope: Scope,
  count: number,
  figures: Figures,
  series: readonly Series[],
): Generator<Made<ImaginaryEvent>> {
  const made: ImaginaryEvent[] = [];
  const editions = new Map<Series, number>();
  for (let number = 1; number <= count; number++) {
    const random = scope.random("event", number);
    const called = random.chance(0.2)
      ? editionName(random, random.pick(series), editions)
      : singleName(random, figures);
    const superEvent = called.series === null && made.length > 0 && random.chance(0.15) ? random.pick(made) : null;
    const thing: ImaginaryEvent = {
      key: scope.key("event", number),
      kind: "EVENT",
      ...called,
      superEvent,
      day: superEvent?.day ?? random.between(FIRST_DAY / DAY, LAST_DAY / DAY) * DAY,
      people: [...new Set([...called.people, ...figures.people.pickSome(random, random.between(1, 3))])],
    };
    made.push(thing);
    yield { thing, record: recordOf(scope, number, thing, random, figures) };
  }
}

function recordOf(
  scope: Scope,
  number: number,
  event: ImaginaryEvent,
  random: Random,
  figures: Figures,
): RecordOf<"event"> {
  const { key, wordings, day, people, superEvent, series, edition } = event;
  return {
    type: "event",
    key,
    kind: event.event,
    occurStatus: (day < TODAY ? PAST : COMING).draw(random),
    slug: scope.slug("event", number, wordings.en.text),
    names: nameRecords(wordings),
    descriptions: localizedTexts(DESCRIPTION),
    identifiers: [],
    date: partialDate(random, day),
    location: random.chance(0.8) ? figures.places.pick(random).key : null,
    venues: random.chance(0.2) ? localizedTexts(VENUE) : [],
    participants: participantRecords(random, people, figures, series?.organizer ?? null),
    superEvent: superEvent?.key ?? null,
    series: series?.key ?? null,
    edition,
  };
}
