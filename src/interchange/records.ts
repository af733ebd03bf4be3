import { z } from "zod";
import { Role } from "../kernel/role.js";
import { ArticleStatus, CommentMode } from "../article/article-status.js";
import { BlockKind } from "../article/block.model.js";
import { CorrectionKind } from "../article/correction.model.js";
import { FlagReason } from "../comment/comment-flag.model.js";
import { CommentRule } from "../comment/comment-rule.js";
import { CommentStatus } from "../comment/comment.model.js";
import { RejectionReason } from "../comment/moderation-decision.model.js";
import { ReactionKind } from "../comment/reaction-group.model.js";
import { EventKind, OccurStatus } from "../event/event.model.js";
import { ParticipantRole } from "../event/event-participant.model.js";
import { MentionOrigin, MentionRole, MentionStatus } from "../mention/mention.model.js";
import { IdentifierScheme } from "../named-entity/identifier.model.js";
import { NameKind } from "../named-entity/name.model.js";
import { EntityKind } from "../named-entity/named-entity.model.js";
import { Sector } from "../named-entity/organization.model.js";
import { PlaceLevel } from "../named-entity/place.model.js";
import {
  edtf,
  image,
  instant,
  key,
  locale,
  localizedText,
  slug,
  textOrNone,
  text,
  webAddress,
  wholeNumber,
} from "./record-values.js";

const names = z.array(z.strictObject({ text, locale, kind: z.enum(NameKind) })).min(1);
const identifiers = z.array(z.strictObject({ scheme: z.enum(IdentifierScheme), value: text }));
const texts = z.array(localizedText);

/** Counts saved changes; a record that leaves it out begins with 1, or goes on counting. */
const version = wholeNumber(1).optional();

/** A concept of the IPTC vocabulary; its key is its code. */
export const topicRecord = z.strictObject({
  type: z.literal("topic"),
  key,
  names: texts.min(1),
  definitions: texts,
  broader: key.nullable(),
});

/** A desk of the site. */
export const sectionRecord = z.strictObject({
  type: z.literal("section"),
  key,
  slug: slug.optional(),
  names: texts.min(1),
  parent: key.nullable(),
  position: wholeNumber(1),
});

/** A publication or agency. */
export const sourceRecord = z.strictObject({
  type: z.literal("source"),
  key,
  name: text,
  homepage: webAddress.nullable(),
  language: locale,
  organization: key.nullable(),
});

/** Someone who signs articles. */
export const authorRecord = z.strictObject({
  type: z.literal("author"),
  key,
  slug: slug.optional(),
  name: text,
  bios: texts,
  image: image.nullable(),
  person: key.nullable(),
});

const affiliation = z.strictObject({ key, organization: key, titles: texts.min(1), period: edtf.nullable() });

/** A person, organisation or place; what another kind has stays out. */
export const entityRecord = z.strictObject({
  type: z.literal("entity"),
  key,
  version,
  kind: z.enum(EntityKind),
  slug: slug.optional(),
  names,
  descriptions: texts,
  identifiers,
  image: image.nullable(),
  affiliations: z.array(affiliation).optional(),
  sector: z.enum(Sector).optional(),
  parent: key.nullish(),
  headquarters: key.nullish(),
  level: z.enum(PlaceLevel).optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  containedIn: key.nullish(),
  location: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullish(),
});

/** A recurring event. */
export const seriesRecord = z.strictObject({ type: z.literal("series"), key, names, organizer: key.nullable() });

const participant = z.strictObject({
  entity: key,
  role: z.enum(ParticipantRole),
  titles: texts,
  onBehalfOf: key.nullable(),
});

/** A meeting, visit or other event. */
export const eventRecord = z.strictObject({
  type: z.literal("event"),
  key,
  version,
  kind: z.enum(EventKind),
  occurStatus: z.enum(OccurStatus),
  slug: slug.optional(),
  names,
  descriptions: texts,
  identifiers,
  date: edtf.nullable(),
  location: key.nullable(),
  venues: texts,
  participants: z.array(participant),
  superEvent: key.nullable(),
  series: key.nullable(),
  edition: wholeNumber(1).nullable(),
});

/** A reader or member of the newsroom. */
export const accountRecord = z.strictObject({
  type: z.literal("account"),
  key,
  displayName: text,
  role: z.enum(Role),
  image: image.nullable(),
  oidcIssuer: text.nullish(),
  oidcSubject: text.nullish(),
  suspendedUntil: instant.nullish(),
  isBanned: z.boolean().optional(),
});

const block = z.union(
  [
    z.strictObject({ kind: z.enum(BlockKind), text: textOrNone }),
    z.strictObject({ kind: z.enum(BlockKind), html: textOrNone }),
  ],
  { error: "is neither a block of text nor a block of html" },
);

/** A stretch of text; see TextSpan. */
export const spanValue = z.strictObject({
  block: wholeNumber(0).nullable(),
  start: wholeNumber(0),
  end: wholeNumber(1),
  surface: text,
});

const orphan = z.strictObject({
  was: spanValue,
  prefix: textOrNone,
  suffix: textOrNone,
  candidates: z.array(spanValue),
});

const mention = z.strictObject({
  target: key,
  role: z.enum(MentionRole),
  salience: z.number().min(0).max(1),
  origin: z.enum(MentionOrigin),
  confidence: z.number().min(0).max(1),
  status: z.enum(MentionStatus),
  spans: z.array(spanValue),
  orphans: z.array(orphan).optional(),
  confirmedBy: key.nullish(),
});

const correction = z.strictObject({
  key,
  kind: z.enum(CorrectionKind),
  text,
  publishedAt: instant,
  version: wholeNumber(1).nullish(),
});

/** An article with all it mentions. */
export const articleRecord = z.strictObject({
  type: z.literal("article"),
  key,
  version,
  slug: slug.optional(),
  headline: textOrNone,
  summary: text.nullable(),
  language: locale,
  body: z.array(block),
  byline: text.nullable(),
  authors: z.array(key),
  source: key.nullable(),
  sourceUrl: webAddress.nullable(),
  image: image.nullable(),
  section: key.nullable(),
  topics: z.array(key),
  keywords: z.array(text),
  urgency: z.int().min(1).max(9),
  status: z.enum(ArticleStatus),
  publishedAt: instant.nullable(),
  updatedAt: instant,
  translationOf: key.nullable(),
  commentMode: z.enum(CommentMode),
  mentions: z.array(mention),
  corrections: z.array(correction),
  retraction: z.strictObject({ reason: text, retractedAt: instant }).nullable(),
  scheduledFor: instant.nullish(),
  embargoedUntil: instant.nullish(),
  slugIsGiven: z.boolean().optional(),
  formerSlugs: z.array(slug).optional(),
  createdBy: key.nullish(),
  updatedBy: key.nullish(),
});

/** Why a comment waits: the rule, and where in the body it found something. */
const hold = z.strictObject({
  rule: z.enum(CommentRule),
  matches: z.array(z.strictObject({ start: wholeNumber(0), end: wholeNumber(1) })),
});

/** What a comment said before its author changed it. */
const earlierVersion = z.strictObject({ version: wholeNumber(1), body: text, createdAt: instant });

/** A report; its account is null where that was erased. */
const flag = z.strictObject({
  account: key.nullable(),
  reason: z.enum(FlagReason),
  note: text.nullable(),
  createdAt: instant,
});

/** What a moderator, or a rule, decided; the latest comes last. */
const decision = z.strictObject({
  status: z.enum(CommentStatus),
  version: wholeNumber(1),
  reason: z.enum(RejectionReason).nullable(),
  note: text.nullable(),
  rule: z.enum(CommentRule).nullable(),
  moderator: key.nullable(),
  decidedAt: instant,
});

/** A reader's comment. */
export const commentRecord = z.strictObject({
  type: z.literal("comment"),
  key,
  version,
  article: key,
  author: key.nullable(),
  guestName: text.nullable(),
  /** Empty where its author has deleted it. */
  body: text.or(z.literal("")),
  status: z.enum(CommentStatus),
  createdAt: instant,
  editedAt: instant.nullish(),
  parent: key.nullable(),
  reactions: z.array(z.strictObject({ account: key, kind: z.enum(ReactionKind) })).optional(),
  hold: hold.nullish(),
  versions: z.array(earlierVersion).optional(),
  flags: z.array(flag).optional(),
  decisions: z.array(decision).optional(),
});

/** One line of an archive. */
export const archiveRecord = z.discriminatedUnion("type", [
  topicRecord,
  sectionRecord,
  sourceRecord,
  authorRecord,
  entityRecord,
  seriesRecord,
  eventRecord,
  accountRecord,
  articleRecord,
  commentRecord,
]);

/** One line of an archive. */
export type ArchiveRecord = z.infer<typeof archiveRecord>;

/** A record of one type. */
export type RecordOf<Type extends ArchiveRecord["type"]> = Extract<ArchiveRecord, { type: Type }>;

/** What a record is of. */
export type RecordType = ArchiveRecord["type"];
