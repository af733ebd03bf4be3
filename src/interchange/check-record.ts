import { ArticleStatus } from "../article/article-status.js";
import { EntityKind } from "../named-entity/named-entity.model.js";
import { NameKind } from "../named-entity/name.model.js";
import { commentProblems } from "./check-comment.js";
import { repeated } from "./check-repeated.js";
import { spanProblems } from "./check-spans.js";
import type { RecordOf } from "./records.js";
import type { StagedArticle, StagedRecord } from "./staged-record.js";

/** What is wrong with a record that has the right shape; what it refers to is checked once all records are there. */
export function recordProblems(record: StagedRecord): string[] {
  if (record.type === "article") return articleProblems(record);
  if (record.type === "entity") return [...entityProblems(record), ...nameProblems(record.names)];
  if (record.type === "event") {
    const participants = record.participants.map(({ entity, role }) => `${entity} as ${role}`);
    return [...nameProblems(record.names), ...repeated("participants", participants)];
  }
  if (record.type === "series") return nameProblems(record.names);
  if (record.type === "account") return accountProblems(record);
  return record.type === "comment" ? commentProblems(record) : [];
}

function accountProblems({ oidcIssuer = null, oidcSubject = null }: RecordOf<"account">): string[] {
  if ((oidcIssuer === null) === (oidcSubject === null)) return [];
  return ["oidcSubject: an account has one together with an oidcIssuer, and only then"];
}

function articleProblems(article: StagedArticle): string[] {
  const { authors, topics, mentions, corrections, formerSlugs = [] } = article;
  return [
    ...repeated("authors", authors),
    ...repeated("topics", topics),
    ...repeated("formerSlugs", formerSlugs),
    ...repeated(
      "mentions",
      mentions.map(({ target }) => target),
    ),
    ...repeated(
      "corrections",
      corrections.map(({ key }) => key),
    ),
    ...statusProblems(article),
    ...(NEEDS_TEXT.includes(article.status) ? gapProblems(article) : []),
    ...spanProblems(article),
  ];
}

/** What readers see, or will see without anybody looking again; a draft may be incomplete. */
const NEEDS_TEXT: readonly ArticleStatus[] = [
  ArticleStatus.SCHEDULED,
  ArticleStatus.PUBLISHED,
  ArticleStatus.RETRACTED,
];

function gapProblems({ headline, body }: StagedArticle): string[] {
  return [
    ...(headline === "" ? ["headline: is empty"] : []),
    ...body.flatMap(({ text }, index) => (text === "" ? [`body.${index}: shows no text`] : [])),
  ];
}

function statusProblems({ status, publishedAt, scheduledFor, retraction }: StagedArticle): string[] {
  const isPublic = status === ArticleStatus.PUBLISHED || status === ArticleStatus.RETRACTED;
  return [
    ...(isPublic && publishedAt === null ? [`publishedAt: is missing, though the article is ${status}`] : []),
    ...scheduleProblems(status, scheduledFor ?? null),
    ...((status === ArticleStatus.RETRACTED) === (retraction !== null)
      ? []
      : ["retraction: an article has one where its status is RETRACTED, and only there"]),
  ];
}

function scheduleProblems(status: ArticleStatus, scheduledFor: string | null): string[] {
  const isScheduled = status === ArticleStatus.SCHEDULED;
  if (isScheduled === (scheduledFor !== null)) return [];
  return [
    isScheduled
      ? "scheduledFor: is missing, though the article is SCHEDULED"
      : "scheduledFor: an article has one where its status is SCHEDULED, and only there",
  ];
}

type EntityRecord = RecordOf<"entity">;

const KIND_OF_FIELD: Partial<Record<keyof EntityRecord, EntityKind>> = {
  affiliations: EntityKind.PERSON,
  sector: EntityKind.ORGANIZATION,
  parent: EntityKind.ORGANIZATION,
  headquarters: EntityKind.ORGANIZATION,
  level: EntityKind.PLACE,
  countryCode: EntityKind.PLACE,
  containedIn: EntityKind.PLACE,
  location: EntityKind.PLACE,
};

/** The fields of an entity that only another kind has. */
export function fieldsOfOtherKinds(kind: EntityKind): (keyof EntityRecord)[] {
  const fields = Object.keys(KIND_OF_FIELD) as (keyof EntityRecord)[]; // The table's own keys.
  return fields.filter((field) => KIND_OF_FIELD[field] !== kind);
}

function entityProblems(record: EntityRecord): string[] {
  const strange = fieldsOfOtherKinds(record.kind).filter((field) => record[field] !== undefined);
  const posts = (record.affiliations ?? []).map(({ key }) => key);
  return [...strange.map((field) => `${field}: is nothing a ${record.kind} has`), ...repeated("affiliations", posts)];
}

function nameProblems(names: EntityRecord["names"]): string[] {
  const canonical = names.filter(({ kind }) => kind === NameKind.CANONICAL);
  return repeated(
    "names",
    canonical.map(({ locale }) => `CANONICAL in ${locale}`),
  );
}
