import { ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import type { LocalizedText } from "../kernel/localized.js";
import { Node } from "../kernel/node.js";
import type { Organization } from "./organization.model.js";
import type { Person } from "./person.model.js";
import { NamedEntity } from "./named-entity.model.js";

@Table("affiliation")
@ObjectType({ implements: Node, description: "A post that a person holds or held in an organisation." })
export class Affiliation extends Node {
  protected readonly nodeType = "Affiliation";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint")
  personId!: Id;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint")
  organizationId!: Id;

  /** The one or the other end, where it was read together with the post. */
  person?: Person;
  organization?: Organization;

  @Column("jsonb")
  titles!: LocalizedText[];

  /** When it was held, as EDTF; `null` where nothing is known. */
  @Column("text", { nullable: true })
  edtf!: string | null;

  /** The last day it can have been held; `null` while it is held or where nothing is known. */
  @Column("date", { nullable: true })
  latest!: string | null;
}
