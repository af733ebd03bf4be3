import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { Comment } from "./comment.model.js";
import { ReactionKind } from "./reaction-group.model.js";

/** The one reaction of an account to a comment. */
@Table("comment_reaction")
@Index(["accountId"])
export class Reaction {
  @ForeignKey(() => Comment, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  commentId!: Id;

  @ForeignKey(() => Account, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  accountId!: Id;

  @Column("enum", { enum: ReactionKind, enumName: "reaction_kind" })
  kind!: ReactionKind;
}
