import { Field, ID, InputType, Int } from "type-graphql";
import { ParticipantRole } from "../../event/event-participant.model.js";
import { EventKind, OccurStatus } from "../../event/event.model.js";
import { Edtf } from "../../kernel/scalars.js";
import { IdentifierInput } from "../input/identifier.types.js";
import { LocalizedTextInput } from "../input/localized-text.types.js";
import { NameInput } from "../input/name.types.js";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";

@InputType({ description: "A participant of an event." })
export class EventParticipantInput {
  @Field(() => ID)
  entityId!: string;

  @Field(() => ParticipantRole, { defaultValue: ParticipantRole.ATTENDEE })
  role!: ParticipantRole;

  @Field(() => [LocalizedTextInput], { nullable: true })
  titles?: LocalizedTextInput[] | null;

  @Field(() => ID, { nullable: true })
  onBehalfOfId?: string | null;
}

@InputType({
  description: "What is known about an event. When editing, a field left out is kept; a list replaces the old one.",
})
export class EventInput {
  @Field(() => [NameInput], { nullable: true })
  names?: NameInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => [IdentifierInput], { nullable: true })
  identifiers?: IdentifierInput[] | null;

  @Field(() => EventKind, { nullable: true })
  kind?: EventKind | null;

  @Field(() => OccurStatus, { nullable: true })
  occurStatus?: OccurStatus | null;

  @Field(() => Edtf, { nullable: true })
  date?: string | null;

  @Field(() => ID, { nullable: true })
  locationId?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  venues?: LocalizedTextInput[] | null;

  @Field(() => [EventParticipantInput], { nullable: true })
  participants?: EventParticipantInput[] | null;

  @Field(() => ID, { nullable: true })
  superEventId?: string | null;

  @Field(() => ID, { nullable: true })
  seriesId?: string | null;

  @Field(() => Int, { nullable: true })
  edition?: number | null;
}

@InputType({ description: "Input of createEvent." })
export class CreateEventInput {
  @Field(() => EventInput)
  event!: EventInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editEvent." })
export class EditEventInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => EventInput)
  event!: EventInput;
}
