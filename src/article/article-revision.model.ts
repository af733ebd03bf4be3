import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, PrimaryGeneratedColumn, Unique } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Article } from "./article.model.js";
import type { ArticleContent } from "./article-content.js";

@Table("article_revision")
@Unique(["articleId", "version"])
@ObjectType({ implements: Node, description: "One saved version of an article. Revisions never change." })
export class ArticleRevision extends Node {
  protected readonly nodeType = "ArticleRevision";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  @Column("integer")
  @Field(() => Int, { description: "The article's `version` after this save." })
  version!: number;

  /** The article as it stood. */
  @Column("jsonb")
  content!: ArticleContent;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "What the editor said about the change." })
  note!: string | null;

  /** Who saved it; `null` for the system, and for versions from before revisions were kept. */
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  createdById!: Id | null;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => Date, { description: "When it was saved." })
  createdAt!: Date;

  @Column("boolean")
  @Field(() => Boolean, { description: "Whether readers ever saw this version." })
  wasPublished!: boolean;
}
