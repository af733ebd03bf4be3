/** How many things of each sort an imaginary archive has. */
export interface Sizes {
  readonly places: number;
  readonly organizations: number;
  readonly people: number;
  readonly series: number;
  readonly events: number;
  readonly sources: number;
  readonly authors: number;
  readonly readers: number;
}

/** Bounded, so that memory is: everything that articles refer to is kept while they are written. */
const MOST_ENTITIES = 20_000;

/** An entity, an event and a reader for every five articles, within bounds. */
export function sizesFor(articles: number): Sizes {
  const entities = Math.min(MOST_ENTITIES, Math.max(200, Math.round(articles / 5)));
  const organizations = Math.round(entities / 4);
  const places = Math.round(entities / 4);
  const events = Math.max(100, entities);
  return {
    places,
    organizations,
    people: entities - places - organizations,
    series: Math.ceil(events / 100),
    events,
    sources: 12,
    authors: Math.ceil(entities / 50),
    readers: entities,
  };
}
