import { Field, Int, InterfaceType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { ListSize } from "../kernel/cost.js";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";
import { Identifier } from "./identifier.model.js";
import { Name } from "./name.model.js";

/** A kind of thing that articles mention. */
export enum MentionableKind {
  PERSON = "PERSON",
  ORGANIZATION = "ORGANIZATION",
  PLACE = "PLACE",
  EVENT = "EVENT",
}

registerEnumType(MentionableKind, { name: "MentionableKind", description: "A kind of thing that articles mention." });

/** The one identity of whatever can be mentioned; entities and events share its id, mentions point to it. */
@Table("mentionable")
export class MentionableIdentity {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Column("enum", { enum: MentionableKind, enumName: "mentionable_kind" })
  kind!: MentionableKind;
}

@InterfaceType({
  implements: Node,
  description: "Anything an article can mention: a person, organisation, place or event.",
})
export abstract class Mentionable extends Node {
  /** Where pages of its kind stand on the site: `people`. */
  abstract readonly folder: string;

  @ForeignKey(() => MentionableIdentity)
  @PrimaryColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  /** The part of its page's address that names it. */
  @Column("text", { unique: true })
  slug!: string;

  @Column("jsonb")
  @ListSize(5)
  @Field(() => [Name], { description: "Every known name, in every language, including aliases and acronyms." })
  names!: Name[];

  @Column("jsonb")
  descriptions!: LocalizedText[];

  @Column("jsonb")
  @ListSize(2)
  @Field(() => [Identifier], { description: "Identifiers of the same thing elsewhere." })
  identifiers!: Identifier[];

  @Column("integer", { default: 1 })
  @Field(() => Int, { description: "Counts saved changes. Send it back as `expectedVersion` when changing it." })
  version!: number;
}
