import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, PrimaryGeneratedColumn } from "typeorm";
import { ListSize } from "../kernel/cost.js";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { Name } from "../named-entity/name.model.js";

@Table("event_series")
@ObjectType({ implements: Node, description: "An event that recurs, such as a yearly assembly." })
export class EventSeries extends Node {
  protected readonly nodeType = "EventSeries";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("jsonb")
  @ListSize(5)
  @Field(() => [Name], { description: "All its names." })
  names!: Name[];

  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  organizerId!: Id | null;
}
