import { HARD_TEXT } from "./hard-text.js";
import { RICH_COMMENTS } from "./rich-comments.js";

const words = (text: string) => [
  { locale: "ar", text: `${text} ع` },
  { locale: "fr", text: `${text} é`, origin: "KHABAR" },
];
const names = (text: string) => [
  { text, locale: "en", kind: "CANONICAL" },
  { text: HARD_TEXT, locale: "ar-MA", kind: "ALIAS" },
];
const image = {
  ...{ url: "https://pictures.example/a.png?x=1&y=é", alt: HARD_TEXT, caption: "Caption", credit: null },
  ...{ width: 640, height: 480 },
};

const topics = [
  { type: "topic", key: "medtop:narrow", names: words("Narrow"), definitions: words("What"), broader: "medtop:wide" },
  { type: "topic", key: "medtop:wide", names: words("Wide"), definitions: [], broader: null },
];

const sections = [
  { type: "section", key: "section:below", names: words("Below"), parent: "section:above", position: 2 },
  { type: "section", key: "section:above", slug: "above", names: words("Above"), parent: null, position: 1 },
];

const entity = { descriptions: words("Description"), identifiers: [{ scheme: "WIKIDATA", value: "Q1" }], image };

const entities = [
  {
    ...{ type: "entity", key: "person:p", version: 7, kind: "PERSON", names: names("Person"), ...entity },
    affiliations: [
      { key: "affiliation:2", organization: "org:above", titles: words("Chair"), period: "2020/.." },
      { key: "affiliation:1", organization: "org:below", titles: words("Member"), period: null },
    ],
  },
  {
    type: "entity",
    key: "person:bare",
    kind: "PERSON",
    names: names("Bare"),
    descriptions: [],
    identifiers: [],
    image: null,
  },
  {
    ...{ type: "entity", key: "org:below", kind: "ORGANIZATION", names: names("Below"), ...entity },
    ...{ sector: "MEDIA", parent: "org:above", headquarters: "place:city" },
  },
  { type: "entity", key: "org:above", kind: "ORGANIZATION", names: names("Above"), ...entity },
  {
    ...{
      type: "entity",
      key: "place:city",
      kind: "PLACE",
      names: names("City"),
      ...entity,
      level: "CITY",
      countryCode: "MA",
    },
    ...{ containedIn: "place:country", location: { latitude: -12.25, longitude: 0.1 } },
  },
  { type: "entity", key: "place:country", kind: "PLACE", names: names("Country"), ...entity, level: "COUNTRY" },
];

const filing = [
  {
    ...{ type: "source", key: "source:s", name: HARD_TEXT, homepage: "https://source.example/", language: "ar-MA" },
    organization: "org:below",
  },
  { type: "source", key: "source:bare", name: "Bare", homepage: null, language: "en", organization: null },
  { type: "author", key: "author:a", name: "Écrivain", bios: words("Bio"), image, person: "person:p" },
  { type: "author", key: "author:b", slug: "b", name: "B", bios: [], image: null, person: null },
  { type: "series", key: "series:s", names: names("Series"), organizer: "org:above" },
];

const event = {
  descriptions: [],
  identifiers: [],
  venues: words("Hall"),
  participants: [],
  location: null,
  series: null,
};

const events = [
  {
    ...{ type: "event", key: "event:inner", version: 3, kind: "MEETING", occurStatus: "HELD", names: names("Inner") },
    ...{ ...event, date: "2024?-09-03/2024?-09-04", location: "place:city", superEvent: "event:outer" },
    ...{ series: "series:s", edition: 8 },
    participants: [
      { entity: "person:p", role: "CHAIR", titles: words("Chair"), onBehalfOf: "place:country" },
      { entity: "org:above", role: "HOST", titles: [], onBehalfOf: null },
      { entity: "person:p", role: "SPEAKER", titles: [], onBehalfOf: null },
    ],
  },
  {
    ...{ type: "event", key: "event:outer", kind: "SUMMIT", occurStatus: "PLANNED", names: names("Outer"), ...event },
    ...{ date: "XXXX-09-03", superEvent: null, edition: null },
  },
];

const accounts = ["READER", "MODERATOR", "EDITOR", "ADMIN"].map((role) => ({
  ...{
    type: "account",
    key: `account:${role}`,
    displayName: `Account ${role}`,
    role,
    image: role === "ADMIN" ? image : null,
  },
  ...(role === "EDITOR" ? { oidcIssuer: "https://login.example/", oidcSubject: "sub|é" } : {}),
  ...(role === "READER" ? { suspendedUntil: "2099-01-01T00:00:00.001Z", isBanned: true } : {}),
}));

/** An article's record with nothing in it. */
export const BARE_ARTICLE = {
  ...{ type: "article", headline: "Headline", summary: null, language: "en", body: [], byline: null, authors: [] },
  ...{
    source: null,
    sourceUrl: null,
    image: null,
    section: null,
    topics: [],
    keywords: [],
    urgency: 5,
    status: "PUBLISHED",
  },
  ...{ publishedAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z", translationOf: null },
  ...{ commentMode: "OPEN", mentions: [], corrections: [], retraction: null },
};

const mention = {
  role: "SUBJECT",
  salience: 0.25,
  origin: "AUTOMATIC",
  confidence: 0.1234567890123,
  status: "CONFIRMED",
};

const articles = [
  { ...BARE_ARTICLE, key: "article:fr", language: "fr", translationOf: "article:full", status: "UNPUBLISHED" },
  {
    ...{
      ...BARE_ARTICLE,
      key: "article:full",
      version: 12,
      slug: "full-story",
      headline: "Person met 👩🏽 Person in City",
    },
    body: [
      { kind: "HEADING", text: "Person speaks" },
      {
        kind: "PARAGRAPH",
        html: 'In <strong>City</strong>, <a href="https://a.example/?b=1&amp;c=2">Person</a> spoke',
      },
      { kind: "QUOTE", text: HARD_TEXT },
      { kind: "LIST_ITEM", text: "One\nTwo" },
    ],
    ...{ summary: HARD_TEXT, byline: "By A and B", authors: ["author:b", "author:a"], source: "source:s" },
    ...{
      sourceUrl: "https://source.example/1",
      image,
      section: "section:below",
      topics: ["medtop:narrow", "medtop:wide"],
    },
    ...{ keywords: ["b", "a", 'q"u,o{te}', "null"], urgency: 1, commentMode: "PREMODERATED" },
    ...{ publishedAt: "2026-03-01T12:34:56.789Z", updatedAt: "2026-03-02T00:00:00.001Z" },
    mentions: [
      {
        ...{ ...mention, target: "person:p", confirmedBy: "account:EDITOR" },
        orphans: [
          {
            was: { block: 2, start: 4, end: 10, surface: "Person" },
            ...{ prefix: "", suffix: HARD_TEXT },
            candidates: [
              { block: 0, start: 0, end: 6, surface: "Person" },
              { block: null, start: 0, end: 6, surface: "Person" },
            ],
          },
          { was: { block: null, start: 0, end: 6, surface: "Nobody" }, prefix: "a", suffix: "", candidates: [] },
        ],
        spans: [
          { block: null, start: 16, end: 22, surface: "Person" },
          { block: 1, start: 9, end: 15, surface: "Person" },
        ],
      },
      {
        ...{ ...mention, target: "event:inner", status: "SUGGESTED", spans: [] },
        orphans: [
          { was: { block: 0, start: 0, end: 4, surface: "Talk" }, prefix: "", suffix: "orphaned", candidates: [] },
        ],
      },
      { ...mention, target: "place:city", role: "LOCATION", spans: [{ block: 1, start: 3, end: 7, surface: "City" }] },
      {
        ...mention,
        target: "org:above",
        status: "REJECTED",
        origin: "IMPORTED",
        spans: [],
        confirmedBy: "account:ADMIN",
      },
    ],
    corrections: [
      {
        ...{ key: "correction:2", kind: "CORRECTION", text: HARD_TEXT, publishedAt: "2026-03-03T00:00:00.000Z" },
        version: 11,
      },
      { key: "correction:1", kind: "CLARIFICATION", text: "Clearer", publishedAt: "2026-03-02T00:00:00.000Z" },
    ],
    ...{ embargoedUntil: "2026-03-01T12:00:00.000Z", slugIsGiven: false },
    ...{ formerSlugs: ["a-story", "first-story", "قصة"], createdBy: "account:EDITOR", updatedBy: "account:ADMIN" },
  },
  { ...BARE_ARTICLE, key: "article:en", translationOf: "article:full" },
  {
    ...{ ...BARE_ARTICLE, key: "article:draft", headline: "Secret plan", status: "DRAFT", publishedAt: null },
    ...{ mentions: [{ ...mention, target: "person:bare", spans: [] }], section: "section:above" },
  },
  {
    ...{ ...BARE_ARTICLE, key: "article:scheduled", headline: "Tomorrow", status: "SCHEDULED", publishedAt: null },
    ...{ scheduledFor: "2099-01-01T06:00:00.000Z", embargoedUntil: "2098-12-31T22:00:00.001Z" },
    ...{ formerSlugs: ["tomorrow-it-was"], updatedBy: "account:MODERATOR" },
  },
  {
    ...{ ...BARE_ARTICLE, key: "article:retracted", headline: "Withdrawn", status: "RETRACTED" },
    ...{ body: [{ kind: "PARAGRAPH", text: "It was wrong." }] },
    retraction: { reason: "All of it was wrong.", retractedAt: "2026-04-01T00:00:00.000Z" },
  },
];

/** An archive with every field of every type, records before those they refer to, and everything that readers may not see. */
export const RICH_ARCHIVE: readonly ({ readonly type: string; readonly key: string } & Readonly<
  Record<string, unknown>
>)[] = [...[...RICH_COMMENTS, ...articles, ...accounts, ...events, ...filing, ...entities, ...sections, ...topics]];
