import { type Build, type Built, mentionOf } from "./build.js";

/** What the articles of these tests hang on, by a word. */
export type Cast = Readonly<Record<string, Built>>;

/** Builds it. */
export async function buildCast({
  section,
  topic,
  source,
  author,
  person,
  organization,
  place,
  event,
}: Build): Promise<Cast> {
  const [sports, sport] = [await section(), await topic()];
  const [football, league] = [await section({ parent: sports.key }), await topic({ broader: sport.key })];
  return {
    ...{ sports, football, cup: await section({ parent: football.key }), news: await section() },
    ...{ sport, league, final: await topic({ broader: league.key }), politics: await topic() },
    ...{ wire: await source(), agency: await source(), ann: await author(), bob: await author() },
    ...{ person: await person(), body: await organization(), town: await place(), summit: await event() },
    stranger: await person(),
  };
}

/** An article as words of the cast. */
export interface Written {
  readonly at: string;
  readonly language: string;
  readonly section?: string;
  readonly topics?: string;
  readonly source?: string;
  readonly authors?: string;
  readonly mentions?: string;
  /** Mentions that nobody confirmed. */
  readonly doubts?: string;
}

/** Every article by its headline, as words of the cast. */
export const ARTICLES: Readonly<Record<string, Written>> = {
  A: {
    at: "02-28T23:59:59.999",
    language: "ar",
    section: "sports",
    topics: "sport",
    source: "wire",
    authors: "ann",
    doubts: "stranger",
  },
  B: {
    at: "03-01T00:00:00.000",
    language: "ar-MA",
    section: "cup",
    topics: "final",
    source: "wire",
    mentions: "person",
  },
  C: { at: "03-01T23:59:59.999", language: "fr", section: "news", authors: "ann bob", mentions: "person body" },
  D: { at: "03-02T00:00:00.000", language: "en", topics: "league politics", source: "agency", mentions: "town summit" },
  E: { at: "03-02T12:00:00.000", language: "en", section: "football", authors: "bob", mentions: "body summit person" },
  F: {
    at: "03-03T08:00:00.000",
    language: "en",
    section: "news",
    topics: "politics",
    source: "agency",
    mentions: "town",
  },
};

function castAs(cast: Cast, word: string): Built {
  const found = cast[word];
  if (!found) throw new Error(`${word} is not in the cast`);
  return found;
}

const words = (text = "") => text.split(" ").filter((word) => word !== "");

/** Builds an article; what is given beside it goes before. */
export async function buildFiled(
  build: Build,
  cast: Cast,
  headline: string,
  article: Written,
  more: object = {},
): Promise<void> {
  const keys = (text?: string) => words(text).map((word) => castAs(cast, word).key);
  const mentioned = words(article.mentions).map((word) => mentionOf(castAs(cast, word)));
  const doubted = words(article.doubts).map((word) => mentionOf(castAs(cast, word), { status: "SUGGESTED" }));
  const mentions = [...mentioned, ...doubted];
  await build.article({
    ...{ headline, publishedAt: `2026-${article.at}Z`, language: article.language, mentions },
    ...{ section: keys(article.section)[0] ?? null, source: keys(article.source)[0] ?? null },
    ...{ topics: keys(article.topics), authors: keys(article.authors) },
    ...more,
  });
}
