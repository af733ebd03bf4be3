import type { ArchiveRecord, RecordOf } from "../records.js";
import { type ImaginaryEvent, makeEvents } from "./events.js";
import type { Figures } from "./figures.js";
import { type Author, makeAuthors, makeSections, makeSources } from "./filing.js";
import { keeping } from "./made.js";
import { makeOrganizations, type Organization } from "./organizations.js";
import { makePeople } from "./people.js";
import { makePlaces, type Place } from "./places.js";
import { Ranking } from "./ranking.js";
import { makeReaders } from "./readers.js";
import type { Scope } from "./scope.js";
import { makeSeries, type Series } from "./series.js";
import type { Sizes } from "./sizes.js";
import type { Nameable } from "./wording.js";

/** Everything that imaginary articles refer to. */
export interface World extends Figures {
  readonly scope: Scope;
  readonly events: Ranking<ImaginaryEvent>;
  readonly topics: Ranking<string>;
  readonly sections: Ranking<string>;
  readonly sources: Ranking<string>;
  readonly authors: Ranking<Author>;
  readonly readers: Ranking<string>;
}

/** Makes the world record by record, each after those it refers to; answers it when it is done. */
export function* makeWorld(
  scope: Scope,
  sizes: Sizes,
  topics: readonly RecordOf<"topic">[],
): Generator<ArchiveRecord, World> {
  yield* topics;
  const sections = yield* ranked(makeSections(scope));
  const figures = yield* makeFigures(scope, sizes);
  const sources = yield* ranked(makeSources(scope, sizes.sources, figures.organizations));
  const authors = yield* ranked(makeAuthors(scope, sizes.authors, figures.people));
  const series: Series[] = [];
  yield* keeping(series, makeSeries(scope, sizes.series, figures.organizations));
  const events = yield* ranked(makeEvents(scope, sizes.events, figures, series));
  const readers = yield* ranked(makeReaders(scope, sizes.readers));
  const known = new Ranking(topics.map(({ key }) => key));
  return { scope, ...figures, events, topics: known, sections, sources, authors, readers };
}

function* makeFigures(scope: Scope, sizes: Sizes): Generator<ArchiveRecord, Figures> {
  const places: Ranking<Place> = yield* ranked(makePlaces(scope, sizes.places));
  const organizations: Ranking<Organization> = yield* ranked(makeOrganizations(scope, sizes.organizations, places));
  const people: Ranking<Nameable> = yield* ranked(makePeople(scope, sizes.people, organizations));
  return { people, organizations, places };
}

function* ranked<T>(made: Parameters<typeof keeping<T>>[1]): Generator<ArchiveRecord, Ranking<T>> {
  const things: T[] = [];
  yield* keeping(things, made);
  return new Ranking(things);
}
