import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Article } from "./article.model.js";

/** An address under which an article was public once; it still leads there. */
@Table("former_slug")
export class FormerSlug {
  @PrimaryColumn("text")
  slug!: string;

  @Index()
  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;
}
