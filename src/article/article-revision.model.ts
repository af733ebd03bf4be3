import { Column, Entity as Table, ForeignKey, PrimaryGeneratedColumn, Unique } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import type { ArticleContent } from "./article-content.js";
import { Article } from "./article.model.js";

/** One saved version of an article. Revisions never change; the database holds that, too. */
@Table("article_revision")
@Unique(["articleId", "version"])
export class ArticleRevision {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  /** The article's `version` after this save. */
  @Column("integer")
  version!: number;

  /** The article as it stood. */
  @Column("jsonb")
  content!: ArticleContent;

  /** What the editor said about the change. */
  @Column("text", { nullable: true })
  note!: string | null;

  /** Who saved it; `null` for the system, and for versions from before revisions were kept. */
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  createdById!: Id | null;

  /** When it was saved. */
  @Column({ type: "timestamptz", precision: 3 })
  createdAt!: Date;

  /** Whether readers ever saw this version. */
  @Column("boolean")
  wasPublished!: boolean;
}
