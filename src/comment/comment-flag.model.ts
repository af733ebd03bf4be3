import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Comment } from "./comment.model.js";

/** Why a comment was reported. */
export enum FlagReason {
  OFFENSIVE = "OFFENSIVE",
  ABUSIVE = "ABUSIVE",
  SPAM = "SPAM",
  OFF_TOPIC = "OFF_TOPIC",
  MISINFORMATION = "MISINFORMATION",
  OTHER = "OTHER",
}

registerEnumType(FlagReason, { name: "FlagReason", description: "Why a comment was reported." });

@Table("comment_flag")
@Unique(["commentId", "reporterId"])
@Index("comment_flag_latest", { synchronize: false })
@Directive("@auth(requires: MODERATOR)")
@ObjectType({ implements: Node, description: "A report that a comment may break the rules." })
export class CommentFlag extends Node {
  protected readonly nodeType = "CommentFlag";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => Comment, { onDelete: "CASCADE" })
  @Column("bigint")
  commentId!: Id;

  @Column("enum", { enum: FlagReason, enumName: "flag_reason" })
  @Field(() => FlagReason, { description: "What for." })
  reason!: FlagReason;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "In the words of the reporter." })
  note!: string | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: "SET NULL" })
  @Column("bigint", { nullable: true })
  reporterId!: Id | null;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  @Field(() => Date, { description: "When it was reported." })
  createdAt!: Date;

  /** The reporter, where it was read together with it. */
  reporter?: Account | null;
}
