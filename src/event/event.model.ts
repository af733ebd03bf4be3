import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index } from "typeorm";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";
import { Mentionable } from "../named-entity/mentionable.model.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { EventSeries } from "./event-series.model.js";

/** What sort of event. */
export enum EventKind {
  MEETING = "MEETING",
  BILATERAL_MEETING = "BILATERAL_MEETING",
  SUMMIT = "SUMMIT",
  CONFERENCE = "CONFERENCE",
  ASSEMBLY = "ASSEMBLY",
  VISIT = "VISIT",
  STATEMENT = "STATEMENT",
  OPERATION = "OPERATION",
  ELECTION = "ELECTION",
  AGREEMENT = "AGREEMENT",
  CEREMONY = "CEREMONY",
  INCIDENT = "INCIDENT",
  OTHER = "OTHER",
}

registerEnumType(EventKind, { name: "EventKind", description: "What sort of event." });

/** Whether an event happens as planned. https://cv.iptc.org/newscodes/eventoccurstatus/ */
export enum OccurStatus {
  PLANNED = "PLANNED",
  CONFIRMED = "CONFIRMED",
  ONGOING = "ONGOING",
  HELD = "HELD",
  POSTPONED = "POSTPONED",
  CANCELLED = "CANCELLED",
}

registerEnumType(OccurStatus, {
  name: "OccurStatus",
  description: "Whether an event happens as planned. IPTC: event occurrence status.",
});

/** The schema says `Event`, which is a global of Node. */
@Table("news_event")
@Index("news_event_in_series", { synchronize: false })
@Index("news_event_by_articles", { synchronize: false })
@Index("news_event_by_date", { synchronize: false })
@Index("news_event_from_first", { synchronize: false })
@Index("news_event_during", { synchronize: false })
@Index("news_event_on_days", { synchronize: false })
@ObjectType("Event", {
  implements: [Node, Mentionable],
  description: "Something that happens at a time and place with people in it: a meeting, visit, summit, operation.",
})
export class NewsEvent extends Mentionable {
  protected readonly nodeType = "Event";
  readonly folder = "events";

  @Column("enum", { enum: EventKind, enumName: "event_kind" })
  @Field(() => EventKind, { description: "What sort of event." })
  kind!: EventKind;

  @Column("enum", { enum: OccurStatus, enumName: "occur_status" })
  @Field(() => OccurStatus, { description: "Whether it happens as planned." })
  occurStatus!: OccurStatus;

  /** When, as EDTF; `earliest` and `latest` are worked out from it. */
  @Column("text", { nullable: true })
  edtf!: string | null;

  @Column("date", { nullable: true })
  earliest!: string | null;

  @Column("date", { nullable: true })
  latest!: string | null;

  /** Listed articles that mention it; kept by the database. */
  @Column("integer", { default: 0 })
  articleCount!: number;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  locationId!: Id | null;

  @Column("jsonb")
  venues!: LocalizedText[];

  @Index()
  @ForeignKey(() => NewsEvent)
  @Column("bigint", { nullable: true })
  superEventId!: Id | null;

  @ForeignKey(() => EventSeries)
  @Column("bigint", { nullable: true })
  seriesId!: Id | null;

  @Column("integer", { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "Its number in the series: 8 for the eighth meeting.",
  })
  edition!: number | null;
}
