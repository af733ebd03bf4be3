import { Field, ObjectType } from "type-graphql";
import { Column, Entity as Table, Index, PrimaryGeneratedColumn, Unique } from "typeorm";
import { Image } from "../kernel/image.js";
import { Node } from "../kernel/node.js";
import type { Id } from "../kernel/database.js";
import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";

/** The account behind the schema's `User`, whose name belongs to PostgreSQL. */
@Table("account")
@Index("account_of_staff", { synchronize: false })
@Unique(["oidcIssuer", "oidcSubject"])
@ObjectType("User", { implements: Node, description: "An account: a reader, moderator, editor or administrator." })
export class Account extends Node {
  protected readonly nodeType = "User";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("text")
  @Field(() => String, { description: "The name shown to others." })
  displayName!: string;

  @Column("jsonb", { nullable: true })
  @Field(() => Image, { nullable: true, description: "Avatar." })
  image!: Image | null;

  @Column("enum", { enum: Role, enumName: "role", default: Role.READER })
  @Field(() => Role, { description: "What the account may do." })
  role!: Role;

  /** Who vouches for the account, and under which name there; OpenID Connect's `iss` and `sub`. */
  @Column("text", { nullable: true })
  oidcIssuer!: string | null;

  @Column("text", { nullable: true })
  oidcSubject!: string | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @LeastRole(Role.MODERATOR)
  @Field(() => Date, { nullable: true, description: "Until when it may not write; moderators only." })
  suspendedUntil!: Date | null;

  @Column("boolean", { default: false })
  @LeastRole(Role.MODERATOR)
  @Field(() => Boolean, { description: "Whether it may never write again; moderators only." })
  isBanned!: boolean;
}
