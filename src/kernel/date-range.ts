import { Field, InputType } from "type-graphql";
import { badInput } from "./faults.js";
import { CalendarDate } from "./scalars.js";

@InputType({ description: "A span of time, both ends included; leave an end out to keep it open." })
export class DateRange {
  @Field(() => CalendarDate, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  to?: string | null;
}

/** A checked span of days; an open end is `null`. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Checks a span that a client sent as `argument`; one open at both ends is none. */
export function readDays(argument: string, range: DateRange | null | undefined): Days | null {
  const [from, to] = [range?.from ?? null, range?.to ?? null];
  if (from !== null && to !== null && from > to) throw badInput(argument, "must not end before it begins.");
  return from === null && to === null ? null : { from, to };
}
