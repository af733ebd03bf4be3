import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Topic } from "../taxonomy/topic.model.js";
import { Article } from "./article.model.js";

/** A listed article under its topics and each broader one, so that a topic's latest are one index range. */
@Table("article_in_topic")
@Index(["articleId"])
@Index("article_in_topic_latest", { synchronize: false })
export class ArticleInTopic {
  @ForeignKey(() => Topic)
  @PrimaryColumn({ type: "bigint" })
  topicId!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @PrimaryColumn({ type: "bigint" })
  articleId!: Id;

  /** A copy of the article's. */
  @Column({ type: "timestamptz", precision: 3 })
  publishedAt!: Date;
}
