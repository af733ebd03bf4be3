import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";

@Table("section")
@ObjectType({
  implements: Node,
  description: "A desk of the site, such as Security or Economy. Sections form a tree.",
})
export class Section extends Node {
  protected readonly nodeType = "Section";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The part of the address that names it." })
  slug!: string;

  @Column("jsonb")
  names!: LocalizedText[];

  @Index()
  @ForeignKey(() => Section)
  @Column("bigint", { nullable: true })
  parentId!: Id | null;

  /** Place in the menu among its siblings, from 1. */
  @Column("integer")
  position!: number;
}
