import { z } from "zod";
import { Role } from "../kernel/role.js";
import { image, instant, key, locale, slug, text, webAddress, wholeNumber, texts } from "./record-values.js";

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
