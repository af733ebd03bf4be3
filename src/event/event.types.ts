import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { NewsEvent } from "./event.model.js";

/** A page of events, as the schema says it. */
export const EventConnection = connectionType("Event", () => NewsEvent, {
  page: "A page of events.",
  edge: "An event in a page.",
});

/** What to sort events by. */
export enum EventOrderField {
  DATE = "DATE",
}

registerEnumType(EventOrderField, {
  name: "EventOrderField",
  description: "What to sort events by.",
  valuesConfig: { DATE: { description: "By `earliest`, then `latest`; unknown dates come last." } },
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
  @Field(() => EventOrder, {
    nullable: true,
    defaultValue: { field: EventOrderField.DATE, direction: OrderDirection.DESC },
  })
  orderBy?: EventOrder | null;
}
