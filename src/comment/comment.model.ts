import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { Account } from "../account/account.model.js";
import { Article } from "../article/article.model.js";
import type { Id } from "../kernel/database.js";
import type { HighlightMatch } from "../kernel/highlight-match.js";
import { Node } from "../kernel/node.js";
import { CommentRule } from "./comment-rule.js";
import type { ReactionGroup } from "./reaction-group.model.js";

/** Whether a comment is shown. */
export enum CommentStatus {
  PENDING = "PENDING",
  PUBLISHED = "PUBLISHED",
  WITHHELD = "WITHHELD",
  REJECTED = "REJECTED",
  DELETED = "DELETED",
}

registerEnumType(CommentStatus, {
  name: "CommentStatus",
  description: "Whether a comment is shown.",
  valuesConfig: {
    PENDING: { description: "Waits for a moderator. Coral: PREMOD." },
    PUBLISHED: { description: "Shown to everyone." },
    WITHHELD: { description: "Held back by a filter until a moderator looks. Coral: SYSTEM_WITHHELD." },
    REJECTED: { description: "Refused by a moderator." },
    DELETED: { description: "Removed by its author; a placeholder keeps the thread together." },
  },
});

@Table("comment")
@Check("comment_guest_token_hash_is_sha256", "length(guest_token_hash) = 32")
@Check("comment_network_hash_is_sha256", "length(network_hash) = 32")
@Index("comment_on_article", { synchronize: false })
@Index("comment_replies", { synchronize: false })
@Index("comment_of_author", { synchronize: false })
@Index("comment_from_network", { synchronize: false })
@Index("comment_latest", { synchronize: false })
@Index("comment_in_queue", { synchronize: false })
@Index("comment_waiting", { synchronize: false })
@Index("comment_rejected", { synchronize: false })
@Index("comment_reported", { synchronize: false })
@Index("comment_kept_back", { synchronize: false })
@ObjectType({ implements: Node, description: "A reader's comment on an article, or a reply to another comment." })
export class Comment extends Node {
  protected readonly nodeType = "Comment";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  authorId!: Id | null;

  /** The name a guest gave. */
  @Column("text", { nullable: true })
  guestName!: string | null;

  @Column("text")
  body!: string;

  @Column("enum", { enum: CommentStatus, enumName: "comment_status" })
  @Field(() => CommentStatus, { description: "Whether it is shown." })
  status!: CommentStatus;

  @Column("integer", { default: 1 })
  @Field(() => Int, {
    description: "Counts changes of the text; a moderator names the one that was judged.",
  })
  version!: number;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => Date, { description: "When it was written." })
  createdAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: "Set once the author has changed it." })
  editedAt!: Date | null;

  @ForeignKey(() => Comment, { onDelete: "CASCADE" })
  @Column("bigint", { nullable: true })
  parentId!: Id | null;

  /** The comments above it, from the article down; so that one look tells whether all of them are shown. */
  @Column("bigint", { array: true })
  ancestorIds!: Id[];

  @Column("integer")
  @Field(() => Int, { description: "0 on the article, 1 for a reply, and so on." })
  depth!: number;

  /** The rule that holds it back, or did so last; `null` once a moderator has decided. */
  @Column("enum", { enum: CommentRule, enumName: "comment_rule", nullable: true })
  heldBy!: CommentRule | null;

  /** Where in the body the rule found what it looks for. */
  @Column("jsonb", { default: [] })
  heldWords!: HighlightMatch[];

  /** By which a guest proves to have written it; SHA-256 of the token that was shown once. */
  @Column("bytea", { nullable: true })
  guestTokenHash!: Buffer | null;

  /** Where a guest wrote from, in a form that nobody can read back once the day's key is gone. */
  @Column("bytea", { nullable: true })
  networkHash!: Buffer | null;

  /** Direct replies that are shown; kept by the database, as are the other counts. */
  @Column("integer", { default: 0 })
  replyCount!: number;

  @Column("integer", { default: 0 })
  reactionCount!: number;

  @Column("integer", { default: 0 })
  flagCount!: number;

  /** Whether it was written in this very request by somebody without an account. */
  isFromThisGuest?: boolean;

  /** Its author and reactions, where they were read together with it. */
  author?: Account | null;
  reactions?: ReactionGroup[];
}
