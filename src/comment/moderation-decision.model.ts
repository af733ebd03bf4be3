import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { CommentRule } from "./comment-rule.js";
import { Comment, CommentStatus } from "./comment.model.js";

/** Why a moderator refused a comment. */
export enum RejectionReason {
  OFFENSIVE = "OFFENSIVE",
  ABUSIVE = "ABUSIVE",
  HATE = "HATE",
  SPAM = "SPAM",
  OFF_TOPIC = "OFF_TOPIC",
  MISINFORMATION = "MISINFORMATION",
  PRIVACY = "PRIVACY",
  ILLEGAL = "ILLEGAL",
  OTHER = "OTHER",
}

registerEnumType(RejectionReason, { name: "RejectionReason", description: "Why a moderator refused a comment." });

@Table("moderation_decision")
@Index("moderation_decision_latest", { synchronize: false })
@Directive("@auth(requires: MODERATOR)")
@ObjectType({ description: "One decision about a comment, by a moderator or a rule." })
export class ModerationDecision {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => Comment, { onDelete: "CASCADE" })
  @Column("bigint")
  commentId!: Id;

  @Column("enum", { enum: CommentStatus, enumName: "comment_status" })
  @Field(() => CommentStatus, { description: "The status it was given." })
  status!: CommentStatus;

  @Column("integer")
  @Field(() => Int, { description: "The version of the text that was judged." })
  version!: number;

  @Column("enum", { enum: RejectionReason, enumName: "rejection_reason", nullable: true })
  @Field(() => RejectionReason, { nullable: true, description: "Why it was refused." })
  reason!: RejectionReason | null;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "More about it, in words." })
  note!: string | null;

  @Column("enum", { enum: CommentRule, enumName: "comment_rule", nullable: true })
  @Field(() => CommentRule, { nullable: true, description: "The rule that decided, when no moderator did." })
  rule!: CommentRule | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: "SET NULL" })
  @Column("bigint", { nullable: true })
  moderatorId!: Id | null;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  @Field(() => Date, { description: "When." })
  decidedAt!: Date;

  /** Who decided, where it was read together with it. */
  moderator?: Account | null;
}
