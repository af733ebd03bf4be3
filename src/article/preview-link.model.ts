import { Check, Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { Account } from "../account/account.model.js";
import type { Id } from "../kernel/database.js";
import { Article } from "./article.model.js";

/** A secret under which anyone may read one article that is not public, until it expires. Only its hash is kept. */
@Table("preview_link")
@Check("preview_link_hash_is_sha256", "length(hash) = 32")
export class PreviewLink {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Index()
  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  /** SHA-256 of the secret. */
  @Column("bytea", { unique: true })
  hash!: Buffer;

  @Column({ type: "timestamptz", precision: 3 })
  expiresAt!: Date;

  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  createdById!: Id | null;
}
