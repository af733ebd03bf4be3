import { type Build, type Built, mentionOf, participantOf } from "./build.js";

/** What busy articles mention: 20 people, 20 organisations, 10 places and 10 events, linked to one another. */
interface BusyTargets {
  readonly people: readonly Built[];
  readonly organizations: readonly Built[];
  readonly places: readonly Built[];
  readonly events: readonly Built[];
}

const words = (text: string) => [{ text, locale: "en" }];
const nameOf = (text: string) => [{ text, locale: "en", kind: "CANONICAL" as const }];
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Makes each of so many, one after the other. */
async function each(count: number, make: (index: number) => Promise<Built>): Promise<Built[]> {
  const made: Built[] = [];
  for (const index of numbers(count)) made.push(await make(index));
  return made;
}

/** Makes what busy articles mention; nobody holds a post in, and nothing happens at, what they mention themselves. */
export async function buildBusyTargets(build: Build): Promise<BusyTargets> {
  const employers = await each(20, () => build.organization());
  const venues = await each(10, () => build.place());
  const strangers = await each(10, () => build.person());
  const people = await each(20, (index) => build.person({ affiliations: posts(index, employers) }));
  const organizations = await each(20, (index) =>
    build.organization({ sector: "MEDIA", parent: at(employers, index).key, headquarters: at(venues, index).key }),
  );
  const places = await each(10, (index) => build.place({ containedIn: at(venues, index).key }));
  for (const index of numbers(10)) {
    const organizer = at(employers, index).key;
    await build.records([{ type: "series", key: `series:busy-${index}`, names: nameOf(`Series ${index}`), organizer }]);
  }
  const summits = await each(10, () => build.event());
  const events = await each(10, (index) =>
    build.event({
      ...{ date: "2024-05", location: at(venues, index).key, venues: words("Hall") },
      ...{ superEvent: at(summits, index).key, series: `series:busy-${index}`, edition: index + 1 },
      participants: [
        participantOf(at(employers, index), "HOST"),
        participantOf(at(strangers, index), "CHAIR", { titles: words("Chair"), onBehalfOf: at(employers, index).key }),
        participantOf(at(people, index), "ATTENDEE"),
      ],
    }),
  );
  return { people, organizations, places, events };
}

function posts(index: number, employers: readonly Built[]) {
  return [0, 1].map((post) => ({
    key: `affiliation:busy-${index}-${post}`,
    organization: at(employers, index + post).key,
    titles: words(`Post ${post}`),
    period: post === 0 ? "2020/.." : "2010/2019",
  }));
}

function at(list: readonly Built[], index: number): Built {
  const found = list[index % list.length];
  if (!found) throw new Error("nothing was built");
  return found;
}

/** Makes a desk, a source, topics, authors and readers for busy articles. */
export async function buildBusyDesk(build: Build): Promise<void> {
  const reader = (number: number) => ({
    ...{ type: "account", key: `account:busy-${number}`, displayName: `Reader ${number}`, role: "READER", image: null },
  });
  await build.section({ key: "section:busy" });
  await build.records([
    { type: "source", key: "source:busy", name: "Agency", homepage: null, language: "en", organization: null },
    { type: "author", key: "author:busy", name: "Writer", bios: [], image: null, person: null },
    ...numbers(3).map((number) => ({
      ...{
        type: "topic",
        key: `medtop:busy-${number}`,
        names: words(`Topic ${number}`),
        definitions: [],
        broader: null,
      },
    })),
    ...numbers(3).map(reader),
  ]);
}

/** Makes an article with 60 mentions, corrections, topics, a translation, and comments with replies and reactions. */
export async function buildBusyArticle(build: Build, targets: BusyTargets, number: number): Promise<Built> {
  const mentions = Object.values(targets)
    .flat()
    .map((target: Built, index) => mentionOf(target, { salience: (index % 10) / 10 }));
  const article = await build.article({
    ...{ key: `article:busy-${number}`, section: "section:busy", source: "source:busy", authors: ["author:busy"] },
    ...{
      topics: numbers(3).map((topic) => `medtop:busy-${topic}`),
      image: { url: "https://pictures.example/a.png", alt: "A" },
    },
    ...{ mentions, corrections: numbers(2).map((index) => correction(`${number}-${index}`)) },
  });
  await build.article({ key: `article:busy-${number}-fr`, language: "fr", translationOf: article.key });
  for (const index of numbers(3)) await converse(build, article, index);
  return article;
}

function correction(name: string) {
  const publishedAt = "2026-01-02T00:00:00Z";
  return { key: `correction:busy-${name}`, kind: "CORRECTION" as const, text: `Correction ${name}`, publishedAt };
}

async function converse(build: Build, { key: article }: Built, index: number): Promise<void> {
  const author = `account:busy-${index}`;
  const reactions = [{ account: "account:busy-0", kind: "LIKE" as const }];
  const comment = await build.comment({ article, author, guestName: null, reactions });
  await build.comment({ article, author, guestName: null, parent: comment.key, reactions });
  await build.comment({ article, parent: comment.key });
}
