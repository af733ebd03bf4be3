import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Section } from "../taxonomy/section.model.js";
import { Article } from "./article.model.js";

/** A listed article under its section and each section above that, so that a desk's latest are one index range. */
@Table("article_in_section")
@Index(["articleId"])
@Index("article_in_section_latest", { synchronize: false })
export class ArticleInSection {
  @ForeignKey(() => Section)
  @PrimaryColumn({ type: "bigint" })
  sectionId!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  articleId!: Id;

  /** A copy of the article's. */
  @Column({ type: "timestamptz", precision: 3 })
  publishedAt!: Date;
}
