import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Account } from "./account.model.js";

/** One line of the audit log: who did what, and when. Lines are written with the act itself and never changed. */
@Table("audit_entry")
@Index("audit_entry_of_actor", { synchronize: false })
@Index("audit_entry_of_subject", { synchronize: false })
@ObjectType({ implements: Node, description: "One line of the log of everything that was changed." })
export class AuditEntry extends Node {
  protected readonly nodeType = "AuditEntry";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  @Field(() => Date, { description: "When." })
  at!: Date;

  /** Who did it; `null` for whoever sits at the command line. */
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  actorId!: Id | null;

  @Column("text")
  @Field(() => String, { description: "The mutation or job." })
  action!: string;

  /** What was acted upon, in words or as a key, where it has no id. */
  @Column("text", { nullable: true, name: "subject" })
  subjectName!: string | null;

  /** The type of what was acted upon, as the schema calls it: `Article`. */
  @Column("text", { nullable: true })
  subjectType!: string | null;

  @Column("bigint", { nullable: true })
  subjectId!: Id | null;

  @Column("integer", { nullable: true })
  @Field(() => Int, { nullable: true, description: "Its version afterwards, for what has versions." })
  version!: number | null;

  /** What more there is to say of this act. */
  @Column("jsonb", { nullable: true })
  detail!: unknown;
}
