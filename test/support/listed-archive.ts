import { type Build, type Built, mentionOf, participantOf } from "./build.js";
import type { List } from "./pages.js";

/** A list of the API with all that it holds, in its order: what each item shows, in a word. */
export interface FilledList extends List {
  readonly items: readonly string[];
}

const hour = (number: number) => `2026-03-01T0${number}:00:00.000Z`;

/** Values with ties, so that only the last sort key tells some of the items apart. */
const TIES = [3, 1, 2, 2, 5, 2, 3];

/** Places in `TIES`, greatest value first, of equals the one that came last. */
const GREATEST_FIRST = [4, 6, 0, 5, 3, 2, 1];

/** Fills every list that hangs on something, each with seven items and with ties; answers them by name. */
export async function fillLists(build: Build): Promise<Record<string, FilledList>> {
  return {
    ...(await articlesAndMentions(build)),
    ...(await mentionsOfArticle(build)),
    ...(await events(build)),
    ...(await conversation(build)),
    ...(await relatedArticles(build)),
  };
}

function inOrder(words: readonly string[]): string[] {
  return GREATEST_FIRST.map((index) => words[index] ?? "");
}

async function articlesAndMentions(build: Build) {
  const person = await build.person();
  const headlines = TIES.map((_, index) => `Mentioning ${index}`);
  for (const [index, headline] of headlines.entries()) {
    const mentions = [mentionOf(await build.place()), mentionOf(person)];
    await build.article({ headline, publishedAt: hour(TIES[index] ?? 0), mentions });
  }
  const [under, items] = [person.id, inOrder(headlines)];
  const given = "orderBy: { field: PUBLISHED_AT, direction: ASC }";
  return {
    "articles that mention a person": { under, field: "articles", shows: "headline", items },
    "the same, oldest first": { under, field: "articles", given, shows: "headline", items: items.toReversed() },
    "mentions of a person": { under, field: "mentions", shows: "article { headline }", items },
  };
}

async function mentionsOfArticle(build: Build) {
  const targets: Built[] = [];
  for (const _ of TIES) targets.push(await build.organization());
  const saliences = [0.3, 0.1, 0.2, 0.2, 0.5, 0.2, 0.3];
  const mentions = targets.map((target, index) => mentionOf(target, { salience: saliences[index] ?? 0 }));
  const article = await build.article({ mentions });
  const items = [4, 0, 6, 2, 3, 5, 1].map((index) => targets[index]?.id ?? ""); // Of equals the first to be made.
  return { "mentions in an article": { under: article.id, field: "mentions", shows: "target { id }", items } };
}

async function events(build: Build) {
  const [host, attendee, place] = [await build.organization(), await build.person(), await build.place()];
  await build.records([{ type: "series", key: "series:listed", names: nameOf("Series"), organizer: host.key }]);
  const dates = ["2024-05", "2023", null, "2024-05-01/2024-05-02", "2025?", "XXXX-09-03", "2024-05"];
  const participants = [participantOf(host, "HOST"), participantOf(attendee, "ATTENDEE")];
  for (const [index, date] of dates.entries()) {
    await build.event({
      names: nameOf(`Event ${index}`),
      date,
      participants,
      location: place.key,
      series: "series:listed",
    });
  }
  const latestFirst = [4, 6, 0, 3, 1, 5, 2].map((index) => `Event ${index}`);
  const earliestFirst = [1, 3, 0, 6, 4, 2, 5].map((index) => `Event ${index}`);
  const agenda = { field: "agenda", shows: "name", items: latestFirst };
  const ascending = { ...agenda, given: "orderBy: { field: DATE, direction: ASC }", items: earliestFirst };
  return {
    "the agenda of a host": { ...agenda, under: host.id },
    "the agenda of someone who attended": { ...agenda, under: attendee.id },
    "the agenda of a place": { ...agenda, under: place.id },
    "the agenda of a place, earliest first": { ...ascending, under: place.id },
  };
}

function nameOf(text: string) {
  return [{ text, locale: "en", kind: "CANONICAL" as const }];
}

async function conversation(build: Build) {
  const article = await build.article();
  const comments: Built[] = [];
  for (const [index, tie] of TIES.entries()) {
    comments.push(await build.comment({ article: article.key, body: `Comment ${index}`, createdAt: hour(tie) }));
  }
  const parent = comments[3]?.key ?? "";
  for (const [index, tie] of TIES.entries()) {
    await build.comment({ article: article.key, parent, body: `Reply ${index}`, createdAt: hour(tie) });
  }
  const newestFirst = inOrder(TIES.map((_, index) => `Comment ${index}`));
  const oldestFirst = inOrder(TIES.map((_, index) => `Reply ${index}`)).toReversed();
  const given = "orderBy: { field: CREATED_AT, direction: ASC }";
  const list = { under: article.id, field: "comments", shows: "body" };
  return {
    "comments on an article": { ...list, items: newestFirst },
    "comments on an article, oldest first": { ...list, given, items: newestFirst.toReversed() },
    "replies to a comment": { under: comments[3]?.id ?? "", field: "replies", shows: "body", items: oldestFirst },
  };
}

async function relatedArticles(build: Build) {
  const person = await build.person();
  const article = await build.article({ mentions: [mentionOf(person, { salience: 1 })] });
  const headlines = TIES.map((_, index) => `Related ${index}`);
  for (const [index, headline] of headlines.entries()) {
    const salience = (TIES[index] ?? 0) / 10;
    await build.article({ headline, mentions: [mentionOf(person, { salience })], publishedAt: hour(1) });
  }
  const items = inOrder(headlines);
  return { "articles related to an article": { under: article.id, field: "related", shows: "headline", items } };
}
