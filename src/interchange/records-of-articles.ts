import { z } from "zod";
import { ArticleStatus, CommentMode } from "../article/article-status.js";
import { BlockKind } from "../article/block.model.js";
import { CorrectionKind } from "../article/correction.model.js";
import { MentionOrigin, MentionRole, MentionStatus } from "../mention/mention.model.js";
import {
  image,
  instant,
  key,
  locale,
  slug,
  textOrNone,
  text,
  webAddress,
  wholeNumber,
  version,
} from "./record-values.js";

const block = z.union(
  [
    z.strictObject({ kind: z.enum(BlockKind), text: textOrNone }),
    z.strictObject({ kind: z.enum(BlockKind), html: textOrNone }),
  ],
  { error: "is neither a block of text nor a block of html" },
);

/** A stretch of text; see TextSpan. */
const spanValue = z.strictObject({
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
