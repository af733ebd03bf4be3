import { z } from "zod";
import { FlagReason } from "../comment/comment-flag.model.js";
import { CommentRule } from "../comment/comment-rule.js";
import { CommentStatus } from "../comment/comment.model.js";
import { RejectionReason } from "../comment/moderation-decision.model.js";
import { ReactionKind } from "../comment/reaction-group.model.js";
import { instant, key, text, wholeNumber, version } from "./record-values.js";

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
