import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Locale, WebAddress } from "../kernel/scalars.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";

@Table("source")
@ObjectType({ implements: Node, description: "A publication or agency that supplies articles." })
export class Source extends Node {
  protected readonly nodeType = "Source";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("text")
  @Field(() => String, { description: "Its name as printed." })
  name!: string;

  @Column("text", { nullable: true })
  @Field(() => WebAddress, { nullable: true, description: "Its own site." })
  homepage!: string | null;

  @Column("text")
  @Field(() => Locale, { description: "The language it publishes in." })
  language!: string;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  organizationId!: Id | null;
}
