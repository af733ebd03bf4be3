import { Field, InterfaceType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, Index, TableInheritance } from "typeorm";
import { Image } from "../kernel/image.js";
import { Node } from "../kernel/node.js";
import { Mentionable } from "./mentionable.model.js";

/** Which kind of entity. */
export enum EntityKind {
  PERSON = "PERSON",
  ORGANIZATION = "ORGANIZATION",
  PLACE = "PLACE",
}

registerEnumType(EntityKind, { name: "EntityKind", description: "Which kind of entity." });

/** One table for people, organisations and places. The schema says `Entity`, which is TypeORM's own word. */
@Table("named_entity")
@Index("named_entity_identifiers", { synchronize: false })
@Index("named_entity_by_articles", { synchronize: false })
@Index("named_entity_by_last_mention", { synchronize: false })
@Index("named_entity_by_first_mention", { synchronize: false })
@TableInheritance({ column: { name: "kind", type: "enum", enum: EntityKind, enumName: "entity_kind" } })
@InterfaceType("Entity", {
  implements: [Node, Mentionable],
  description: "A person, organisation or place: something with an identity that outlives the news.",
})
export abstract class NamedEntity extends Mentionable {
  @Column("enum", { enum: EntityKind, enumName: "entity_kind" })
  kind!: EntityKind;

  /** Listed articles that mention it; kept by the database. */
  @Column("integer", { default: 0 })
  articleCount!: number;

  /** Publication of the latest of them; kept by the database. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastMentionedAt!: Date | null;

  @Column("jsonb", { nullable: true })
  @Field(() => Image, { nullable: true, description: "Portrait, logo or map." })
  image!: Image | null;
}
