import { Column, Entity as Table, PrimaryColumn } from "typeorm";

/** How far somebody has used up what may be done in a time; shared by all processes. */
@Table("rate_limit")
export class RateLimit {
  /** What is limited and for whom: `addComment account 12`. */
  @PrimaryColumn("text")
  bucket!: string;

  /** When all that may be done at once may be done again. */
  @Column("timestamptz")
  fullAt!: Date;
}
