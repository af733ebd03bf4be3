import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "./context.js";
import { dateLabel } from "./date-label.js";
import { type DatePrecision, parsePartialDate, type PartialDateValue } from "./partial-date.js";
import { LocaleArg } from "./locale-arg.js";
import { CalendarDate, Edtf } from "./scalars.js";

/** The schema's names of precisions, coarsest first. */
const DATE_PRECISIONS: { readonly [precision in DatePrecision]: precision } = {
  UNKNOWN: "UNKNOWN",
  CENTURY: "CENTURY",
  DECADE: "DECADE",
  YEAR: "YEAR",
  SEASON: "SEASON",
  MONTH: "MONTH",
  DAY: "DAY",
  TIME: "TIME",
};

registerEnumType(DATE_PRECISIONS, { name: "DatePrecision", description: "How precisely a date is known." });

@ObjectType({ description: "A date or period known only in part." })
export class PartialDate implements PartialDateValue {
  @Field(() => Edtf, { description: "The date itself, in its standard notation." })
  edtf!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The first day it can be. `null` when open or when the year is not known.",
  })
  earliest!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last day it can be. `null` when open or when the year is not known.",
  })
  latest!: string | null;

  @Field(() => DATE_PRECISIONS, { description: "Down to what it is known." })
  precision!: DatePrecision;

  @Field(() => Boolean, {
    description: "Whether any part of it is in doubt (EDTF `?`), such as a year inferred from context.",
  })
  isUncertain!: boolean;

  @Field(() => Boolean, { description: "Whether it is approximate (EDTF `~`)." })
  isApproximate!: boolean;
}

/** The date that a stored EDTF string stands for. */
export function partialDate(edtf: string | null): PartialDate | null {
  return edtf === null ? null : parsePartialDate(edtf);
}

/** Adds to PartialDate its printed form. */
@Resolver(() => PartialDate)
export class PartialDateResolver {
  @FieldResolver(() => String, {
    description:
      'Ready to print: "3–4 September 2024", "mai 2024", "3–4 سبتمبر 2024". Doubt is not printed: see `isUncertain`.',
  })
  label(
    @Root() date: PartialDate,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() { locales, site }: RequestContext,
  ): string {
    return dateLabel(date, locale ?? locales[0] ?? site.defaultLocale);
  }
}
