import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { DateRange } from "../kernel/date-range.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { EventKind, NewsEvent, OccurStatus } from "./event.model.js";

/** A page of events, as the schema says it. */
export const EventConnection = connectionType("Event", () => NewsEvent, {
  page: "A page of events.",
  edge: "An event in a page.",
});

@InputType({ description: "Which events." })
export class EventFilter {
  @Field(() => [EventKind], { nullable: true })
  kinds?: EventKind[] | null;

  @Field(() => [OccurStatus], { nullable: true })
  occurStatuses?: OccurStatus[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: "May overlap this span, judged by `earliest` and `latest`; a date without a year never does.",
  })
  during?: DateRange | null;

  @Field(() => ID, { nullable: true, description: "At this place or within it." })
  locationId?: string | null;

  @Field(() => [ID], { nullable: true })
  participantIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  seriesId?: string | null;
}

/** What to sort events by. */
export enum EventOrderField {
  DATE = "DATE",
  ARTICLE_COUNT = "ARTICLE_COUNT",
}

registerEnumType(EventOrderField, {
  name: "EventOrderField",
  description: "What to sort events by.",
  valuesConfig: {
    DATE: { description: "By `earliest`, then `latest`; unknown dates come last." },
    ARTICLE_COUNT: { description: "An event that is reported on while you page may be repeated or missed." },
  },
});

@InputType({ description: "How to sort events." })
export class EventOrder {
  @Field(() => EventOrderField)
  field!: EventOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC })
  direction!: OrderDirection;
}

/** Which page of events, and in which order. */
@ArgsType()
export class EventPageArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true })
  filter?: EventFilter | null;

  @Field(() => EventOrder, {
    nullable: true,
    defaultValue: { field: EventOrderField.DATE, direction: OrderDirection.DESC },
  })
  orderBy?: EventOrder | null;
}
