import { Field, InterfaceType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, TableInheritance } from "typeorm";
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
@TableInheritance({ column: { name: "kind", type: "enum", enum: EntityKind, enumName: "entity_kind" } })
@InterfaceType("Entity", {
  implements: [Node, Mentionable],
  description: "A person, organisation or place: something with an identity that outlives the news.",
})
export abstract class NamedEntity extends Mentionable {
  @Column("enum", { enum: EntityKind, enumName: "entity_kind" })
  kind!: EntityKind;

  @Column("jsonb", { nullable: true })
  @Field(() => Image, { nullable: true, description: "Portrait, logo or map." })
  image!: Image | null;
}
