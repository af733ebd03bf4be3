import { Column, Entity as Table, PrimaryColumn } from "typeorm";
import type { Id } from "./database.js";

/** What a client's key has created, so that sending it again creates nothing. Kept for a day. */
@Table("idempotency_key")
export class IdempotencyKey {
  /** The account that sent it; for a guest the network, in no form that names it. */
  @PrimaryColumn("text")
  owner!: string;

  @PrimaryColumn("text")
  mutation!: string;

  @PrimaryColumn("text")
  key!: string;

  /** SHA-256 of the input. */
  @Column("bytea")
  inputHash!: Buffer;

  @Column("bigint")
  resultId!: Id;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  createdAt!: Date;
}
