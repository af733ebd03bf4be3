import { Field, Int, ObjectType } from "type-graphql";
import { CalendarDate } from "../kernel/scalars.js";
import type { EventConditions } from "./event-filter.js";

/** What a calendar was asked for; its fields are read from it. */
@ObjectType({ description: "The events of a span of time." })
export class Calendar {
  constructor(readonly conditions: EventConditions) {}
}

@ObjectType({ description: "A day and the events that fall on it." })
export class CalendarDay {
  @Field(() => CalendarDate, { description: "The day." })
  date!: string;

  @Field(() => Int, { description: "How many events fall on it." })
  eventCount!: number;

  /** Which events the calendar is about. */
  conditions!: EventConditions;
}
