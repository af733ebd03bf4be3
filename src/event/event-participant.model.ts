import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { NewsEvent } from "./event.model.js";

/** What a participant does at an event, in the order in which participants are listed. */
export enum ParticipantRole {
  HOST = "HOST",
  ORGANIZER = "ORGANIZER",
  CHAIR = "CHAIR",
  HEAD_OF_DELEGATION = "HEAD_OF_DELEGATION",
  SPEAKER = "SPEAKER",
  DELEGATION = "DELEGATION",
  ATTENDEE = "ATTENDEE",
  SUBJECT = "SUBJECT",
}

registerEnumType(ParticipantRole, { name: "ParticipantRole", description: "What a participant does at an event." });

@Table("event_participant")
@Index(["eventId", "entityId", "role"], { unique: true })
@Index(["entityId", "eventId"])
@ObjectType({ description: "One participant of an event." })
export class EventParticipant {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => NewsEvent, { onDelete: "CASCADE" })
  @Column("bigint")
  eventId!: Id;

  @ForeignKey(() => NamedEntity)
  @Column("bigint")
  entityId!: Id;

  @Column("enum", { enum: ParticipantRole, enumName: "participant_role" })
  @Field(() => ParticipantRole, { description: "What they do there." })
  role!: ParticipantRole;

  @Column("jsonb")
  titles!: LocalizedText[];

  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  onBehalfOfId!: Id | null;

  /** Who takes part and whom they stand for, read together with the participant. */
  entity!: NamedEntity;
  onBehalfOf!: NamedEntity | null;

  /** Place among participants of the same role, from 0. */
  @Column("integer")
  position!: number;
}
