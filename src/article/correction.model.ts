import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Article } from "./article.model.js";

/** What a public note does. */
export enum CorrectionKind {
  CORRECTION = "CORRECTION",
  CLARIFICATION = "CLARIFICATION",
  RETRACTION = "RETRACTION",
}

registerEnumType(CorrectionKind, { name: "CorrectionKind", description: "What a public note does." });

@Table("correction")
@Index(["articleId", "publishedAt"])
@Index("correction_latest", { synchronize: false })
@ObjectType({
  implements: Node,
  description: "A public note that something in a published article was wrong.",
})
export class Correction extends Node {
  protected readonly nodeType = "Correction";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  /** Names the record in archives, stable across databases. */
  @Column("text", { unique: true })
  key!: string;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  @Column("enum", { enum: CorrectionKind, enumName: "correction_kind" })
  @Field(() => CorrectionKind, {
    description: "Whether it put something right, made it clearer, or withdrew the article.",
  })
  kind!: CorrectionKind;

  @Column("text")
  @Field(() => String, { description: "What was wrong and what is right." })
  text!: string;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => Date, { description: "When readers were told." })
  publishedAt!: Date;

  /** The version of the article that carries it; `null` for corrections from before versions were kept. */
  @Column("integer", { nullable: true })
  version!: number | null;
}
