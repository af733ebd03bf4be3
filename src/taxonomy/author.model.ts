import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Image } from "../kernel/image.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";

@Table("author")
@ObjectType({
  implements: Node,
  description: "Someone who signs articles. Not a mentioned person, though it may refer to one.",
})
export class Author extends Node {
  protected readonly nodeType = "Author";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("text", { unique: true })
  slug!: string;

  @Column("text")
  @Field(() => String, { description: "The name they sign with." })
  name!: string;

  @Column("jsonb")
  bios!: LocalizedText[];

  @Column("jsonb", { nullable: true })
  @Field(() => Image, { nullable: true, description: "Portrait." })
  image!: Image | null;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  personId!: Id | null;
}
