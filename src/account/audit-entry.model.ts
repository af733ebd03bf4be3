import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Account } from "./account.model.js";

/** One line of the audit log: who did what, and when. Lines are written with the act itself and never changed. */
@Table("audit_entry")
@Index("audit_entry_of_actor", { synchronize: false })
@Index("audit_entry_of_subject", { synchronize: false })
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  at!: Date;

  /** Who did it; `null` for whoever sits at the command line. */
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  actorId!: Id | null;

  /** The act, as a verb: `import`. */
  @Column("text")
  action!: string;

  /** What was acted upon, in words or as a key, where it has no id. */
  @Column("text", { nullable: true })
  subject!: string | null;

  /** The type of what was acted upon, as the schema calls it: `Article`. */
  @Column("text", { nullable: true })
  subjectType!: string | null;

  @Column("bigint", { nullable: true })
  subjectId!: Id | null;

  @Column("integer", { nullable: true })
  version!: number | null;

  /** What more there is to say of this act. */
  @Column("jsonb", { nullable: true })
  detail!: unknown;
}
