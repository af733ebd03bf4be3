import { Field, ID, InputType } from "type-graphql";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";
import { NameInput } from "../input/name.types.js";

@InputType({ description: "Input of createEventSeries." })
export class CreateEventSeriesInput {
  @Field(() => [NameInput])
  names!: NameInput[];

  @Field(() => ID, { nullable: true })
  organizerId?: string | null;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editEventSeries." })
export class EditEventSeriesInput {
  @Field(() => ID)
  id!: string;

  @Field(() => [NameInput], { nullable: true })
  names?: NameInput[] | null;

  @Field(() => ID, { nullable: true })
  organizerId?: string | null;
}
