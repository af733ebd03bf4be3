import { Entity as Table, PrimaryColumn } from "typeorm";

/** One row, which the database changes with the listed words. No number, which could come again after a backup was restored. */
@Table("word_list_version")
export class WordListVersion {
  @PrimaryColumn("uuid")
  version!: string;
}
