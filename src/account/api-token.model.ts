import { Check, Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Role } from "../kernel/role.js";
import { Account } from "./account.model.js";

/** A secret by which a program or person acts as an account. The secret itself is shown once and kept nowhere. */
@Table("api_token")
@Check("api_token_hash_is_sha256", "length(hash) = 32")
export class ApiToken {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Index()
  @ForeignKey(() => Account, { onDelete: "CASCADE" })
  @Column("bigint")
  accountId!: Id;

  /** What it is for, as whoever made it wrote: `Amal's laptop`. */
  @Column("text")
  name!: string;

  /** What may be done with it; never more than the account itself may. */
  @Column("enum", { enum: Role, enumName: "role" })
  role!: Role;

  /** SHA-256 of the secret. */
  @Column("bytea", { unique: true })
  hash!: Buffer;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  createdAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  revokedAt!: Date | null;
}
