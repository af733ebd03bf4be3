import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { NewsEvent } from "./event.model.js";

/** An event under each entity that took part in it or was the place of it; kept by the database. */
@Table("event_in_agenda")
@Index(["eventId"])
@Index("event_in_agenda_by_date", { synchronize: false })
@Index("event_in_agenda_from_first", { synchronize: false })
@Index("event_in_agenda_during", { synchronize: false })
export class EventInAgenda {
  @ForeignKey(() => NamedEntity)
  @PrimaryColumn({ type: "bigint" })
  entityId!: Id;

  @ForeignKey(() => NewsEvent, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  eventId!: Id;

  /** Whether it is more than the place of it. */
  @Column("boolean")
  takesPart!: boolean;

  /** Copies of the event's. */
  @Column("date", { nullable: true })
  earliest!: string | null;

  @Column("date", { nullable: true })
  latest!: string | null;
}
