import { type Build, type Built, mentionOf } from "../support/build.js";

/** What an article is while nobody but the newsroom may know of it. */
export const HIDDEN_STATUSES = ["DRAFT", "SCHEDULED", "UNPUBLISHED"] as const;

/** Why the retracted article was withdrawn. */
export const RETRACTION = { reason: "Its source was forged.", retractedAt: "2026-05-01T08:00:00.000Z" };

/** An archive in which all that nobody may read has the word "secret" in it. */
export interface Secrets {
  readonly person: Built;
  /** The only article that is published; it mentions the person. */
  readonly open: Built;
  /** One article in each status of `HIDDEN_STATUSES`, in that order. */
  readonly hidden: readonly Built[];
  readonly retracted: Built;
  /** Comments in every status that hides them, below every comment that hides them, and on every hidden article. */
  readonly comments: readonly Built[];
  /** Wrote these comments, and no other. */
  readonly writer: Built;
}

/** Builds it. */
export async function buildSecrets(build: Build): Promise<Secrets> {
  const person = await build.person();
  const open = await build.article({ headline: "Open headline", mentions: [mentionOf(person)] });
  const hidden: Built[] = [];
  for (const status of HIDDEN_STATUSES) {
    hidden.push(await build.article({ ...secretArticle(status, person, open), headline: "secret headline", status }));
  }
  const retracted = await build.article({
    ...secretArticle("RETRACTED", person, open),
    headline: "Withdrawn headline",
    status: "RETRACTED",
    retraction: RETRACTION,
    corrections: [],
  });
  const writer = await build.account({ displayName: "secret writer" });
  const comments = await secretComments(build, writer, open, [...hidden, retracted]);
  return { person, open, hidden, retracted, comments, writer };
}

function secretArticle(name: string, person: Built, open: Built) {
  const slug = `article-${name.toLowerCase()}`;
  const correction = { key: `correction:${slug}`, text: "secret correction", publishedAt: "2026-05-01T08:00:00Z" };
  return {
    slug,
    summary: "secret summary",
    body: [{ kind: "PARAGRAPH" as const, text: "secret text of Person 1" }],
    keywords: ["secret word"],
    image: { url: "https://secret.example/a.jpg", alt: "secret picture" },
    mentions: [mentionOf(person, { spans: [{ block: 0, start: 15, end: 23, surface: "Person 1" }] })],
    translationOf: open.key,
    corrections: [{ ...correction, kind: "CORRECTION" as const }],
  };
}

async function secretComments(build: Build, writer: Built, open: Built, hidden: readonly Built[]): Promise<Built[]> {
  const secret = { author: writer.key, guestName: null, body: "secret comment" };
  const comments: Built[] = [];
  for (const { key } of hidden) comments.push(await build.comment({ ...secret, article: key }));
  for (const status of ["PENDING", "WITHHELD", "REJECTED", "DELETED"] as const) {
    const comment = await build.comment({ ...secret, article: open.key, status });
    comments.push(comment);
    // What stands below the place of a deleted comment is seen, and keeps that place.
    if (status !== "DELETED") comments.push(await build.comment({ ...secret, article: open.key, parent: comment.key }));
  }
  return comments;
}
