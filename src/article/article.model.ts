import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { Account } from "../account/account.model.js";
import { Image } from "../kernel/image.js";
import { Node } from "../kernel/node.js";
import { Locale, WebAddress } from "../kernel/scalars.js";
import { Section } from "../taxonomy/section.model.js";
import { Source } from "../taxonomy/source.model.js";
import { ArticleStatus, CommentMode } from "./article-status.js";
import type { Block } from "./block.model.js";

/** Field names follow IPTC ninjs and schema.org NewsArticle. */
@Table("article")
@Index("article_listed", { synchronize: false })
@Index("article_listed_in_language", { synchronize: false })
@Index("article_listed_in_section", { synchronize: false })
@Index("article_listed_by_update", { synchronize: false })
@Index("article_listed_by_urgency", { synchronize: false })
@Index("article_listed_by_comments", { synchronize: false })
@Index("article_listed_from_source", { synchronize: false })
@Index("article_due", { synchronize: false })
@Index("article_in_work", { synchronize: false })
@Check("article_schedule_has_time", `(status = 'SCHEDULED') = (scheduled_for is not null)`)
@Check("article_discarded_was_draft", `discarded_at is null or (status = 'DRAFT' and published_at is null)`)
@Check("article_public_has_time", `status not in ('PUBLISHED', 'RETRACTED') or published_at is not null`)
@Check("article_retraction_has_reason", `(status = 'RETRACTED') = (retraction_reason is not null)`)
@ObjectType({ implements: Node, description: "A news article." })
export class Article extends Node {
  protected readonly nodeType = "Article";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @Column("text", { unique: true })
  @Field(() => String, { description: "The part of the address that names the article." })
  slug!: string;

  @Column("text")
  @Field(() => String, { description: "The title as published." })
  headline!: string;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "A short abstract, one or two sentences." })
  summary!: string | null;

  @Column("text")
  @Field(() => Locale, { description: "The article's own language." })
  language!: string;

  /** Read apart from the row, so that a page of headlines does not drag bodies along. */
  @Column("jsonb")
  body!: Block[];

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "The credit line as printed." })
  byline!: string | null;

  @Index()
  @ForeignKey(() => Source)
  @Column("bigint", { nullable: true })
  sourceId!: Id | null;

  @Column("text", { nullable: true })
  @Field(() => WebAddress, { nullable: true, description: "Where the source published it." })
  sourceUrl!: string | null;

  @Column("jsonb", { nullable: true })
  @Field(() => Image, { nullable: true, description: "The lead picture." })
  image!: Image | null;

  @ForeignKey(() => Section)
  @Column("bigint", { nullable: true })
  sectionId!: Id | null;

  @Column("text", { array: true })
  @Field(() => [String], { description: "Free key words, as the source gave them." })
  keywords!: string[];

  @Column("integer", { default: 5 })
  @Field(() => Int, { description: "Editorial urgency from 1 (flash) to 9 (least)." })
  urgency!: number;

  @Column("enum", { enum: ArticleStatus, enumName: "article_status" })
  @Field(() => ArticleStatus, { description: "Where the article is in its life." })
  status!: ArticleStatus;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: "First publication, or `null` while it has never been public.",
  })
  publishedAt!: Date | null;

  /** When the publisher lets it out. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @LeastRole(Role.EDITOR)
  @Field(() => Date, { nullable: true, description: "When a scheduled article will go out." })
  scheduledFor!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @LeastRole(Role.EDITOR)
  @Field(() => Date, { nullable: true, description: "Must not be public before this, whatever the schedule says." })
  embargoedUntil!: Date | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => Date, { description: "The last change that readers can see." })
  updatedAt!: Date;

  @Column("text", { nullable: true })
  retractionReason!: string | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  retractedAt!: Date | null;

  /** The id of the article its translations began with: its own where there are none. */
  @Index()
  @ForeignKey(() => Article)
  @Column("bigint")
  translationGroupId!: Id;

  @Column("enum", { enum: CommentMode, enumName: "comment_mode", default: CommentMode.OPEN })
  @Field(() => CommentMode, { description: "How they are moderated." })
  commentMode!: CommentMode;

  /** Published comments and replies; kept by the database. */
  @Column("integer", { default: 0 })
  commentCount!: number;

  /** Comments on the article itself that are shown, replies not counted; kept by the database. */
  @Column("integer", { default: 0 })
  threadCount!: number;

  @Column("integer", { default: 1 })
  @Field(() => Int, {
    description: "Counts saved changes. Send it back as `expectedVersion` when changing the article.",
  })
  version!: number;

  /** Whether an editor chose the slug; else it follows the headline until readers know it. */
  @Column("boolean", { default: true })
  slugIsGiven!: boolean;

  /** Who began it; `null` where it was imported. */
  @Index()
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  createdById!: Id | null;

  /** Who changed it last. */
  @Index()
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  updatedById!: Id | null;

  /** When a draft was thrown away; its revisions stay for administrators. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  discardedAt!: Date | null;
}
