import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Author } from "../taxonomy/author.model.js";
import { Article } from "./article.model.js";

/** Who wrote an article, in order of credit. */
@Table("article_author")
@Index(["authorId"])
export class ArticleAuthor {
  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  articleId!: Id;

  @ForeignKey(() => Author)
  @PrimaryColumn({ type: "bigint" })
  authorId!: Id;

  /** Place in the order of credit, from 0. */
  @Column("integer")
  position!: number;
}
