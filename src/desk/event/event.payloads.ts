import { Field, ObjectType } from "type-graphql";
import { EventSeries } from "../../event/event-series.model.js";
import { NewsEvent } from "../../event/event.model.js";
import { Payload } from "../../kernel/payload.js";

const AFTER = { nullable: true, description: "The event after the change, or `null` when refused." };

@ObjectType({ description: "Result of createEvent." })
export class CreateEventPayload extends Payload {
  @Field(() => NewsEvent, AFTER)
  event?: NewsEvent | null;
}

@ObjectType({ description: "Result of editEvent." })
export class EditEventPayload extends Payload {
  @Field(() => NewsEvent, AFTER)
  event?: NewsEvent | null;
}

@ObjectType({ description: "Result of createEventSeries." })
export class CreateEventSeriesPayload extends Payload {
  @Field(() => EventSeries, { nullable: true, description: "The new series, or `null` when refused." })
  eventSeries?: EventSeries | null;
}

@ObjectType({ description: "Result of editEventSeries." })
export class EditEventSeriesPayload extends Payload {
  @Field(() => EventSeries, { nullable: true, description: "The series after the change, or `null` when refused." })
  eventSeries?: EventSeries | null;
}
