import { Field, ObjectType, registerEnumType } from "type-graphql";
import { ChildEntity, Column, ForeignKey, Index } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Mentionable } from "./mentionable.model.js";
import { EntityKind, NamedEntity } from "./named-entity.model.js";

/** The sphere an organisation belongs to. */
export enum Sector {
  GOVERNMENT = "GOVERNMENT",
  INTERGOVERNMENTAL = "INTERGOVERNMENTAL",
  SECURITY = "SECURITY",
  POLITICAL = "POLITICAL",
  COMPANY = "COMPANY",
  NONPROFIT = "NONPROFIT",
  MEDIA = "MEDIA",
  ACADEMIC = "ACADEMIC",
  SPORTS = "SPORTS",
  OTHER = "OTHER",
}

registerEnumType(Sector, { name: "Sector", description: "The sphere an organisation belongs to." });

@ChildEntity(EntityKind.ORGANIZATION)
@ObjectType({
  implements: [Node, Mentionable, NamedEntity],
  description: "A body of people acting under one name: a ministry, company, union, agency.",
})
export class Organization extends NamedEntity {
  protected readonly nodeType = "Organization";
  readonly folder = "organizations";

  @Column("enum", { enum: Sector, enumName: "sector", nullable: true })
  @Field(() => Sector, { description: "The sphere it belongs to." })
  sector!: Sector;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  parentId!: Id | null;

  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  headquartersId!: Id | null;
}
