import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Author } from "../taxonomy/author.model.js";
import { Article } from "./article.model.js";

/** A listed article under each who signed it, so that an author's latest are one index range; kept by the database. */
@Table("article_by_author")
@Index(["articleId"])
@Index("article_by_author_latest", { synchronize: false })
export class ArticleByAuthor {
  @ForeignKey(() => Author)
  @PrimaryColumn({ type: "bigint" })
  authorId!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  articleId!: Id;

  /** A copy of the article's. */
  @Column({ type: "timestamptz", precision: 3 })
  publishedAt!: Date;
}
