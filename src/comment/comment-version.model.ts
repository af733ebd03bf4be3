import { Column, Entity as Table, ForeignKey, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Comment } from "./comment.model.js";

/** What a comment said before its author changed it. */
@Table("comment_version")
export class CommentVersion {
  @ForeignKey(() => Comment, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  commentId!: Id;

  @PrimaryColumn({ type: "integer" })
  version!: number;

  @Column("text")
  body!: string;

  @Column({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}
