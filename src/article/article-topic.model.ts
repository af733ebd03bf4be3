import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Topic } from "../taxonomy/topic.model.js";
import { Article } from "./article.model.js";

/** What an article is about, most specific first. */
@Table("article_topic")
@Index(["topicId"])
export class ArticleTopic {
  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  articleId!: Id;

  @ForeignKey(() => Topic)
  @PrimaryColumn({ type: "bigint" })
  topicId!: Id;

  /** Place among the article's topics, from 0. */
  @Column("integer")
  position!: number;
}
