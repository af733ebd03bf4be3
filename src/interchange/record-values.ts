import { z } from "zod";
import { isSlug } from "../kernel/slug.js";
import { canonicalLocale } from "../kernel/locale.js";
import { parsePartialDate } from "../kernel/partial-date.js";
import { isSafeText } from "../kernel/text.js";
import { IdentifierScheme } from "../named-entity/identifier.model.js";
import { NameKind } from "../named-entity/name.model.js";

const LONGEST_TEXT = 100_000;

/** Text as it may stand in the archive: not empty, no NUL, no half of a surrogate pair. */
export const text = z.string().min(1).max(LONGEST_TEXT).refine(isSafeText, "is not well-formed text");

/** The same where there may be none: words around a place that begins a text, the headline of a draft. */
export const textOrNone = z.string().max(LONGEST_TEXT).refine(isSafeText, "is not well-formed text");

/** A record's name, stable across databases: `person:hammouchi`. */
export const key = text.max(200);

/** The part of an address that names a page. */
export const slug = text.refine(isSlug, "is not a slug");

/** A BCP 47 language tag in canonical form. */
export const locale = z
  .string()
  .refine((tag) => canonicalLocale(tag) === tag, "is not a language tag in canonical form");

/** An instant, RFC 3339; kept in UTC and to the millisecond. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((time) => new Date(time).toISOString())
  .refine((time) => /^\d{4}-/.test(time) && time >= "0001", "is outside the years 1 to 9999");

// A PostgreSQL integer, and GraphQL's Int.
const LARGEST_NUMBER = 2_147_483_647;

/** A count or place that both PostgreSQL and GraphQL can hold. */
export function wholeNumber(least: number) {
  return z.int().min(least).max(LARGEST_NUMBER);
}

/** A date or interval, EDTF. */
export const edtf = z.string().refine((date) => parsePartialDate(date) !== null, "is not an EDTF date");

/** An address on the web. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(isSafeText, "is not well-formed text");

/** One wording of a text in several languages. */
export const localizedText = z.strictObject({ locale, text, origin: z.literal("KHABAR").optional() });

/** A picture. */
export const image = z.strictObject({
  url: webAddress,
  alt: text,
  caption: text.nullish(),
  credit: text.nullish(),
  width: wholeNumber(1).nullish(),
  height: wholeNumber(1).nullish(),
});

/** Wordings in several languages. */
export const texts = z.array(localizedText);

/** What something is called, in several languages. */
export const names = z.array(z.strictObject({ text, locale, kind: z.enum(NameKind) })).min(1);

/** By what others know it. */
export const identifiers = z.array(z.strictObject({ scheme: z.enum(IdentifierScheme), value: text }));

/** Counts saved changes; a record that leaves it out begins with 1, or goes on counting. */
export const version = wholeNumber(1).optional();
