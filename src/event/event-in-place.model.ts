import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { NewsEvent } from "./event.model.js";

/** An event under its place and each place around that; kept by the database. */
@Table("event_in_place")
@Index(["eventId"])
@Index("event_in_place_by_date", { synchronize: false })
@Index("event_in_place_from_first", { synchronize: false })
@Index("event_in_place_during", { synchronize: false })
export class EventInPlace {
  @ForeignKey(() => NamedEntity)
  @PrimaryColumn({ type: "bigint" })
  placeId!: Id;

  @ForeignKey(() => NewsEvent, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  eventId!: Id;

  /** Copies of the event's. */
  @Column("date", { nullable: true })
  earliest!: string | null;

  @Column("date", { nullable: true })
  latest!: string | null;
}
