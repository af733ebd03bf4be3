import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";

/** Its key in archives is its code. https://iptc.org/standards/media-topics/ */
@Table("topic")
@ObjectType({ implements: Node, description: "A concept of the IPTC Media Topics vocabulary." })
export class Topic extends Node {
  protected readonly nodeType = "Topic";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Column("text", { unique: true })
  @Field(() => String, { description: "Concept code, for example `medtop:16000000`." })
  code!: string;

  @Column("jsonb")
  names!: LocalizedText[];

  @Column("jsonb")
  definitions!: LocalizedText[];

  @Index()
  @ForeignKey(() => Topic)
  @Column("bigint", { nullable: true })
  broaderId!: Id | null;
}
